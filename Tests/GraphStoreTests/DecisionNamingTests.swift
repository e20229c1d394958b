import Knowledge
import Testing

@testable import GraphStore

/// How what is decided about is found: claims, articles, merged actors, sides of a conflict.
@Suite struct DecisionNamingTests {
  private let reading = Reading.sample(
    "news/a.txt", title: "Two states", ["a supports b", "a opposes b", "c supports b"])

  @Test func aCorrectedClaimIsFoundByTheDigitsItWasReadBy() throws {
    let graph = try Graph.of(reading)
    let before = try #require(
      try graph.allTargets().first { $0.evidence.claim.relation == .opposes })
    try graph.judge("a opposes b", .relabel) { $0.relation = .meets }
    let found = try graph.targets(named: ClaimName(before.anchor))
    #expect(found.map(\.content.relation) == [.meets])
    #expect(found.first?.anchor == before.anchor && found.first?.read == before.read)
    let shown = try #require(found.first?.evidence.number)
    #expect(try graph.targets(named: ClaimName(number: shown)) == found)
  }

  @Test(arguments: [
    "news/a.txt", "a.txt", "Two states", "HASH6", "HASH64",
  ])
  func articlesAreNamedInMoreThanOneWay(name: String) throws {
    let graph = try Graph.of(reading, .sample("news/ba.txt", title: "Else", ["a meets b"]))
    let hash = reading.document.hash.description
    let wanted = ["HASH6": String(hash.prefix(6)).uppercased(), "HASH64": hash][name] ?? name
    let found = try graph.articles(named: wanted)
    #expect(found.map(\.origin.hash) == [hash])
    #expect(found.first?.sentences == reading.sentences)
    #expect(found.first?.mentions.map(\.actor) == ["a", "b", "a", "b", "c", "b"])
  }

  @Test(arguments: ["", "A.txt", "a.tx", "txt", "news", "12345", "%", "a.txt\0"])
  func otherNamesMeanNoArticle(name: String) throws {
    #expect(try Graph.of(reading).articles(named: name).isEmpty)
  }

  @Test func mergedActorsAreKnownByWhatTheyWere() throws {
    let graph = try Graph.of(reading)
    let merge = Decision.Action.merge(try graph.anchor("c"), into: try graph.anchor("a"))
    _ = try graph.decide(merge, by: "me", decided: "2026-01-01")
    #expect(try graph.mergedActors(into: "a").map(\.name) == ["C"])
    #expect(try graph.mergedActors(into: "c").isEmpty)
    #expect(try graph.survivor(of: "c")?.identifier == "a")
    #expect(try graph.survivor(of: "a")?.identifier == "a")
    #expect(try graph.survivor(of: "nobody") == nil)
  }

  @Test func theSidesOfAConflictAreTogether() throws {
    let (one, two) = (try Graph.of(reading), try Graph.of(reading))
    for (graph, verdict) in [(one, Judgement.Verdict.reject), (two, .accept)] {
      for claim in ["a opposes b", "c supports b"] {
        try graph.judge(claim, verdict, by: verdict.rawValue)
      }
    }
    _ = try one.decide(
      .merge(one.anchor("a"), into: one.anchor("b")), by: "x", decided: "2026-01-01")
    _ = try one.decide(
      .merge(one.anchor("a"), into: one.anchor("c")), by: "x", decided: "2026-01-01")
    _ = try one.add(two.decisions().map(\.decision))
    let conflicts = try one.conflicts()
    #expect(conflicts.map(\.count) == [2, 2, 2])
    #expect(conflicts.allSatisfy { Set($0.map { $0.decision.judgement == nil }).count == 1 })
  }

  @Test func whatIsUndoneOrReplacedWaitsForNoArticle() throws {
    let (one, two) = (try Graph.of(reading), try Graph.inMemory())
    let rejected = try one.judge("a opposes b", .reject)
    try one.judge("a opposes b", .accept)
    let undone = try one.judge("c supports b", .reject)
    let undo = try one.undo(undone, by: "me", decided: "2026-01-02").decision
    func state(_ decision: Decision) throws -> DecisionState? {
      try two.decisions(named: decision.name).first?.state
    }
    _ = try two.add(one.decisions().map(\.decision))
    #expect(try state(rejected) == .replaced && state(undone) == .undone)
    #expect(try state(undo) == .applied && two.decisions(.orphaned).count == 1)
    _ = try two.undo(undo, by: "me", decided: "2026-01-03")
    #expect(try state(undone) == .orphaned && state(undo) == .undone)
  }

  @Test func whatNoLogCouldBearIsNotDecided() throws {
    let graph = try Graph.of(reading)
    let anchor = try graph.anchor("a")
    for name in ["", "a\nb", String(repeating: "x", count: 301)] {
      #expect(throws: DecisionFault.self) {
        try graph.decide(.rename(anchor, name: name), by: "me", decided: "2026-01-01")
      }
    }
    #expect(throws: DecisionFault.self) {
      try graph.decide(.rename(anchor, name: "A"), by: "", decided: "2026-01-01")
    }
    #expect(try graph.decisions().isEmpty)
  }
}
