package import GraphStore
import Knowledge

/// What a person is asked about.
package enum ReviewItem: Sendable {
  case claim(ReviewedClaim)
  /// Whether two actors are one.
  case pair(Duplicate)

  /// What it is about, as decisions name it.
  package var facet: String {
    switch self {
    case .claim(let claim): claim.target.anchor.facet
    case .pair(let pair):
      Decision.facet(ofPair: pair.first.actor.identifier, pair.second.actor.identifier)
    }
  }
}

/// A claim that is worth a look, and why.
package struct ReviewedClaim: Hashable, Sendable {
  package var target: ClaimTarget
  package var causes: [ReviewCause]

  /// The relations of the same two actors that say the opposite.
  package func opponents(in graph: Graph) throws -> [Relation] {
    guard causes.contains(.contradicted) else { return [] }
    let claim = target.evidence.claim
    return try graph.contradicted(around: claim.subject.actor, and: claim.object.actor).filter {
      $0.type.sign * claim.relation.sign < 0
    }
  }
}

/// Why a claim is asked about.
package enum ReviewCause: Hashable, Sendable {
  /// Decisions about it say different things, so that none of them applies.
  case conflict
  /// Articles also say the opposite.
  case contradicted
  /// The relation stands on so many claims.
  case claims(Int)
  case confidence(Double)
  /// Both actors have so many relations, the fewer first.
  case busy(Int, Int)
}
