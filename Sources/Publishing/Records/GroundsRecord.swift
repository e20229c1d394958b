package import GraphStore
package import Knowledge

/// Why a claim was made, in JSON.
package struct GroundsRecord: Encodable, Sendable {
  package var claim: ClaimRecord
  /// The rule or model that found the claim, and what set its status.
  package var method: String
  /// The model's probabilities; `null` where it cannot be asked.
  @Nullable package var model: Model?

  package struct Model: Encodable, Sendable {
    package var events: [Answer]
    package var relations: [Answer]
    package var statuses: [Answer]
    package var words: [Word]
  }

  package struct Answer: Encodable, Sendable {
    package var label: String
    package var probability: Double
  }

  package struct Word: Encodable, Sendable {
    package var text: String
    /// By how much the relation's probability falls without the word.
    package var weight: Double
  }

  package init(_ evidence: Evidence, _ grounds: ClaimGrounds?) {
    claim = ClaimRecord.records(of: [evidence])[0]
    method = evidence.claim.method
    func answers(_ all: [ClaimGrounds.Answer]) -> [Answer] {
      all.map { Answer(label: $0.label, probability: rounded($0.probability)) }
    }
    func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
    _model = Nullable(
      wrappedValue: grounds.map { grounds in
        Model(
          events: answers(grounds.events), relations: answers(grounds.relations),
          statuses: answers(grounds.statuses),
          words: grounds.words.map { Word(text: $0.text, weight: rounded($0.weight)) })
      })
  }
}
