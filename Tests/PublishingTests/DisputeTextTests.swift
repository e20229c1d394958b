import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// How contradictions and changes of sides look on a page and in JSON.
struct DisputeTextTests {
  private static let story = Story(
    "a.txt", date: "2015-01-04",
    """
    [turkey Turkey] praised [russia Russia]. | turkey supports russia on 2014
    [turkey Turkey] hit [russia Russia], said [isis ISIS]. | turkey opposes russia claimed by isis
    [turkey Turkey] did not hit [russia Russia]. | turkey opposes russia denied by turkey
    """)

  private func contradictions(_ story: Story = story) throws -> [Contradiction] {
    let filter = RelationFilter(statuses: [.asserted, .claimed, .denied])
    return try ContradictionSearch(filter).contradictions(in: Graph.of(story), limit: 9)
      .contradictions
  }

  @Test func aContradictionToTheLetter() throws {
    let expected = """
      Marked: [subject] {object}

      Russia – Turkey
        support or alliance · 1 claim
          a.txt · the article itself
            2014 · asserted: [Turkey] praised {Russia}.
        opposition · 1 claim
          a.txt · ISIS
            2015-01-04 · claimed: [Turkey] hit {Russia}, said ISIS.
        opposes: claimed · 1 claim
          a.txt · ISIS
            2015-01-04 · claimed: [Turkey] hit {Russia}, said ISIS.
        opposes: denied · 1 claim
          a.txt · Turkey
            2015-01-04 · denied: [Turkey] did not hit {Russia}.

      """
    #expect(try Page().text(contradictions(), ofMarked: 1) == expected)
    #expect(Page().text([], ofMarked: 0) == "No two claims contradict each other.\n")
    #expect(
      try Page().text(contradictions(), ofMarked: 3).hasSuffix(
        "\nup to 2 pairs more; --limit shows them\n"))
  }

  @Test func contradictionsAreOneLineOfJSON() throws {
    let line = try Json.line(contradictions().map(ContradictionRecord.init))
    #expect(line.hasPrefix(#"[{"disputes":[{"about":"sign","claiming":[{"claims":[{"claim":""#))
    #expect(line.contains(#""document":"a.txt","speaker":null}]"#))
    #expect(
      line.contains(#""speaker":{"id":"isis","kind":"group","name":"ISIS"}}],"relation":null"#))
    #expect(line.contains(#""relation":"opposes"}],"first":{"id":"russia""#))
  }

  private func changes() throws -> [SideChange] {
    let (before, after) = (PartialDate("2014"), PartialDate("2015"))
    return try SideChangeSearch(
      from: TimeWindow(until: before), to: TimeWindow(since: after)
    ).changes(in: Graph.of(Self.story), around: nil, limit: 9).changes
  }

  @Test func aChangeToTheLetter() throws {
    let expected = """
      PAIR             FROM +  −  TO +  −  TURNS
      Russia – Turkey       1  0     0  1  + to −
        from: [Turkey] praised {Russia}. — a.txt, 2014
        to: [Turkey] hit {Russia}, said ISIS. — a.txt, 2015-01-04

      """
    #expect(try Page().text(changes(), of: 1) == expected)
    #expect(Page().text([SideChange](), of: 0) == "Nobody changed sides between the two.\n")
    #expect(
      try Page().text(changes(), of: 3) == expected + "and 2 pairs more; --limit shows them\n")
  }

  @Test func changesAreOneLineOfJSON() throws {
    let line = try Json.line(changes().map(SideChangeRecord.init))
    #expect(line.hasPrefix(#"[{"after":{"evidence":{"claim":""#))
    #expect(
      line.hasSuffix(
        #""first":{"id":"russia","kind":"state","name":"Russia"},"#
          + #""second":{"id":"turkey","kind":"state","name":"Turkey"}}]"# + "\n"))
  }

  @Test(arguments: hostileNames)
  func hostileNamesCannotSteerTheTerminal(name: String) throws {
    let graph = try graph(naming: name)
    let words = name.filter { !"[]|\n\r".contains($0) }
    try graph.add(
      Story(
        "b \(words).txt", date: "2016",
        "[turkey Turkey] helps [hostile \(words)]. | turkey supports hostile"
      ).reading)
    let found = try ContradictionSearch(RelationFilter()).contradictions(in: graph, limit: 9)
    let search = SideChangeSearch(
      from: TimeWindow(until: PartialDate("2015")), to: TimeWindow(since: PartialDate("2016")))
    let changes = try search.changes(in: graph, around: nil, limit: 9)
    #expect(found.contradictions.count == 1 && changes.total == 1)
    let text =
      Page().text(found.contradictions, ofMarked: 1)
      + Page().text(changes.changes, of: changes.total)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }
}
