import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// Paths, neighbours and rankings, to the letter.
struct NetworkTextTests {
  private let lavrov = Result { try Graph.of(.lavrov) }

  private func actor(_ identifier: Actor.Identifier) throws -> Actor {
    try #require(try lavrov.get().actor(identifier))
  }

  private func neighbours(of name: Actor.Identifier, limit: Int) throws -> NeighbourRequest {
    NeighbourRequest(of: try actor(name), limit: limit)
  }

  @Test func pathsShowTheirStrength() throws {
    var request = PathRequest(from: try actor("vladimir-putin"), to: try actor("pkk"))
    request.best = 1
    let text = Page().text(try request.paths(in: lavrov.get()), hops: 4, showsStrength: true)
    #expect(
      text == """
        Vladimir Putin – ISIS – Turkey – PKK (strength 0.167)

        TIE                          CLAIMS      ARTICLES  DATES
        ISIS opposes Vladimir Putin  1 asserted         1  2015-08-04
        Turkey opposes ISIS          2 asserted         1  2015-08-04
        Turkey opposes PKK           1 asserted         1  2015-08-04

        """)
  }

  @Test func whoIsTiedToNobodyIsSaid() throws {
    let request = PathRequest(from: try actor("nato"), to: try actor("pkk"))
    let paths = try request.paths(in: lavrov.get())
    let expected = "No relation that counts here ties anybody to NATO.\n"
    #expect(Page().text(paths, hops: 4, showsStrength: false) == expected)
    let around = try neighbours(of: "nato", limit: 5).neighbours(within: 2, in: lavrov.get())
    #expect(Page().text(around) == expected)
  }

  @Test func thatNoPathIsShortEnoughIsSaid() throws {
    var request = PathRequest(from: try actor("vladimir-putin"), to: try actor("pkk"))
    request.hops = 1
    let paths = try request.paths(in: lavrov.get())
    #expect(
      Page().text(paths, hops: 1, showsStrength: false) == "No path within 1 hop.\n")
  }

  @Test func neighboursAreCountedAndListed() throws {
    let found = try neighbours(of: "pkk", limit: 5).neighbours(within: 2, in: lavrov.get())
    #expect(
      Page().text(found) == """
        4 at 1 hop, 6 at 2 hops

        ACTOR                    TIE                         KIND   HOPS  TIES  CLAIMS
        KDP                      opposes, is opposed by PKK  party     1     2       2
        Iraqi Kurds              opposes PKK                 group     1     1       1
        Syrian Kurdish military  is allied with PKK          group     1     1       1
        Turkey                   opposes PKK                 state     1     1       1
        ISIS                     through Turkey              group     2     1       2
        and 5 more; --limit shows them

        """)
  }

  @Test func sharedNeighboursHaveATieToEach() throws {
    let found = try neighbours(of: "turkey", limit: 1)
      .neighbours(sharedWith: actor("united-states"), in: lavrov.get())
    #expect(
      Page().text(found) == """
        ACTOR              KIND      TIE TO TURKEY    CLAIMS  TIE TO UNITED       CLAIMS
                                                              STATES
        International      alliance  has as a member       1  is led by                1
        coalition
        and 1 more; --limit shows them

        """)
  }

  @Test func aPatternIsNamed() throws {
    let steps = try RelationStep.steps(of: "opposed-by represented-by")
    let found = try neighbours(of: "isis", limit: 1).reach(over: steps, in: lavrov.get())
    #expect(
      Page().text(found) == """
        ISIS → is opposed by → is represented by → …

        ACTOR             KIND    WAYS  CLAIMS
        Mevlüt Çavuşoğlu  person     1       3
        and 2 more; --limit shows them

        """)
    let none = try neighbours(of: "nato", limit: 1).reach(over: steps, in: lavrov.get())
    #expect(
      Page().text(none)
        == "NATO → is opposed by → is represented by → …: this leads to nobody.\n")
  }

  @Test func rankingsShowClaimsWhereTheyCountThem() throws {
    let opposed = try RankingRequest(by: .opposed, limit: 2).ranking(in: lavrov.get())
    #expect(
      Page().text(opposed, by: .opposed) == """
        RANK  ACTOR  KIND   OPPONENTS  CLAIMS
           1  ISIS   group          4       5
           2  PKK    group          3       3

        """)
    let rank = try RankingRequest(by: .pagerank, limit: 1).ranking(in: lavrov.get())
    #expect(
      Page().text(rank, by: .pagerank) == """
        RANK  ACTOR  KIND   PAGERANK
           1  PKK    group     0.151

        """)
    #expect(Page().text([], by: .met) == "No actor has a place in this ranking.\n")
  }

  @Test func recordsHaveEveryKey() throws {
    let graph = try lavrov.get()
    let pkk = try neighbours(of: "pkk", limit: 1)
    let near = try pkk.neighbours(within: 1, in: graph).listed.map(NeighbourRecord.init)
    #expect(
      try Json.line(near)
        == #"[{"actor":{"id":"kdp","kind":"party","name":"KDP"},"claims":2,"hops":1,"relations":["#
        + #"{"claims":1,"relation":"opposes","role":"subject"},"#
        + #"{"claims":1,"relation":"opposes","role":"object"}],"through":null,"ties":2}]"# + "\n")
    let common = try pkk.neighbours(sharedWith: actor("isis"), in: graph).listed
    #expect(
      try Json.line(common.map(CommonTieRecord.init))
        == #"[{"actor":{"id":"turkey","kind":"state","name":"Turkey"},"#
        + #""first":[{"claims":1,"relation":"opposes","role":"subject"}],"#
        + #""second":[{"claims":2,"relation":"opposes","role":"subject"}]}]"# + "\n")
    let reach = try pkk.reach(over: RelationStep.steps(of: "opposed-by"), in: graph).listed
    #expect(
      try Json.line(reach.map(ReachedRecord.init))
        == #"[{"actor":{"id":"iraqi-kurds","kind":"group","name":"Iraqi Kurds"},"#
        + #""claims":1,"ways":1}]"# + "\n")
    let rank = try RankingRequest(by: .pagerank, limit: 1).ranking(in: graph)
    let line = try Json.line(rank.map(RankingRecord.init))
    let start = #"[{"actor":{"id":"pkk","kind":"group","name":"PKK"},"claims":null,"rank":1,"#
    #expect(line.hasPrefix(start + #""value":0.15"#), "\(line)")
  }

  @Test(arguments: hostileNames)
  func hostileNamesCannotSteerTheTerminal(name: String) throws {
    let graph = try graph(naming: name)
    let turkey = try #require(try graph.actor("turkey"))
    let hostile = try #require(try graph.actor("hostile"))
    let request = NeighbourRequest(of: hostile)
    let texts = [
      Page().text(
        try PathRequest(from: hostile, to: turkey).paths(in: graph), hops: 1,
        showsStrength: true),
      Page().text(try request.neighbours(within: 2, in: graph)),
      Page().text(try request.neighbours(sharedWith: turkey, in: graph)),
      Page().text(try request.reach(over: RelationStep.steps(of: "opposed-by"), in: graph)),
      Page().text(try RankingRequest(by: .tied).ranking(in: graph), by: .tied),
    ]
    for scalar in texts.joined().unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }
}
