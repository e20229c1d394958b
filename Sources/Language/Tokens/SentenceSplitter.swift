import Knowledge

/// Splits a text into sentences of words.
///
/// A blank line always ends one; a point, `!` or `?` ends one before a capital, a digit or an
/// opening quote. The point of an abbreviation ends one only before a word that starts sentences.
package struct SentenceSplitter: Sendable {
  /// Longer ones are cut, so that no text, however hostile, is read in quadratic time.
  static let longest = 300

  private let words = WordSplitter()

  package init() {}

  package func callAsFunction(_ text: String) -> [Sentence] {
    let tokens = words(text)
    let breaks = paragraphBreaks(in: text)
    var sentences: [Sentence] = []
    var first = 0
    var paragraph = 0
    var nextBreak = 0
    for index in tokens.indices {
      let isLast = index + 1 == tokens.count
      var endsParagraph = false
      while !isLast, nextBreak < breaks.count, breaks[nextBreak] < tokens[index + 1].span.start {
        endsParagraph = breaks[nextBreak] >= tokens[index].span.end || endsParagraph
        nextBreak += 1
      }
      guard
        isLast || endsParagraph || index - first + 1 >= Self.longest
          || endsSentence(after: index, from: first, in: tokens)
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

  /// The offsets of the second newline of every blank line.
  private func paragraphBreaks(in text: String) -> [Int] {
    var breaks: [Int] = []
    var sawNewline = false
    for (offset, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "\n") {
        if sawNewline { breaks.append(offset) }
        sawNewline = true
      } else if byte > 32 {
        sawNewline = false
      }
    }
    return breaks
  }

  private func endsSentence(after index: Int, from first: Int, in tokens: [Token]) -> Bool {
    let next = tokens[index + 1]
    guard next.followsSpace else { return false }
    var end = index
    while end > first, Self.closing.contains(tokens[end].text) { end -= 1 }
    let last = tokens[end]
    if [".", "!", "?"].contains(last.text) || last.text.hasPrefix("..") {
      return startsSentence(next)
    }
    guard last.shape != .mark, last.text.hasSuffix(".") else { return false }
    // "the U.S. The" ends a sentence, "the U.S. Senate" and "Gen. Haftar" do not
    return Self.starters.contains(next.text) && !WordSplitter.abbreviations.contains(last.folded)
  }

  private func startsSentence(_ token: Token) -> Bool {
    token.isCapital || token.shape == .number || Self.opening.contains(token.text)
  }

  private static let closing: Set<String> = ["\"", "”", "’", "'", ")", "]", "''", "»"]
  private static let opening: Set<String> = [
    "\"", "“", "‘", "'", "(", "[", "«", "—", "–", "-", "•",
  ]
  private static let starters: Set<String> = [
    "The", "He", "She", "It", "They", "We", "I", "A", "An", "In", "On", "At", "But", "And", "This",
    "That", "These", "Those", "There", "His", "Her", "Their", "However", "Meanwhile", "After",
    "Before", "When", "While", "As", "If", "For", "According", "Some", "Many", "Although",
  ]
}
