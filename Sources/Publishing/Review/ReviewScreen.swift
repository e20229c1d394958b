import Knowledge

/// Where a person decides: how far they are, a card, the keys, and what the last key did.
package struct ReviewScreen: Sendable {
  package var progress: String
  /// Fuller and shorter ones, the fullest first.
  package var bodies: [[String]]
  /// Keys with what they do.
  package var keys: [(key: String, does: String)]
  /// What is wrong with what is typed, above the message.
  package var fault: String
  package var message: String

  package init(
    progress: String, bodies: [[String]], keys: [(key: String, does: String)],
    fault: String = "", message: String
  ) {
    self.progress = progress
    self.bodies = bodies
    self.keys = keys
    self.fault = fault
    self.message = message
  }
}

extension Page {
  /// The lines of a screen: at most so many, the keys and the message among them; the fullest body that
  /// there is room for, else as much of the shortest.
  package func lines(_ screen: ReviewScreen, rows: Int) -> [String] {
    let head = wrapped(StyledText(screen.progress, .bold))
    let fault =
      screen.fault.isEmpty ? [] : wrapped(StyledText(printable(screen.fault), .bad), limit: 3)
    let message = wrapped(StyledText(screen.message), limit: 4)
    let foot = [""] + keyLines(screen.keys) + fault + message
    let room = max(1, rows - head.count - foot.count)
    var body = screen.bodies.first { $0.count <= room } ?? screen.bodies.last ?? []
    if body.count > room { body = body.prefix(room - 1) + ["…"] }
    return head + body + foot
  }

  /// A text in as many lines as it takes.
  package func paragraph(_ text: String) -> String { lines(StyledText(text)) }

  /// Each key with what it does at length.
  package func lines(ofKeys keys: [(key: String, does: String)]) -> [String] {
    let column = (keys.map(\.key.displayWidth).max() ?? 0) + 2
    return keys.flatMap { key, does in
      StyledText(does).wrapped(to: width - column).enumerated().map { index, line in
        let name = StyledText(index == 0 ? key : "", .bold)
        let space = String(repeating: " ", count: column - name.displayWidth)
        return (name + StyledText(space) + line).rendered(ink)
      }
    }
  }

  /// Keys side by side; a key and its word stay together.
  private func keyLines(_ keys: [(key: String, does: String)]) -> [String] {
    var lines: [StyledText] = []
    for (key, does) in keys {
      var entry = StyledText(key, .bold)
      entry.append(" \(does)")
      if let last = lines.last, last.displayWidth + 2 + entry.displayWidth <= width {
        lines[lines.count - 1] = last + StyledText("  ") + entry
      } else {
        lines.append(entry)
      }
    }
    return lines.map { $0.rendered(ink) }
  }

  private func wrapped(_ text: StyledText, limit: Int = .max) -> [String] {
    text.wrapped(to: width, lines: limit).map { $0.rendered(ink) }
  }
}
