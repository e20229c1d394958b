import GraphStore
import Knowledge

/// Finds what is said and gainsaid among the claims of two actors.
struct DisputeFinder {
  /// The most days between the dates of two claims that contradict each other; `nil` is no bound.
  let days: Int?

  /// Opposite signs first, then denied relations.
  func disputes(_ evidence: [Evidence]) -> [Contradiction.Dispute] {
    let told = evidence.filter { $0.claim.status != .denied }
    let denied = evidence.filter { $0.claim.status == .denied }
    let types = RelationType.allCases.filter { type in
      denied.contains { $0.claim.relation == type }
    }
    let signs = dispute(
      .sign, told.filter { $0.claim.relation.sign > 0 }, told.filter { $0.claim.relation.sign < 0 })
    return [signs].compactMap { $0 }
      + types.compactMap { type in
        dispute(
          .denied(type), told.filter { $0.claim.relation == type },
          denied.filter { $0.claim.relation == type })
      }
  }

  /// The claims of both sides that another of the other side gainsays; `nil` where there are none.
  private func dispute(
    _ subject: Contradiction.Dispute.Subject, _ one: [Evidence], _ other: [Evidence]
  ) -> Contradiction.Dispute? {
    let claiming = one.filter { claim in other.contains { areOpposed(claim, $0) } }
    guard !claiming.isEmpty else { return nil }
    let opposing = other.filter { claim in one.contains { areOpposed($0, claim) } }
    return Contradiction.Dispute(
      subject: subject, claiming: [Contradiction.Voice](claiming),
      opposing: [Contradiction.Voice](opposing))
  }

  /// An alliance holds in both directions, so it stands against opposition of either.
  private func areOpposed(_ one: Evidence, _ other: Evidence) -> Bool {
    let isSameWay = one.subject.identifier == other.subject.identifier
    let isMutual = one.claim.relation.isSymmetric || other.claim.relation.isSymmetric
    return (isSameWay || isMutual) && areNear(one.claim, other.claim)
  }

  private func areNear(_ one: Claim, _ other: Claim) -> Bool {
    guard let days else { return true }
    guard let first = one.days, let second = other.days else { return false }
    return max(first.lowerBound, second.lowerBound) - min(first.upperBound, second.upperBound)
      <= days
  }
}

extension Claim {
  /// The days that its date, or its stretch of time, covers.
  fileprivate var days: ClosedRange<Int>? {
    guard let date else { return nil }
    return date.firstDay...max(date.lastDay, until?.lastDay ?? date.lastDay)
  }
}
