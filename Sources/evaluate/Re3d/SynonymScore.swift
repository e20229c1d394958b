import Knowledge
import Language

/// How many pairs of entities that re3d calls the same our chains put together.
///
/// Asked are pairs within a sentence, for only these were annotated. A pair that we join and re3d
/// does not counts as wrong, though the annotators passed over some: precision is a lower bound.
/// Pairs of one spelling are not asked, in neither direction, and pronouns are not: re3d calls none
/// of them the same.
struct SynonymScore {
  private let splitter = SentenceSplitter()
  private let analyser = Analyser()
  private(set) var count = Count()
  /// Annotated pairs both of whose ends are phrases that were found.
  private(set) var reachable = 0

  mutating func add(_ document: AnnotatedFolder.Document) {
    let sentences = splitter(document.text)
    let coreference = Coreference()
    var chains: [AnnotatedFolder.Span: Int] = [:]
    var sentenceOf: [AnnotatedFolder.Span: Int] = [:]
    let offsets = ScalarOffsets(of: document.text)
    let spans = document.entities.union(document.synonyms.flatMap { $0 })
    for (number, analysed) in analyser(sentences).enumerated() {
      let mentions = coreference(analysed)
      for span in spans where offsets.bytes(of: span).overlaps(analysed.sentence.span.bytes) {
        sentenceOf[span] = number
        let mention = mention(of: offsets.bytes(of: span), mentions, analysed.sentence)
        chains[span] = mention?.form == .pronoun ? nil : mention?.chain
      }
    }
    let asked = document.synonyms.filter { !isOneSpelling($0, document.text) }
    let found = Set(
      pairs(of: spans, chains, sentenceOf).filter { !isOneSpelling($0, document.text) })
    count.add(right: asked.intersection(found).count, predicted: found.count, gold: asked.count)
    reachable += asked.count { pair in pair.allSatisfy { chains[$0] != nil } }
  }

  /// Both ends right, else the widest phrase whose head lies within.
  private func mention(
    of bytes: Range<Int>, _ mentions: [ReferringPhrase], _ sentence: Sentence
  ) -> ReferringPhrase? {
    func range(_ words: Range<Int>) -> Range<Int> {
      sentence.tokens[words.lowerBound].span.start..<sentence.tokens[words.upperBound - 1].span.end
    }
    let inside = mentions.filter { bytes.contains(sentence.tokens[$0.head].span.start) }
    return inside.first { range($0.words) == bytes }
      ?? inside.max { $0.words.count < $1.words.count }
  }

  private func pairs(
    of spans: Set<AnnotatedFolder.Span>, _ chains: [AnnotatedFolder.Span: Int],
    _ sentenceOf: [AnnotatedFolder.Span: Int]
  ) -> [[AnnotatedFolder.Span]] {
    let inOrder = spans.sorted { ($0.begin, $0.end) < ($1.begin, $1.end) }
    return inOrder.indices.flatMap { first in
      inOrder[(first + 1)...].filter { second in
        second.begin >= inOrder[first].end && chains[second] != nil
          && chains[second] == chains[inOrder[first]]
          && sentenceOf[second] == sentenceOf[inOrder[first]]
      }.map { [inOrder[first], $0] }
    }
  }

  private func isOneSpelling(_ pair: [AnnotatedFolder.Span], _ text: String) -> Bool {
    let scalars = text.unicodeScalars
    func spelling(_ span: AnnotatedFolder.Span) -> String {
      foldedName(
        String(
          String.UnicodeScalarView(scalars.dropFirst(span.begin).prefix(span.end - span.begin))))
    }
    return pair.count == 2 && spelling(pair[0]) == spelling(pair[1])
  }

  var table: String { Count.table([("pairs", count)], gold: "annotated") }

  var json: String {
    get throws {
      try jsonObject([
        "f1": count.f1, "precision": count.precision, "recall": count.recall,
        "pairs": Double(count.gold),
        "reachable": count.gold == 0 ? 0 : Double(reachable) / Double(count.gold),
      ])
    }
  }
}

extension TextSpan {
  fileprivate var bytes: Range<Int> { start..<end }
}
