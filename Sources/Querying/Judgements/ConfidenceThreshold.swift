import Knowledge

/// The least `--min-confidence` at which what is kept was right often enough.
///
/// The option leaves stances out, never affiliations; only judged stances tell of it.
package struct ConfidenceThreshold: Hashable, Sendable {
  package let confidence: Double
  /// Of the stances at or above it.
  package let kept: ReviewCounts
  /// How many right ones lie below it.
  package let lost: Int

  /// With fewer claims a share says little.
  package static let leastJudged = 30

  /// What came of looking for one.
  package enum Search: Hashable, Sendable {
    case found(ConfidenceThreshold)
    /// So many stances would tell of it, fewer than `leastJudged`.
    case tooFew(judged: Int)
    /// No threshold leaves enough precision; the stances above the best one.
    case unreached(best: ReviewCounts)
  }

  static func search(_ claims: [JudgedClaim], precision wanted: Double) -> Search {
    let stances = claims.filter { !$0.relation.isAffiliation }
    guard stances.count >= leastJudged else { return .tooFew(judged: stances.count) }
    let all = Set(stances.map(\.confidence)).sorted().map { Self($0, of: stances) }
    if let found = all.first(where: { $0.isKnown && $0.precision >= wanted }) {
      return .found(found)
    }
    if let reached = all.first(where: { $0.precision >= wanted }) {
      return .tooFew(judged: reached.kept.judged)
    }
    let best = all.filter(\.isKnown).max { $0.precision < $1.precision }
    return .unreached(best: best?.kept ?? ReviewCounts(stances))
  }

  private init(_ confidence: Double, of stances: [JudgedClaim]) {
    self.confidence = confidence
    kept = ReviewCounts(stances.filter { $0.confidence >= confidence })
    lost = ReviewCounts(stances).right - kept.right
  }

  private var isKnown: Bool { kept.judged >= Self.leastJudged }

  private var precision: Double { kept.precision ?? 0 }
}
