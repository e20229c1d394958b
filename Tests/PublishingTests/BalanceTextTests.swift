import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// How balance looks on a page, in JSON and as a chart.
struct BalanceTextTests {
  private static let story = Story(
    "a.txt", date: "2015-08",
    """
    [turkey T] [isis I]. | turkey opposes isis; turkey supports isis
    [turkey T] again [isis I]. | turkey opposes isis
    [turkey T] [united-states U]. | turkey supports united-states
    [united-states U] [isis I]. | united-states opposes isis
    [pkk P] [isis I]. | pkk opposes isis
    [pkk P] [turkey T]. | turkey opposes pkk
    [nato N] [kdp K]. | nato opposes kdp on 2017-01
    """)

  private func balance(by length: Period.Length? = nil) throws -> Balance {
    try Graph.of(Self.story).balance(RelationFilter(), by: length, limit: 10)
  }

  @Test func balanceToTheLetter() throws {
    let expected = """
      6 pairs of actors: 1 for each other, 5 against.

      TRIAD  COUNT
      +++        0  three friends           balanced
      ++−        0  two friends fall out    frustrated
      +−−        1  two friends, one enemy  balanced
      −−−        1  three enemies           frustrated, weakly balanced

      balance 0.50 (Cartwright & Harary), weak balance 1.00 (Davis)

      PERIOD  PAIRS  TRIADS  FRUSTRATED  BALANCE  WEAK
      2015        5       2           1     0.50  1.00
      2 periods without triads; --json lists all

      Frustrated, those with most evidence first
      ISIS, PKK, Turkey
        − ISIS and PKK: 1 claim against
        − ISIS and Turkey: 1 claim for, 2 against
        − PKK and Turkey: 1 claim against

      """
    #expect(Page().text(try balance(by: .year)) == expected)
  }

  @Test func anActorsBalanceToTheLetter() throws {
    let expected = """
      PKK is tied to 2 actors in 1 triad; balance 0.00, weak balance 1.00.

      TRIAD  COUNT
      +++        0  three friends           balanced
      ++−        0  two friends fall out    frustrated
      +−−        0  two friends, one enemy  balanced
      −−−        1  three enemies           frustrated, weakly balanced

      Frustrated, those with most evidence first
      ISIS, PKK, Turkey
        − ISIS and PKK: 1 claim against
        − ISIS and Turkey: 1 claim for, 2 against
        − PKK and Turkey: 1 claim against

      ACTOR   IS              OVER    EXPECTED  DIRECT TIE
      ISIS    enemy of enemy  Turkey  +         − 1 claim against: against expectation
      Turkey  enemy of enemy  ISIS    +         − 1 claim against: against expectation
      and 2 more; --limit shows them
      of all 4: 2 against expectation, 2 without a direct tie

      """
    let graph = try Graph.of(Self.story)
    let pkk = Actor(identifier: "pkk", name: "PKK", kind: .group)
    let found = try graph.balance(around: pkk, RelationFilter(), limit: 2)
    #expect(Page().text(found) == expected)
    let nobody = Actor(identifier: "syria", name: "Syria", kind: .state)
    #expect(
      Page().text(try graph.balance(around: nobody, RelationFilter(), limit: 2))
        == "These claims do not tell whom Syria is for or against.\n")
  }

  @Test func balanceIsOneLineOfJSON() throws {
    let line = try Json.line(BalanceRecord(balance(by: .year)))
    for part in [
      #"{"frustrated":[{"actors":[{"id":"isis","#,
      #""minuses":3,"ties":[{"claims":{"oppositions":1,"#,
      #""pairs":{"divided":0,"negative":5,"positive":1},"periods":[{"pairs":{"#,
      #""period":"2016","triads":{"balance":null,"byMinuses":[0,0,0,0],"total":0,"weakBalance":null}}"#,
      #""triads":{"balance":0.5,"byMinuses":[0,0,1,1],"total":2,"weakBalance":1}}"#,
    ] { #expect(line.contains(part), "\(part)") }
  }

  @Test func secondTiesAreOneLineOfJSON() throws {
    let pkk = Actor(identifier: "pkk", name: "PKK", kind: .group)
    let found = try Graph.of(Self.story).balance(around: pkk, RelationFilter(), limit: 4)
    let line = try Json.line(ActorBalanceRecord(found))
    for part in [
      #"{"actor":{"id":"pkk","kind":"group","name":"PKK"},"frustrated":[{"#,
      #""direct":null,"directSign":null,"expectedSign":-1,"goBetweenCount":1,"goBetweens":[{"id":"turkey","#,
      #""kind":"friend-of-enemy","verdict":"none","weight":1"#,
      #""direct":{"oppositions":1,"supports":0},"directSign":-1,"expectedSign":1"#,
      #""verdicts":{"contradicted":2,"divided":0,"expected":0,"none":2}}"#,
    ] { #expect(line.contains(part), "\(part)") }
  }

  @Test func aChartHasLinesAndBars() throws {
    let svg = BalanceChart(try balance(by: .year).periods).svg
    #expect(svg.contains("<title>2015: 2 triads</title>"))
    #expect(svg.contains("<title>2015, balance (Cartwright &amp; Harary): 0.50</title>"))
    #expect(!svg.contains("2016"))
    #expect(BalanceChart([]).isEmpty)
  }

  @Test(arguments: hostileNames)
  func hostileTextsCannotSteerTheTerminal(name: String) throws {
    let hostile = Actor(identifier: "hostile", name: name, kind: .group)
    let found = try graph(naming: name).balance(around: hostile, RelationFilter(), limit: 5)
    for scalar in Page().text(found).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
    }
  }
}
