import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// Answers say when a person decided.
struct JudgedTextTests {
  private func graph() throws -> (graph: Graph, target: ClaimTarget) {
    let graph = try Graph.of(
      Story(
        "a.txt", date: "2015-08-04",
        "[turkey Turkey] attacked [isis ISIS]. | turkey opposes isis"))
    let evidence = try #require(try graph.evidence(RelationFilter()).first)
    let target = try graph.targets(named: ClaimName(number: evidence.number)).first
    return (graph, try #require(target))
  }

  private func texts(_ graph: Graph) throws -> [String] {
    var answerer = Answerer(graph: graph)
    return try [
      Page(width: 200).text(graph.evidence(RelationFilter())),
      Page(width: 200).text(
        answerer.answer("does Turkey oppose ISIS"), showsEvidence: false),
    ]
  }

  @Test func whatIsAcceptedIsConfirmed() throws {
    let (graph, target) = try graph()
    _ = try graph.decide(
      target.acceptance, by: "ana", decided: "2026-11-23T10:00:00.000Z", reason: "seen")
    let texts = try texts(graph)
    #expect(texts[0].contains("accepted by ana on 2026-11-23: seen"))
    #expect(texts[1].contains("1 of 1 claim confirmed by ana"))
  }

  @Test func bothSidesOfAConflictAreNamed() throws {
    let (graph, target) = try graph()
    _ = try graph.add([
      Decision(target.acceptance, by: "ana", decided: "2026-11-23T10:00:00.000Z"),
      Decision(target.rejection, by: "ben", decided: "2026-11-24T10:00:00.000Z", reason: "no"),
    ])
    let texts = try texts(graph)
    #expect(
      texts[0].contains(
        "persons contradict each other: accepted by ana on 2026-11-23; rejected by ben on 2026-11-24: no"
      ))
    #expect(texts[1].contains("ana and ben contradict each other about 1 claim"))
  }
}
