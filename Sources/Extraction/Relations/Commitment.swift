import Knowledge
import Language

/// What the text commits to about a relation, and who says so.
struct Commitment {
  var relation: RelationType
  var status: Status
  var holder: Actor.Identifier?
}

/// Decides status and holder from negation, modality, the governing verb and the speaker.
struct CommitmentReader {
  let clauses: Clauses
  let speech: Speech.Attribution

  private var classes: WordClasses { clauses.classes }

  /// `nil` where the sentence says nothing of the kind after all.
  func commitment(
    of relation: RelationType, by verb: VerbGroup?, at token: Int, subject: Actor.Identifier
  ) -> Commitment? {
    var result = Commitment(relation: relation, status: .asserted)
    if let verb {
      guard apply(verb, to: &result, subject: subject) else { return nil }
    }
    return attributed(result, at: token, subject: subject)
  }

  private func apply(
    _ verb: VerbGroup, to result: inout Commitment, subject: Actor.Identifier
  ) -> Bool {
    if verb.isModal { result.status = .proposed }
    if verb.isNegated { result.status = .denied }
    guard verb.mood == .infinitive || verb.mood == .gerund, let governor = clauses.verb(before: verb)
    else { return true }
    let willing = clauses.subjects(of: governor).first?.actor
    if classes.contains(governor.base, in: .denying) {
      result.status = .denied
      result.holder = willing == subject ? nil : willing
    } else if classes.contains(governor.base, in: .refusing), verb.mood == .infinitive || willing == subject {
      guard !governor.isNegated else { return true }
      guard turn(&result) else { return false }
    } else if classes.contains(governor.base, in: .willing) || governor.isModal {
      want(&result, by: willing, subject: subject)
    }
    if governor.isNegated, result.status == .asserted { result.status = .denied }
    return true
  }

  /// Refusing support is opposition; refusing to fight is no fight.
  private func turn(_ result: inout Commitment) -> Bool {
    switch result.relation {
    case .supports, .alliedWith, .meets:
      result.relation = .opposes
      return true
    case .opposes:
      result.status = .denied
      return true
    case .leads, .represents, .memberOf: return false
    }
  }

  /// Whoever means to fight somebody opposes him already; other intents are proposals.
  private func want(_ result: inout Commitment, by holder: Actor.Identifier?, subject: Actor.Identifier) {
    if result.relation == .opposes, holder == subject { return }
    if result.status == .asserted { result.status = .proposed }
    if holder != subject { result.holder = holder }
  }

  private func attributed(
    _ commitment: Commitment, at token: Int, subject: Actor.Identifier
  ) -> Commitment {
    var result = commitment
    guard let speaker = speech.speakers[token] else { return result }
    if speech.denied.contains(token), result.status == .asserted {
      result.status = .denied
      result.holder = speaker
    } else if speaker == subject {
      // one's own stance is an act, even where one says "should" or "will"
      if result.status == .proposed, !result.relation.isSymmetric, result.holder == nil {
        result.status = .asserted
      }
    } else {
      if result.status == .asserted { result.status = .claimed }
      result.holder = result.holder ?? speaker
    }
    return result
  }
}
