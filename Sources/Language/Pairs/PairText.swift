package import Knowledge

/// A text of one or more sentences, read so that questions can be asked about two stretches of it.
package struct PairText: Sendable {
  package let tokens: [Token]
  /// The word above each in its sentence's tree.
  private let heads: [Int?]

  /// Splits and parses the text.
  package init(_ text: String, splitter: SentenceSplitter, analyser: Analyser) {
    var tokens: [Token] = []
    var heads: [Int?] = []
    for read in analyser(splitter(text)) {
      let begin = tokens.count
      tokens += read.sentence.tokens
      heads += read.analysis.words.map { $0.head.map { begin + $0 } }
    }
    self.tokens = tokens
    self.heads = heads
  }

  /// The words that a span covers, in part or as a whole; spans are bytes of the text.
  package func words(in span: TextSpan) -> Range<Int>? {
    let own = tokens.indices.filter {
      tokens[$0].span.start < span.end && span.start < tokens[$0].span.end
    }
    return own.first.flatMap { first in own.last.map { first..<$0 + 1 } }
  }

  /// `nil` where a span covers no word, or both the same.
  package func question(
    a: TextSpan, b: TextSpan, sense: PairQuestion.Sense = .stance
  ) -> PairQuestion? {
    guard let a = words(in: a), let b = words(in: b), !a.overlaps(b) else { return nil }
    return PairQuestion(words: tokens.map(\.text), heads: heads, a: a, b: b, sense: sense)
  }
}
