/// How many claims persons judged, and how many of them the program had read rightly.
package struct ReviewCounts: Hashable, Sendable {
  package let judged: Int
  /// Who does what to whom is right.
  package let right: Int
  /// Of these, how many are right in status, holder and dates too.
  ///
  /// The class of the event is not asked for.
  package let rightInAll: Int

  init(_ claims: some Collection<JudgedClaim>) {
    judged = claims.count
    right = claims.count { $0.finding != .wrong }
    rightInAll = claims.count { $0.finding == .rightInAll }
  }

  /// The share of those judged that are right; `nil` where none was judged.
  package var precision: Double? { judged > 0 ? Double(right) / Double(judged) : nil }

  /// Around the precision.
  package var interval: WilsonInterval? { WilsonInterval(hits: right, of: judged) }
}

/// The judged claims that have something in common.
package struct ReviewRow: Hashable, Sendable {
  /// What they have in common: a relation, a folder, a rule, a band of confidence.
  package let key: String
  package let counts: ReviewCounts

  /// The keys with most claims first.
  static func rows(_ claims: [JudgedClaim], by key: (JudgedClaim) -> String) -> [ReviewRow] {
    Dictionary(grouping: claims, by: key)
      .map { ReviewRow(key: $0.key, counts: ReviewCounts($0.value)) }
      .sorted { ($1.counts.judged, $0.key) < ($0.counts.judged, $1.key) }
  }
}
