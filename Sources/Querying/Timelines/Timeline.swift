package import GraphStore
package import Knowledge

/// What is claimed of an actor, or of two, period by period.
package struct Timeline: Sendable {
  package let actor: Actor
  /// With whom; `nil` where all count.
  package let other: Actor?
  package let length: Period.Length
  /// Periods with claims.
  package let rows: [Row]
  package let unplaced: Unplaced
  private let marks: Set<ClaimMark>
  private let number: Int64

  /// A period with its claims, and what a reader must know of it.
  package struct Row: Sendable {
    package let sum: PeriodSum
    /// Of whom most is claimed, the first ones; none where two actors are asked for.
    package var partners: [(actor: Actor, claims: Int)] = []
    /// The claim that turns the leaning of two actors, where it turns.
    package var turn: Evidence?
  }

  /// Claims that have no place in a timeline.
  package struct Unplaced: Hashable, Sendable {
    /// Without a date.
    package var undated = 0
    /// Dated by a year that is longer than the periods.
    package var coarse = 0
    /// Of a stretch of time that began before the window.
    package var earlier = 0
    /// By a table, without sentences.
    package var stated = 0
  }

  /// How many rows are easily read.
  package static let manyRows = 40

  /// Without a length the shortest periods that make no more than about 40 rows.
  package init(_ request: TimelineRequest, by length: Period.Length?, in graph: Graph) throws {
    (actor, other) = (request.actor, request.other)
    number = try graph.row(of: actor.identifier) ?? 0
    let all = try graph.marks(request.filters)
    let early = all.filter { request.isEarly($0) }
    marks = all.subtracting(early)
    let (marks, number) = (marks, number)
    let sums = { (length: Period.Length) in [PeriodSum](marks, by: length, around: number) }
    self.length = length ?? Self.chosenLength(sums)
    let chosen = sums(self.length)
    unplaced = Unplaced(
      undated: marks.count { $0.date == nil },
      coarse: marks.count { $0.date != nil } - chosen.map(\.claims).reduce(0, +),
      earlier: early.count, stated: try graph.statedClaims(request.filters))
    rows = try Self.rows(chosen, request, in: graph)
  }

  /// The same claims in periods that are few enough for a picture.
  package var fewSums: [PeriodSum] {
    let lengths = Period.Length.allCases.drop { $0 != length }
    let sums = lengths.map { [PeriodSum](marks, by: $0, around: number) }
    return sums.first { $0.rowCount <= Self.manyRows } ?? sums.last ?? []
  }

  /// The sign to which the leaning of two actors turns, by those periods.
  package var fewTurns: [Period: Int] {
    let sums = other == nil ? [] : fewSums
    return Dictionary(
      uniqueKeysWithValues: sums.turns.map { (sums[$0].period, sums.smoothed($0).signum()) })
  }

  private static func chosenLength(_ sums: (Period.Length) -> [PeriodSum]) -> Period.Length {
    Period.Length.allCases.first { (1...manyRows).contains(sums($0).rowCount) } ?? .year
  }

  private static func rows(
    _ sums: [PeriodSum], _ request: TimelineRequest, in graph: Graph
  ) throws -> [Row] {
    var rows = sums.map { Row(sum: $0) }
    if request.other == nil {
      for place in rows.indices {
        rows[place].partners = try request.partners(of: sums[place], in: graph)
      }
      return rows
    }
    for place in sums.turns {
      rows[place].turn = try request.turningClaim(at: place, of: sums, in: graph)
    }
    return rows
  }
}
