package import GraphStore
package import Knowledge

extension Graph {
  /// The one claim that digits name.
  package func target(named digits: String) throws -> ClaimTarget {
    guard let name = ClaimName(digits) else { throw JudgementError.notAClaim(digits) }
    let targets = try targets(named: name)
    guard let target = targets.first else { throw JudgementError.unknownClaim(name.text) }
    guard targets.count == 1 else {
      throw JudgementError.severalClaims(name.text, claims: targets.map(\.words))
    }
    return target
  }

  /// The claim that an anchor is about; `nil` where none is told by the same words.
  package func target(of anchor: ClaimAnchor) throws -> ClaimTarget? {
    try targets(named: ClaimName(anchor)).first { $0.anchor.facet == anchor.facet }
  }

  /// The one decision that digits name.
  package func decision(named digits: String) throws -> LoggedDecision {
    // both are named by sixteen digits
    guard let name = ClaimName(digits) else { throw JudgementError.notADecision(digits) }
    let decisions = try decisions(named: name.text)
    guard let decision = decisions.first else { throw JudgementError.unknownDecision(name.text) }
    guard decisions.count == 1 else {
      throw JudgementError.severalDecisions(
        name.text,
        decisions: decisions.map {
          "\($0.decision.name) \($0.decision.action.name) by \($0.decision.author)"
        })
    }
    return decision
  }

  /// The one decision that digits name, if it can be taken back.
  package func undoable(named digits: String) throws -> Decision {
    let logged = try decision(named: digits)
    let undone = try Heads(decisions(ofFacet: logged.decision.facet).map(\.decision)).undone
    guard !undone.contains(logged.decision.name) else {
      throw JudgementError.undoneAlready(logged.decision.name)
    }
    return logged.decision
  }
}

extension ClaimTarget {
  /// Its digits and what it says.
  fileprivate var words: String {
    let claim = evidence.claim
    return "\(ClaimName(number: evidence.number).text) \(evidence.subject.name) "
      + "\(claim.relation.rawValue) \(evidence.object.name)"
  }

  /// That the claim stands, as it is shown: what a person corrected or added is corrected or added by
  /// whoever says the same.
  package var acceptance: Decision.Action {
    let made = decisions.compactMap(\.judgement).first { $0.stands == content }
    return .judge(Judgement(made?.verdict ?? .accept, anchor, stands: content, read: read))
  }

  /// That the sentence does not say it.
  package var rejection: Decision.Action {
    .judge(Judgement(.reject, anchor, stands: nil, read: read))
  }

  /// That the sentence says this, which may be something else.
  package func correction(_ stands: AnchoredClaim) -> Decision.Action {
    stands == content
      ? acceptance : .judge(Judgement(.relabel, anchor, stands: stands, read: read))
  }
}
