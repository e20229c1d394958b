import Knowledge

/// Splits a text into sentences of words.
///
/// A blank line always ends one; so does a stop before white space, closing quotes and brackets
/// included. The point of an abbreviation ends one only before a word that starts sentences.
package struct SentenceSplitter: Sendable {
  /// Longer ones are cut, so that no text, however hostile, is read in quadratic time.
  static let longest = 300

  private let words = WordSplitter()

  package init() {}

  package func callAsFunction(_ text: String) -> [Sentence] {
    let tokens = words(text)
    var paragraphs = ParagraphBreaks(in: text)
    var sentences: [Sentence] = []
    var first = 0
    var paragraph = 0
    for index in tokens.indices {
      let next = tokens.dropFirst(index + 1).first
      let endsParagraph = next.map { paragraphs.hasBreak(before: $0.span.start) } ?? true
      guard
        endsParagraph || index - first + 1 >= Self.longest
          || SentenceBoundary(tokens: tokens, first: first, last: index).isEnd
      else { continue }
      sentences.append(sentence(tokens[first...index], paragraph: paragraph))
      first = index + 1
      if endsParagraph { paragraph += 1 }
    }
    return sentences
  }

  private func sentence(_ tokens: ArraySlice<Token>, paragraph: Int) -> Sentence {
    let start = tokens.first?.span.start ?? 0
    return Sentence(
      span: TextSpan(start: start, end: tokens.last?.span.end ?? start), tokens: Array(tokens),
      paragraph: paragraph)
  }
}

/// The blank lines of a text, told once each, in order.
private struct ParagraphBreaks {
  /// The offset of the second newline of every blank line.
  private var offsets: [Int] = []
  private var next = 0

  init(in text: String) {
    var sawNewline = false
    for (offset, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "\n") {
        if sawNewline { offsets.append(offset) }
        sawNewline = true
      } else if byte > 32 {
        sawNewline = false
      }
    }
  }

  /// Whether a blank line lies before an offset and behind the one asked for last.
  mutating func hasBreak(before offset: Int) -> Bool {
    let first = next
    while next < offsets.count, offsets[next] < offset { next += 1 }
    return next > first
  }
}
