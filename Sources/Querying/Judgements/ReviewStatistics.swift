package import Knowledge

/// How often the program was right, as far as persons judged what it had read.
///
/// Judged claims are no random sample where the review queue chose them: it prefers doubtful ones, so
/// that the precision of all claims is rather above the figures than below. What several persons say
/// of one claim counts once.
package struct ReviewStatistics: Sendable {
  package let all: ReviewCounts
  /// In the order of the relations; those of which claims were judged, or missed.
  package let byRelation: [ReviewRow]
  /// By folder, or host.
  package let bySource: [ReviewRow]
  /// By the first word of the method: `verb`, `pair`, `title`.
  package let byRule: [ReviewRow]
  /// From the least confidence to the most.
  package let byConfidence: [ReviewRow]
  /// Claims that a person added: the program had not read them.
  package let missed: [RelationType: Int]
  /// Claims of which one person says that they are right and another that they are not; left out of
  /// all counts.
  package let disputed: Int
  /// What the threshold is to reach.
  package let wantedPrecision: Double
  package let threshold: ConfidenceThreshold.Search

  package static let standardPrecision = 0.9

  /// Of the decisions that hold; those that judge no claim tell nothing here.
  package init(_ decisions: [Decision], wantedPrecision: Double = Self.standardPrecision) {
    precondition((0...1).contains(wantedPrecision), "precision is a share")
    let facets = Dictionary(grouping: decisions, by: \.facet).values
      .map { $0.compactMap(Review.init) }.filter { !$0.isEmpty }
    let claims = facets.compactMap(JudgedClaim.init)
    let missed = Self.missed(decisions)
    all = ReviewCounts(claims)
    byRelation = Self.relations(claims, missed)
    bySource = ReviewRow.rows(claims, by: \.source)
    byRule = ReviewRow.rows(claims, by: \.rule)
    byConfidence = Self.bands(claims)
    self.missed = missed
    disputed = facets.count - claims.count
    self.wantedPrecision = wantedPrecision
    threshold = ConfidenceThreshold.search(claims, precision: wantedPrecision)
  }

  /// A claim that several persons added is one.
  private static func missed(_ decisions: [Decision]) -> [RelationType: Int] {
    var facets: [RelationType: Set<String>] = [:]
    for decision in decisions {
      guard case .judge(let judgement) = decision.action, judgement.verdict == .add,
        let relation = judgement.stands?.relation
      else { continue }
      facets[relation, default: []].insert(decision.facet)
    }
    return facets.mapValues(\.count)
  }

  private static func relations(
    _ claims: [JudgedClaim], _ missed: [RelationType: Int]
  ) -> [ReviewRow] {
    RelationType.allCases.compactMap { relation in
      let own = claims.filter { $0.relation == relation }
      return own.isEmpty && missed[relation] == nil
        ? nil : ReviewRow(key: relation.rawValue, counts: ReviewCounts(own))
    }
  }

  private static func bands(_ claims: [JudgedClaim]) -> [ReviewRow] {
    ConfidenceBand.allCases.compactMap { band in
      let own = claims.filter { ConfidenceBand($0.confidence) == band }
      return own.isEmpty ? nil : ReviewRow(key: band.name, counts: ReviewCounts(own))
    }
  }
}
