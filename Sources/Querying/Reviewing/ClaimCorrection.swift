package import GraphStore
package import Knowledge

/// What a person puts right of a claim.
package enum ClaimCorrection: Hashable, Sendable {
  case relation(RelationType)
  /// Subject and object change places.
  case turned
  case status(Status)
  /// Who says so; `nil` for the article itself.
  case holder(ActorAnchor?)
  case date(PartialDate?)
}

extension AnchoredClaim {
  /// With one thing put right, and what hangs on it.
  package func corrected(_ correction: ClaimCorrection) -> AnchoredClaim {
    var claim = self
    switch correction {
    case .relation(let relation):
      claim.relation = relation
      if !event.goes(with: relation) { claim.event = relation.usualEvent }
    case .turned: swap(&claim.subject, &claim.object)
    case .status(let status): claim.status = status
    case .holder(let holder):
      claim.holder = holder
      // who is named as saying so claims it; without anybody the article asserts it
      if holder != nil, status == .asserted { claim.status = .claimed }
      if holder == nil, status == .claimed { claim.status = .asserted }
    case .date(let date):
      claim.date = date
      claim.until = nil
    }
    return claim
  }
}

extension RelationType {
  /// What is assumed to have happened where only the relation is known.
  fileprivate var usualEvent: EventClass {
    switch self {
    case .supports: .support
    case .opposes: .reject
    case .alliedWith: .cooperate
    case .meets: .consult
    case .leads, .represents, .memberOf: .affiliation
    }
  }
}

extension ClaimTarget {
  /// That the claim is right as it stands.
  package var acceptance: Decision.Action {
    .judge(Judgement(.accept, anchor, stands: content, read: read))
  }

  /// That the sentence says nothing of the kind.
  package var rejection: Decision.Action {
    .judge(Judgement(.reject, anchor, stands: nil, read: read))
  }

  /// That the sentence says something else of the two.
  package func relabelling(to content: AnchoredClaim) -> Decision.Action {
    .judge(Judgement(.relabel, anchor, stands: content, read: read))
  }
}
