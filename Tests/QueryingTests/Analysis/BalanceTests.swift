import Foundation
import GraphStore
import Knowledge
import TestSupport
import Testing

@testable import Querying

/// Balance with names, over time and around an actor.
struct BalanceTests {
  private static let story = Story(
    "a.txt", date: "2014-02-01",
    """
    [turkey T] [russia R]. | turkey supports russia
    [turkey T] [syria S]. | turkey supports syria
    [russia R] [syria S]. | russia allied-with syria
    [turkey T] [syria S]. | turkey opposes syria on 2014-11
    [syria S] [turkey T]. | syria opposes turkey on 2014-12
    [turkey T] [russia R]. | turkey supports russia on 2014-10
    [russia R] [syria S]. | russia supports syria on 2014-10-01
    [isis I] [nato N]. | isis opposes nato on 2017
    [isis I] [pkk P]. | isis opposes pkk denied on 2018
    """)

  private func graph() throws -> Graph { try Graph.of(Self.story) }

  @Test func namesFrustratedTriads() throws {
    let balance = try graph().balance(RelationFilter(), limit: 10)
    #expect(balance.triads.byMinuses == [0, 1, 0, 0])
    let triad = try #require(balance.frustrated.first)
    #expect(Set(triad.actors.map(\.identifier)) == ["russia", "syria", "turkey"])
    let minus = try #require(triad.ties.first { $0.sign < 0 })
    #expect(Set([minus.first, minus.second].map(\.identifier)) == ["syria", "turkey"])
    #expect(minus.claims == SignedClaims(supports: 1, oppositions: 2))
    #expect(balance.periods.isEmpty)
  }

  /// By the claims of each period: in the first quarter all three are friends.
  @Test(
    arguments: [
      (Period.Length.year, nil, nil, "2014:0100 2015:0000 2016:0000 2017:0000"),
      (.quarter, nil, "2014", "2014 Q1:1000 2014 Q2:0000 2014 Q3:0000 2014 Q4:0100"),
      (.quarter, "2014-03", "2014-11", "2014 Q4:0100"),
      (.quarter, "2014-03", "2014-10", "2014 Q4:0000"),
      (.month, "2015", "2016", ""),
    ] as [(Period.Length, String?, String?, String)])
  func countsTheClaimsOfEachPeriod(
    length: Period.Length, since: String?, until: String?, told: String
  ) throws {
    let filter = RelationFilter(
      since: since.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) })
    let periods = try graph().balance(filter, by: length, limit: 1).periods
    let found = periods.map { period in
      "\(period.period):" + period.triads.byMinuses.map(String.init).joined()
    }
    #expect(found.joined(separator: " ") == told)
  }

  @Test func refusesMorePeriodsThanAnybodyReads() throws {
    let graph = try Graph.of(
      Story(
        "a.txt", date: "1000",
        "[turkey T] [russia R]. | turkey supports russia; turkey opposes russia on 2014"))
    #expect(throws: BalanceError.self) {
      try graph.balance(RelationFilter(), by: .month, limit: 1)
    }
  }

  @Test(arguments: [
    (
      "a",
      "c enemyOfFriend b − expected; b enemyOfEnemy c + expected; d enemyOfEnemy c + contradicted; c enemyOfEnemy d + contradicted"
    ),
    ("f", ""),
  ])
  func tellsWhatBalanceExpects(actor: String, told: String) throws {
    let graph = try Graph.tied([
      "a supports b 3", "a opposes c 3", "b opposes c 2", "c opposes d 2", "e meets a 1",
      "a opposes d 1",
      "a supports e 1", "a opposes e 1",
    ])
    let balance = try graph.balance(around: graph.named(actor), RelationFilter(), limit: 10)
    let found = balance.secondTies.map { tie in
      [
        tie.actor.identifier, "\(tie.tie.kind)",
        tie.goBetweens.map(\.identifier).joined(separator: ","),
        tie.tie.kind.expectedSign > 0 ? "+" : "−", "\(tie.verdict)",
      ].joined(separator: " ")
    }
    #expect(Set(found) == Set(told.isEmpty ? [] : told.components(separatedBy: "; ")))
    #expect(balance.verdicts.values.reduce(0, +) == found.count)
    if actor == "a" { #expect(balance.triads.byMinuses == [0, 0, 1, 1]) }
  }

  @Test func limitsTriadsAndSecondTies() throws {
    let graph = try graph()
    let turkey = try graph.named("turkey")
    let balance = try graph.balance(around: turkey, RelationFilter(), limit: 1)
    #expect(balance.secondTies.count == 1 && balance.frustrated.count == 1)
    #expect(balance.verdicts.values.reduce(0, +) == 2)
  }
}
