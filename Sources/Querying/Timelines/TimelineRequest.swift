package import GraphStore
package import Knowledge

/// Whose timeline is asked for, and of which claims.
package struct TimelineRequest: Sendable {
  package let actor: Actor
  /// With whom; `nil` where all count.
  package let other: Actor?
  private let filter: RelationFilter

  /// Of the four stance relations where the filter names none.
  package init(_ actor: Actor, _ other: Actor?, _ filter: RelationFilter) {
    (self.actor, self.other) = (actor, other)
    var filter = filter
    if filter.types.isEmpty {
      filter.types = Set(RelationType.allCases.filter { !$0.isAffiliation })
    }
    self.filter = filter
  }

  /// For both directions.
  var filters: [RelationFilter] {
    filter.bothDirections(actor.identifier, other?.identifier)
  }

  /// Whether a claim tells of a stretch that began before the window.
  func isEarly(_ mark: ClaimMark) -> Bool {
    guard let since = filter.since, let date = mark.date else { return false }
    return date.firstDay < since.firstDay
  }

  /// The first few of whom most is claimed.
  func partners(of sum: PeriodSum, in graph: Graph) throws -> [(actor: Actor, claims: Int)] {
    let shown = 3
    let counts = sum.others.values.sorted(by: >)
    let least = counts.prefix(shown).last ?? 0
    // all that have as many as the last one shown: which are named must not hang on their rows
    let rows = sum.others.filter { $0.value >= least }
    return try zip(graph.actors(inRows: Array(rows.keys)), rows.values)
      .map { (actor: $0, claims: $1) }
      .sorted { ($1.claims, $0.actor.identifier) < ($0.claims, $1.actor.identifier) }
      .prefix(shown).map { $0 }
  }

  /// The surest claim of the new sign in the period that turns, else in the one before.
  func turningClaim(at place: Int, of sums: [PeriodSum], in graph: Graph) throws -> Evidence? {
    let sign = sums.smoothed(place).signum()
    let periods = [sums[place].period, sums[place - 1].period]
    for period in periods {
      var window = filter
      window.window = filter.window.intersection(
        TimeWindow(since: period.first, until: period.last))
      window.types = filter.types.filter { $0.sign == sign }
      guard !window.types.isEmpty else { return nil }
      let found = try window.bothDirections(actor.identifier, other?.identifier)
        .flatMap { try graph.evidence($0) }
        .filter { evidence in
          evidence.claim.status != .denied
            && evidence.claim.date.flatMap { Period(period.length, of: $0) } == period
        }
      if let best = found.min(by: Evidence.isBetter) { return best }
    }
    return nil
  }
}
