import GraphStore
import Knowledge
import Querying
import TestSupport
import Testing

/// Claims period by period.
struct TimelineTests {
  /// Of Turkey and Russia: "supports @2015-01".
  private static func timeline(
    _ claims: [String], _ other: String? = "Russia", by length: Period.Length? = .month,
    _ filter: RelationFilter = RelationFilter()
  ) throws -> Timeline {
    let graph = try Graph.ofClaims(claims.map(Self.claim), date: "")
    var resolver = ActorResolver(graph: graph)
    let (first, second) = try resolver.pair("Turkey", other)
    return try Timeline(TimelineRequest(first, second, filter), by: length, in: graph)
  }

  private static func claim(_ words: String) -> String {
    let (relation, rest) = (words.prefix { $0 != " " }, words.drop { $0 != " " })
    return "turkey \(relation) russia" + rest.replacing("@", with: "on ")
  }

  /// Each period as "2015-01 +1 -0 0 2": for, against, neither, articles.
  @Test(arguments: [
    ("one", ["supports @2015-01-05"], Period.Length.month, ["2015-01 +1 -0 0 1"]),
    (
      "signs", ["allied-with @2015-01-05", "opposes @2015-01-06", "meets @2015-01"], .month,
      ["2015-01 +1 -1 1 3"]
    ),
    (
      "a gap is no row", ["supports @2015-01", "meets @2015-04"], .month,
      ["2015-01 +1 -0 0 1", "2015-04 +0 -0 1 1"]
    ),
    (
      "quarters", ["supports @2015-01", "meets @2015-04", "meets @2015-06-30"], .quarter,
      ["2015 Q1 +1 -0 0 1", "2015 Q2 +0 -0 2 2"]
    ),
    (
      "years", ["supports @2015", "opposes @2016-12-31"], .year,
      ["2015 +1 -0 0 1", "2016 +0 -1 0 1"]
    ),
    ("years in months", ["supports @2015"], .month, []),
    (
      "affiliations are left out", ["leads @2015-01", "meets @2015-01"], .month,
      ["2015-01 +0 -0 1 1"]
    ),
  ])
  func claimsCountInTheirPeriods(
    name: String, claims: [String], length: Period.Length, expected: [String]
  ) throws {
    let rows = try Self.timeline(claims, by: length).rows.map { row in
      "\(row.sum.period) +\(row.sum.positive) -\(row.sum.negative) \(row.sum.neutral) "
        + "\(row.sum.articles)"
    }
    #expect(rows == expected)
  }

  /// `+` is a claim for, `-` one against in that month; expected are the months that turn.
  @Test(arguments: [
    (["+", "-"], []), (["+", "--"], [1]), (["++", "-", "-"], [2]), (["+", "-", "-"], [2]),
    (["+", "", "--"], [2]), (["+", "--", "+++"], [1, 2]), (["+-", "-", "+", "++"], [3]),
    (["-", "", "", "++"], [3]), (["+++++", "---", "", "-"], [3]), (["+++++", "---", "+"], [2]),
    ([], []),
  ])
  func turnsAreWhereTheBalanceChanges(months: [String], turns: [Int]) throws {
    let claims = months.enumerated().flatMap { month, signs in
      signs.map { "\($0 == "+" ? "supports" : "opposes") @2015-0\(month + 1)" }
    }
    let found = try Self.timeline(claims).rows.filter { $0.turn != nil }
    #expect(found.map(\.sum.period.number) == turns.map { 2015 * 12 + $0 })
  }

  @Test(arguments: [
    (["supports @2015-01"], Period.Length.month),
    ((1...9).map { "supports @201\($0)-01" }, .month),
    ((0...49).map { "supports @\(1950 + $0)-01" }, .year),
    ((0...49).map { "supports @20\(10 + $0 / 9)-0\($0 % 9 + 1)" }, .quarter),
    (["supports @2015"], .year), ([], .year),
  ])
  func theShortestPeriodsOfFewRowsAreChosen(claims: [String], expected: Period.Length) throws {
    #expect(try Self.timeline(claims, by: nil).length == expected)
  }

  @Test func whatHasNoPlaceIsCounted() throws {
    let claims = ["supports", "opposes @2015", "meets @2015-01"]
    let unplaced = try Self.timeline(claims).unplaced
    #expect(
      [unplaced.undated, unplaced.coarse, unplaced.earlier, unplaced.stated] == [1, 1, 0, 0])
  }

  @Test func partnersAreTheMostClaimed() throws {
    let graph = try Graph.of(.lavrov, .denial)
    var resolver = ActorResolver(graph: graph)
    let (turkey, _) = try resolver.pair("Turkey", nil)
    let timeline = try Timeline(
      TimelineRequest(turkey, nil, RelationFilter()), by: .month, in: graph)
    #expect(
      timeline.rows.map { row in row.partners.map { "\($0.actor.name) \($0.claims)" } }
        == [["ISIS 2", "PKK 1", "United States 1"], ["ISIS 1"]])
    #expect(timeline.rows.allSatisfy { $0.turn == nil })
  }

  @Test(
    arguments: [
      ([.denied], .neutral), ([.asserted], .negative), ([], .negative),
    ] as [(Set<Status>, Leaning)])
  func whatIsDeniedIsOnNoSide(statuses: Set<Status>, expected: Leaning) throws {
    let rows = try Self.timeline(
      ["supports denied @2015-01", "opposes @2015-01"], by: .month,
      RelationFilter(statuses: statuses)
    ).rows
    #expect(rows.map(\.sum.leaning) == [expected])
  }
}
