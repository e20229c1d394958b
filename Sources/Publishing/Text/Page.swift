/// Where text is shown: how wide it is and whether it carries colours.
package struct Page: Sendable {
  package var ink: Ink
  /// In columns of a terminal.
  package var width: Int

  package init(ink: Ink = .plain, width: Int = 80) {
    self.ink = ink
    self.width = width
  }

  func lines(_ text: StyledText, indent: Int = 0, limit: Int = .max) -> String {
    text.wrapped(to: width - indent, lines: limit)
      .map { String(repeating: " ", count: indent) + $0.rendered(ink) + "\n" }.joined()
  }
}

/// "1 article", "2 articles".
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
