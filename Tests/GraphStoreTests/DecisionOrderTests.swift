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

  @Test func aPartedActorComesBackWhereOnlyADecisionSpokeOfIt() throws {
    let other = Reading.sample("b.txt", ["d meets e"])
    let graph = try Graph.of(one, other)
    let relabel = try graph.judge("d meets e", .relabel) {
      $0.subject.actor = ActorAnchor(.sample("a"))
    }
    let before = try graph.dump
    let merge = try graph.decide(
      .merge(graph.anchor("a"), into: graph.anchor("c")), by: "me", decided: day)
    #expect(merge.state == .applied)
    _ = try graph.undo(merge.decision, by: "me", decided: day)
    #expect(try graph.dump == before)
    try expectSame([one, other], [relabel, merge.decision])
  }

  @Test func whoIsIntroducedByADecisionMayBeMergedAndRenamed() throws {
    let graph = try Graph.of(one)
    let relabel = try relabelled(graph, "a supports b", to: .sample("x"))
    let anchor = ActorAnchor(Actor.sample("x"))
    let merge = try graph.decide(.merge(anchor, into: graph.anchor("c")), by: "me", decided: day)
    let rename = try graph.decide(.rename(anchor, name: "Ex"), by: "me", decided: day)
    #expect(merge.state == .applied && rename.state == .applied)
    #expect(try graph.actor("x") != nil)
    #expect(try graph.words.contains { $0.hasPrefix("c supports b") })
    try expectSame([one], [relabel, merge.decision, rename.decision])
    let undo = try graph.undo(relabel, by: "me", decided: day).decision
    #expect(try graph.actor("x") == nil)
    try expectSame([one], [relabel, merge.decision, rename.decision, undo])
  }

  @Test func articlesNameWhoWasIntroducedByADecision() throws {
    let other = Reading.sample(
      "b.txt", newActors: [.sample("x", name: "An X"), .sample("a")], ["x meets a"])
    let graph = try Graph.of(one)
    let relabel = try relabelled(graph, "a supports b", to: .sample("x", name: "X of Then"))
    try expectSame([one, other], [relabel])
    let second = try relabelled(graph, "c opposes b", to: .sample("x", name: "Other X"))
    try expectSame([one], [relabel, second])
    let whole = try Graph.of(one, other)
    let before = try whole.dump
    _ = try whole.add([relabel])
    _ = try whole.undo(relabel, by: "me", decided: day)
    #expect(try whole.dump == before)
    let late = try Graph.of(one)
    _ = try late.add([relabel])
    try late.add(other)
    _ = try late.undo(relabel, by: "me", decided: day)
    #expect(try late.dump == before)
  }

  @Test func twoWhomDecisionsCallTheSameAreTwoInAnyOrder() throws {
    let other = Reading.sample("b.txt", ["d meets e"])
    let graph = try Graph.of(one, other)
    let first = try relabelled(graph, "a supports b", to: .sample("x", name: "Same"))
    let away = try Graph.of(other)
    let second = try relabelled(away, "d meets e", to: .sample("y", name: "Same"))
    try expectSame([one, other], [first, second])
  }

  @Test func whoIsFoundByNameIsNotFoundWhereTwoBearIt() throws {
    let bearer = Reading.sample(
      "b.txt", newActors: [.sample("bar", name: "Foo"), .sample("e")], ["bar meets e"])
    let second = Reading.sample(
      "c.txt", newActors: [.sample("baz", name: "Foo"), .sample("e")], ["baz meets e"])
    let anchor = ActorAnchor(.sample("foo", name: "Foo"))
    let rename = Decision(.rename(anchor, name: "New"), by: "me", decided: day)
    try expectSame([bearer], [rename])
    try expectSame([bearer, second], [rename])
    // in a document
    let away = try Graph.of(
      .sample("b.txt", newActors: [.sample("foo", name: "Foo"), .sample("e")], ["foo meets e"]))
    _ = away
    let text = Reading.sample("b.txt", ["foo meets e"])
    var here = text
    here.claims[0].subject.actor = "bar"
    here.mentions[0].actor = "bar"
    here.newActors = [.sample("bar", name: "Foo"), .sample("e")]
    let reject = try Graph.of(text).judge("foo meets e", .reject)
    try expectSame([here], [reject])
    try expectSame([here, second], [reject])
    let relabel = try Graph.of(text).judge("foo meets e", .relabel) { $0.status = .denied }
    try expectSame([here, second], [relabel])
  }

  @Test func renamingWhoIsGoneWithItsArticleWaits() throws {
    let graph = try Graph.of(one)
    let rename = try graph.decide(.rename(graph.anchor("c"), name: "Sea"), by: "me", decided: day)
    var other = one
    other.claims.removeLast()
    other.mentions.removeLast(2)
    other.newActors = [.sample("a"), .sample("b")]
    try graph.add(other, again: true)
    let fresh = try Graph.of(other)
    _ = try fresh.add([rename.decision])
    #expect(try graph.dump == fresh.dump && graph.states == fresh.states)
    #expect(try graph.decisions(.orphaned).count == 1)
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
