import Knowledge
import Language

/// How many words and sentences were found where the treebank has them.
struct SegmentationScore {
  private(set) var words = Count()
  private(set) var sentences = Count()

  mutating func add(_ predicted: [Sentence], against gold: RawDocument) {
    words.add(predicted.flatMap { $0.tokens.map(\.span) }, against: gold.words)
    sentences.add(predicted.map(\.span), against: gold.sentences)
  }

  var table: String {
    Count.table([("words", words), ("sentences", sentences)], gold: "in treebank")
  }

  var json: String {
    get throws {
      try jsonObject([
        "words": words.f1, "wordPrecision": words.precision, "wordRecall": words.recall,
        "sentences": sentences.f1, "sentencePrecision": sentences.precision,
        "sentenceRecall": sentences.recall,
      ])
    }
  }
}

extension Count {
  /// Each span of the treebank can be found once.
  fileprivate mutating func add(_ found: [TextSpan], against wanted: [TextSpan]) {
    var left: [TextSpan: Int] = [:]
    for span in wanted { left[span, default: 0] += 1 }
    var right = 0
    for span in found {
      guard let count = left[span], count > 0 else { continue }
      left[span] = count - 1
      right += 1
    }
    add(right: right, predicted: found.count, gold: wanted.count)
  }
}
