import GRDB
import Knowledge
import TestSupport
import Testing

@testable import GraphStore

/// What a decision does to the graph, and that it can be taken back.
@Suite struct DecisionTests {
  private let reading = Reading.sample(
    "a.txt", ["a supports b", "a opposes b", "c supports b claimed by d", "a meets c"])

  @Test func rejectedClaimsDoNotCount() throws {
    let graph = try Graph.of(reading)
    try graph.judge("a opposes b", .reject)
    #expect(
      try graph.words == ["a meets c 1/0/0/0", "a supports b 1/0/0/0", "c supports b 0/1/0/0"])
    #expect(try graph.evidence(RelationFilter(since: PartialDate("2000"))).count == 3)
    #expect(try graph.check() == [])
  }

  @Test func acceptedClaimsAreConfirmed() throws {
    let graph = try Graph.of(reading)
    try graph.judge("c supports b", .accept)
    let relation = try #require(try graph.relations(RelationFilter(subject: ["c"])).last)
    #expect(relation.confirmed == 1)
    let evidence = try #require(
      try graph.evidence(RelationFilter(subject: ["c"], object: ["b"])).first)
    #expect(evidence.judged?.author == "me" && evidence.judged?.verdict == .accept)
    #expect(evidence.claim.confidence == 0.5)
  }

  @Test(arguments: [
    (0, "c supports b", "c opposes b 0/1/0/0"), (1, "c supports b", "c supports b 0/0/0/1"),
    (2, "c supports b", "b supports c 0/1/0/0"), (3, "a meets c", "a allied-with c 1/0/0/0"),
  ])
  func correctedClaimsStandAsTheyWereCorrected(
    change: Int, claim: String, expected: String
  ) throws {
    let changes: [(inout AnchoredClaim) -> Void] = [
      { $0.relation = .opposes }, { $0.status = .denied }, { swap(&$0.subject, &$0.object) },
      { $0.relation = .alliedWith },
    ]
    let graph = try Graph.of(reading)
    let before = try graph.dump
    let decision = try graph.judge(claim, .relabel, changes[change])
    let words = try graph.relations(RelationFilter(statuses: [])).map(\.words)
    #expect(words.contains(expected))
    #expect(
      !words.contains { $0.hasPrefix(claim + " ") && $0 != expected && !$0.hasSuffix("0/0/0/0") })
    #expect(try graph.check() == [])
    _ = try graph.undo(decision, by: "me", decided: "2026-01-02")
    #expect(try graph.dump == before)
  }

  /// What a person said of a sentence is not said of one that holds it.
  @Test(arguments: [
    ("a opposes b", DecisionState.applied), ("a opposes b surely", .orphaned),
    ("Nobody says that a opposes b", .orphaned), ("a opposes c", .orphaned),
  ])
  func aSentenceThatReadsOtherwiseOrphansItsDecision(
    sentence: String, state: DecisionState
  ) throws {
    let graph = try Graph.of(.sample("in/a.txt", title: "T", ["a opposes b", "a supports c"]))
    try graph.judge("a opposes b", .reject)
    let edited = try Graph.of(.sample("in/a.txt", title: "T", ["Hear", sentence, "a supports c"]))
    #expect(try edited.add(graph.decisions().map(\.decision)).map(\.state) == [state])
  }

  @Test func mergedActorsAreOneAndCanBeParted() throws {
    let graph = try Graph.of(reading)
    let before = try graph.dump
    let merge = try graph.decide(
      .merge(graph.anchor("c"), into: graph.anchor("a")), by: "me", decided: "2026-01-01")
    #expect(merge.state == .applied)
    // c meets a would be of an actor and itself
    #expect(try graph.words == ["a opposes b 1/0/0/0!", "a supports b 1/1/0/0!"])
    #expect(try graph.actors(named: "C").map(\.identifier) == ["a"])
    #expect(try graph.check() == [])
    _ = try graph.undo(merge.decision, by: "me", decided: "2026-01-02")
    #expect(try graph.dump == before)
  }

  @Test func namesAndKindsAreThePersons() throws {
    let graph = try Graph.of(reading)
    let before = try graph.dump
    let anchor = try graph.anchor("a")
    let made: [Decision.Action] = [
      .rename(anchor, name: "Alpha"), .retype(anchor, kind: .person),
      .addAlias(anchor, Alias("The First")), .removeAlias(anchor, Alias("A")),
    ]
    let logged = try made.map { try graph.decide($0, by: "me", decided: "2026-01-01") }
    #expect(logged.allSatisfy { $0.state == .applied })
    let actor = try #require(try graph.actor("a"))
    #expect(actor.name == "Alpha" && actor.kind == .person)
    #expect(actor.aliases.map(\.text) == ["The First"])
    try graph.add(.sample("b.txt", ["a supports e"]))
    #expect(try graph.actor("a")?.name == "Alpha")
    for one in logged { _ = try graph.undo(one.decision, by: "me", decided: "2026-01-02") }
    let second = try Graph.of(reading, .sample("b.txt", ["a supports e"]))
    #expect(try graph.dump == second.dump)
    #expect(try before != second.dump)
  }

  @Test func decisionsOfTwoThatDisagreeApplyToNothing() throws {
    let (one, two) = (try Graph.of(reading), try Graph.of(reading))
    try one.judge("a opposes b", .reject, by: "ana")
    try two.judge("a opposes b", .accept, by: "ben")
    let joined = try one.add(two.decisions().map(\.decision))
    #expect(joined.map(\.state) == [.conflicting])
    #expect(try one.decisions(.conflicting).count == 2)
    #expect(try one.words.contains("a opposes b 1/0/0/0!"))
    _ = try two.add(one.decisions().map(\.decision))
    #expect(try one.dump == two.dump)
    // who decides knowing both ends it
    try one.judge("a opposes b", .reject, by: "cleo")
    #expect(try one.decisions(.conflicting).isEmpty)
    #expect(try !one.words.contains { $0.hasPrefix("a opposes b") })
  }

  @Test func whatWasReplacedHoldsAgainWhenTheLaterDecisionIsUndone() throws {
    let graph = try Graph.of(reading)
    try graph.judge("a opposes b", .reject)
    let rejected = try graph.dump
    let accepted = try graph.judge("a opposes b", .accept)
    #expect(try graph.dump != rejected)
    let undo = try graph.undo(accepted, by: "me", decided: "2026-01-03")
    #expect(try graph.dump == rejected)
    _ = try graph.undo(undo.decision, by: "me", decided: "2026-01-04")
    #expect(try graph.dump != rejected)
  }

  @Test func aChangedDecisionIsNamed() throws {
    let graph = try Graph.of(reading)
    try graph.judge("a opposes b", .reject)
    try graph.write { db in
      try db.execute(sql: "UPDATE decision SET line = replace(line, 'reject', 'accept')")
    }
    #expect(try graph.check().map(\.what) == ["is not what its name says"])
  }

  @Test func theViewAsReadKnowsNoDecision() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/g.db"
      let graph = try Graph.open(writingTo: path, catalogue: .none)
      try graph.add(reading)
      try graph.finishBatch()
      let questions = try Graph.open(readingFrom: path).answers
      try graph.judge("a opposes b", .reject)
      try graph.judge("c supports b", .relabel) { $0.relation = .opposes }
      _ = try graph.decide(
        .merge(graph.anchor("c"), into: graph.anchor("a")), by: "me", decided: "2026-01-01")
      _ = try graph.decide(
        .rename(graph.anchor("b"), name: "Beta"), by: "me", decided: "2026-01-01")
      #expect(try Graph.open(readingFrom: path).answers != questions)
      #expect(try Graph.open(readingFrom: path, asRead: true).answers == questions)
    }
  }
}

extension Graph {
  static func of(_ readings: Reading...) throws -> Graph { try .of(readings) }

  static func of(_ readings: [Reading]) throws -> Graph {
    let graph = try Graph.inMemory()
    for reading in readings { try graph.add(reading) }
    return graph
  }

  /// The claim said in words, judged.
  @discardableResult
  func judge(
    _ words: String, _ verdict: Judgement.Verdict, by author: String = "me",
    _ change: (inout AnchoredClaim) -> Void = { _ in }
  ) throws -> Decision {
    let target = try #require(
      try allTargets().first { $0.evidence.sentenceText.hasPrefix(words) })
    var stands = target.content
    change(&stands)
    return try decide(
      .judge(
        Judgement(
          verdict, target.anchor, stands: verdict == .reject ? nil : stands, read: target.read)),
      by: author,
      decided: "2026-01-01", answering: target.decisions.map(\.name)
    ).decision
  }

  func allTargets() throws -> [ClaimTarget] {
    let rows = try read { try Int64.fetchAll($0, sql: "SELECT id FROM claim ORDER BY id") }
    var targets: [ClaimAnchor: ClaimTarget] = [:]
    for row in rows {
      let target = try #require(try target(ofRow: row))
      if targets[target.anchor] == nil || target.evidence.judged?.verdict != .reject {
        targets[target.anchor] = target
      }
    }
    return targets.values.sorted { Evidence.isSurer($0.evidence, $1.evidence) }
  }

  func anchor(_ actor: Actor.Identifier) throws -> ActorAnchor {
    try ActorAnchor(#require(try self.actor(actor)))
  }

  var words: [String] {
    get throws { try relations(RelationFilter()).map(\.words).sorted() }
  }

  /// All but the log of decisions, in words.
  var dump: [String] {
    get throws {
      try read { db in
        try graphInWords.split(separator: ";").filter { !$0.contains("decision") }
          .flatMap { try Row.fetchAll(db, sql: String($0)).map(\.debugDescription) }
      }
    }
  }

  /// What questions of every kind are answered with.
  fileprivate var answers: [String] {
    get throws {
      let filters = [
        RelationFilter(), RelationFilter(statuses: []), RelationFilter(since: PartialDate("2001")),
        RelationFilter(holder: "d"),
      ]
      return try filters.flatMap { filter in
        try relations(filter).map {
          "\($0.words) \($0.documents) \($0.confidence) \($0.subject.name)"
        }
        .sorted()
          + evidence(filter).map { "\($0.claim) \($0.subject.name) \($0.object.name)" }.sorted()
      } + relations(around: "b", RelationFilter()).map(\.words)
        + ["A", "B", "C", "Beta"].map { name in try actors(named: name).map(\.name).joined() }
    }
  }
}
