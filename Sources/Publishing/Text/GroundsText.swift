package import GraphStore
package import Knowledge

extension Page {
  /// Why a claim was made: its sentence, the rule, the model's probabilities and the words that moved
  /// them.
  package func text(_ evidence: Evidence, _ grounds: ClaimGrounds?) -> String {
    var text = self.text([evidence])
    // no rule and no model made it
    if evidence.claim.isByHand { return text + told("A person says so, as told above.") }
    text += told("Found by: \(printable(evidence.claim.method))")
    let byRule =
      evidence.claim.method.hasPrefix("pair") || grounds == nil
      ? "" : ", for a rule tells it and the model does not think it wrong"
    text += told("Confidence: \(percent(evidence.claim.confidence))\(byRule)")
    guard let grounds else {
      return text
        + told(
          evidence.claim.relation.isAffiliation
            ? "Who belongs to whom is decided by rules alone."
            : "The model cannot be asked: the two stand too far apart.")
    }
    text += told("Relation: \(likeliest(grounds.relations))")
    text += told("Event: \(likeliest(grounds.events))")
    text += told("Status, by the model alone: \(likeliest(grounds.statuses))")
    for (title, words) in [
      ("Words that speak for it", grounds.words.filter { $0.weight >= Self.leastWeight }),
      ("Words that speak against it", grounds.words.filter { $0.weight <= -Self.leastWeight }),
    ] {
      let moving = words.sorted { abs($0.weight) > abs($1.weight) }.prefix(Self.mostWords)
      let named = moving.map { "\(printable($0.text)) \(signed($0.weight))" }
      text += told("\(title): \(named.isEmpty ? "none" : named.joined(separator: ", "))")
    }
    return text
  }

  private func told(_ line: String) -> String { lines(StyledText(line)) }

  /// A word that moves the probability by less is not worth a look.
  private static let leastWeight = 0.01
  private static let mostWords = 6
  private static let leastShare = 0.01

  private func likeliest(_ answers: [ClaimGrounds.Answer]) -> String {
    answers.prefix(3).filter { $0.probability >= Self.leastShare }
      .map { "\($0.label == "-" ? "none" : $0.label) \(percent($0.probability))" }
      .joined(separator: ", ")
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// In points of a hundred.
  private func signed(_ weight: Double) -> String {
    let points = Int((weight * 100).rounded())
    return points > 0 ? "+\(points)" : "−\(-points)"
  }
}
