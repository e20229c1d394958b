import GRDB
import Knowledge
import TestSupport
import Testing

@testable import GraphStore

/// What a graph is follows from what was read and decided, whatever came first.
@Suite struct DecisionOrderTests {
  private let day = "2026-01-01"
  private let one = Reading.sample("a.txt", ["a supports b", "c opposes b"])

  /// Somebody whom only a decision speaks of.
  private func relabelled(
    _ graph: Graph, _ words: String, to actor: Actor, by author: String = "me"
  ) throws -> Decision {
    try graph.judge(words, .relabel, by: author) { $0.subject.actor = ActorAnchor(actor) }
  }

  private func expectSame(_ readings: [Reading], _ decisions: [Decision]) throws {
    let first = try Graph.of(readings)
    _ = try first.add(decisions)
    let last = try Graph.inMemory()
    for decision in decisions.reversed() { _ = try last.add([decision]) }
    for reading in readings.reversed() { try last.add(reading) }
    #expect(try first.dump == last.dump)
    #expect(try first.states == last.states)
    #expect(try first.check() == [] && last.check() == [])
  }

  @Test func whoAnswersBothVersionsOfAnArticleEndsTheirConflict() throws {
    let edited = Reading.sample("a.txt", ["new", "a supports b", "c opposes b"])
    let graph = try Graph.of(one)
    let ana = try graph.judge("a supports b", .reject, by: "ana")
    let ben = try Graph.of(edited).judge("a supports b", .accept, by: "ben")
    let other = try Graph.of(edited)
    _ = try other.add([ana, ben])
    #expect(try other.decisions(.conflicting).count == 2)
    let cleo = try other.judge("a supports b", .reject, by: "cleo")
    #expect(try other.decisions(.conflicting).isEmpty)
    #expect(try other.words == ["c opposes b 1/0/0/0"])
    try expectSame([edited], [ana, ben, cleo])
    let undo = try other.undo(cleo, by: "cleo", decided: day).decision
    #expect(try other.decisions(.conflicting).count == 2)
    try expectSame([edited], [ana, ben, cleo, undo])
  }

  @Test func whatTwoAddOfDifferentVersionsIsOneMatter() throws {
    let texts = [["a supports b"], ["new", "a supports b"]].map { Reading.sample("a.txt", $0) }
    var adds: [Decision] = []
    for (text, status) in zip(texts, [Status.asserted, .denied]) {
      adds.append(
        try Graph.of(text).judge("a supports b", .add, by: status.rawValue) {
          $0.relation = .meets
          $0.status = status
        })
    }
    var unread = texts[1]
    unread.claims = []
    let graph = try Graph.of(unread)
    _ = try graph.add(adds)
    #expect(try graph.decisions(.conflicting).count == 2)
    try expectSame([unread], adds)
  }

  @Test func anArticleThatGetsAnotherNameLeavesWhatItWasFoundByIt() throws {
    let edited = Reading.sample("z/a.txt", date: "2015", ["new", "a supports b"])
    let ana = try Graph.of(one).judge("a supports b", .reject)
    let earlier = Reading.sample("b/c.txt", date: "2014", ["new", "a supports b"])
    try expectSame([edited, earlier], [ana])
    let graph = try Graph.of(edited)
    _ = try graph.add([ana])
    try graph.add(earlier)
    let fresh = try Graph.of(earlier)
    _ = try fresh.add([ana])
    #expect(try graph.dump == fresh.dump && graph.states == fresh.states)
  }

  @Test func undoesOfUndoesMayBeMany() throws {
    let graph = try Graph.of(one)
    var log = [Decision(.rename(try graph.anchor("a"), name: "New"), by: "me", decided: day)]
    for _ in 0..<20_000 {
      log.append(
        Decision(.undo(log[log.count - 1].name, facet: log[0].facet), by: "me", decided: day))
    }
    #expect(Heads(log).holding.count == 1)
  }

  @Test func lentNamesAreTheSameInAnyOrder() throws {
    let person = Actor.sample("p", name: "John Foo", kind: .person)
    let group = Actor.sample("q", name: "John Foo", kind: .group)
    let texts = [
      Reading.sample("p.txt", newActors: [person, .sample("s", kind: .person)], ["p meets s"]),
      .sample("q.txt", newActors: [group, .sample("s", kind: .person)], ["q meets s"]),
    ]
    let log = [
      Decision(
        .merge(ActorAnchor(person), into: ActorAnchor(.sample("s"))), by: "me", decided: day),
      Decision(.merge(ActorAnchor(group), into: ActorAnchor(.sample("s"))), by: "me", decided: day),
    ]
    let found = try [texts, texts.reversed()].map { texts in
      let graph = try Graph.of(texts)
      _ = try graph.add(log)
      return try graph.read {
        try String.fetchAll(
          $0,
          sql: """
            SELECT identifier || text || coalesce(last, '-') FROM alias JOIN actor ON id = actor ORDER BY 1
            """)
      }
    }
    #expect(found[0] == found[1])
  }
}

extension Graph {
  /// Each decision with its state, in no order of coming.
  fileprivate var states: [String] {
    get throws {
      try decisions().map { "\($0.decision.action.name) \($0.decision.name) \($0.state)" }.sorted()
    }
  }
}
