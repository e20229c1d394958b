/// Whether a page may carry colours.
package enum Ink: Sendable {
  case plain, colour
}

/// What a stretch of text is, which decides its looks.
enum Style: String {
  case plain = ""
  case bold = "1"
  case dim = "2"
  case subject = "1;36"
  case object = "1;35"
  case good = "32"
  case bad = "31"
}

/// A text whose stretches have styles.
struct StyledText {
  private(set) var runs: [(text: String, style: Style)]

  init(_ text: String = "", _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [(text, style)]
  }

  mutating func append(_ text: String, _ style: Style = .plain) {
    if let last = runs.last, last.style == style {
      runs[runs.count - 1].text += text
    } else if !text.isEmpty {
      runs.append((text, style))
    }
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.runs += right.runs
    return sum
  }

  func rendered(_ ink: Ink) -> String {
    runs.map { run in
      ink == .plain || run.style == .plain
        ? run.text : "\u{1B}[\(run.style.rawValue)m\(run.text)\u{1B}[0m"
    }.joined()
  }

  /// Lines of at most a width, broken at spaces and in words that are longer than a line.
  ///
  /// The last one is cut where there would be more than the limit.
  func wrapped(to width: Int, lines limit: Int = .max) -> [StyledText] {
    var lines = [StyledText()]
    var used = 0
    for word in words.flatMap({ Self.pieces(of: $0, width) }) {
      let separator = used == 0 ? 0 : word.space
      if used > 0, used + separator + word.text.displayWidth > width {
        guard lines.count < limit else {
          lines[lines.count - 1].elide(to: width)
          return lines
        }
        lines.append(StyledText())
        used = 0
      } else if separator > 0 {
        let isWithin = lines[lines.count - 1].runs.last?.style == word.style
        lines[lines.count - 1].append(" ", isWithin ? word.style : .plain)
      }
      lines[lines.count - 1].append(word.text, word.style)
      used += word.text.displayWidth + (used == 0 ? 0 : separator)
    }
    return lines
  }

  /// Adds "…", in the place of the last characters where there is no room.
  private mutating func elide(to width: Int) {
    while displayWidth >= width, let last = runs.popLast() {
      append(String(last.text.dropLast()), last.style)
    }
    append("…")
  }

  private typealias Word = (text: String, style: Style, space: Int)

  private static func pieces(of word: Word, _ width: Int) -> [Word] {
    word.text.pieces(of: width).enumerated().map { index, piece in
      (piece, word.style, index == 0 ? word.space : 0)
    }
  }

  /// The words, each with the space before it: none where a style changes within a word.
  private var words: [Word] {
    var words: [Word] = []
    var space = 0
    for run in runs {
      for (index, part) in run.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { space = 1 }
        guard !part.isEmpty else { continue }
        words.append((String(part), run.style, space))
        space = 0
      }
    }
    return words
  }
}
