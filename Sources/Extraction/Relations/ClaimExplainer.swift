package import Knowledge
import Language

/// Asks the model of pairs about one claim again, as a whole and with each word left out in turn.
package struct ClaimExplainer: Sendable {
  private let reader = PairReader()
  private let splitter = SentenceSplitter()
  private let analyser = Analyser()

  package init() {}

  /// `nil` where a span covers no word, both cover the same, or the two stand too far apart for the model.
  ///
  /// Spans are bytes of the sentence's text.
  package func callAsFunction(
    _ sentence: String, subject: TextSpan, relation: RelationType, object: TextSpan
  ) -> ClaimGrounds? {
    let text = PairText(sentence, splitter: splitter, analyser: analyser)
    guard let whole = text.question(a: subject, b: object) else { return nil }
    let others = text.tokens.indices.filter { !whole.a.contains($0) && !whole.b.contains($0) }
    let answers = reader([whole] + others.map { whole.without(word: $0) })
    guard let answer = answers[0] else { return nil }
    let likely = answer.probability(of: relation, isForward: true)
    return ClaimGrounds(
      relations: answer.relationsInWords,
      events: PairAnswer.Event.allCases.map {
        .init(label: $0.rawValue, probability: Double(answer[$0]))
      }
      .sorted { $0.probability > $1.probability },
      statuses: Status.allCases.map {
        .init(label: $0.rawValue, probability: Double(answer[$0]))
      }.sorted { $0.probability > $1.probability },
      words: zip(others, answers.dropFirst()).compactMap { word, answer in
        answer.map {
          ClaimGrounds.Word(
            text: text.tokens[word].text,
            weight: Double(likely - $0.probability(of: relation, isForward: true)))
        }
      })
  }
}

extension PairAnswer {
  /// As a claim's subject a stands to its object b.
  fileprivate var relationsInWords: [ClaimGrounds.Answer] {
    let names: [(Relation, String)] = [
      (.none, "none"), (.supports, "supports"), (.isSupported, "is supported by"),
      (.opposes, "opposes"), (.isOpposed, "is opposed by"),
      (.opposeEachOther, "opposes and is opposed by"), (.alliedWith, "allied-with"),
      (.meets, "meets"),
    ]
    return names.map { .init(label: $1, probability: Double(self[$0])) }
      .sorted { $0.probability > $1.probability }
  }
}
