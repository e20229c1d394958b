import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// How decisions look on a page, and in JSON.
struct DecisionTextTests {
  private static let story = Story(
    "a.txt", date: "2015-08-04",
    """
    [turkey Turkey] hit [isis ISIS]. | turkey opposes isis
    [russia Russia] saw [syria Syria], said [john-kerry Kerry]. | russia supports syria claimed by john-kerry
    """)

  private static let time = "2026-11-23T18:35:04.123Z"

  private func claim(_ relation: RelationType, in graph: Graph) throws -> ClaimTarget {
    let evidence = try #require(try graph.evidence(RelationFilter(types: [relation])).first)
    return try graph.target(named: ClaimName(number: evidence.number).text)
  }

  /// One of each sort, the later a second later each.
  private func decided(_ graph: Graph, first count: Int = .max) throws -> [LoggedDecision] {
    let attack = try claim(.opposes, in: graph)
    let help = try claim(.supports, in: graph)
    var stands = help.content
    (stands.relation, stands.event, stands.holder) = (.opposes, .reject, nil)
    stands.status = .denied
    func anchor(_ actor: Actor.Identifier) throws -> ActorAnchor {
      ActorAnchor(try #require(try graph.actor(actor)))
    }
    let actions: [(Decision.Action, String?)] = [
      (attack.rejection, "a drill"), (help.correction(stands), nil),
      (.merge(try anchor("kdp"), into: try anchor("pkk")), "so they say"),
      (.keepApart(try anchor("nato"), try anchor("turkey")), nil),
      (
        .separate(try anchor("russia"), in: attack.anchor.document, as: try anchor("georgia")), nil
      ),
      (.rename(try anchor("isis"), name: "Daesh"), nil),
      (.retype(try anchor("isis"), kind: .state), nil),
      (.addAlias(try anchor("syria"), Alias("Damascus", .metonym)), nil),
      (.removeAlias(try anchor("turkey"), Alias("Ankara")), nil),
      (.note(.document(attack.anchor.document), text: "machine translation"), nil),
    ]
    return try actions.prefix(count).enumerated().map { index, action in
      try graph.decide(
        action.0, by: "ana", decided: "2026-11-23T18:35:1\(index)Z", reason: action.1)
    }
  }

  @Test func theLogToTheLetter() throws {
    let graph = try Graph.of(Self.story)
    let decided = try decided(graph)
    _ = try graph.undo(decided[0].decision, by: "ben", decided: "2026-11-24T00:00:00Z")
    let journal = try DecisionJournal(of: graph)
    let words = Page().text(journal.decisions, of: journal).split(separator: "\n")
    #expect(
      words.enumerated().filter { $0.offset % 2 == 1 }.map(\.element) == [
        "  undone: rejected: Turkey opposes ISIS — a.txt, 2015-08-04",
        "  note on the article: machine translation — a.txt, 2015-08-04",
        "  name removed: Turkey is not 'Ankara'",
        "  name added: Syria is 'Damascus' (metonym), too",
        "  retyped: ISIS is a state", "  renamed: ISIS is Daesh",
        "  parted: Russia is Georgia — a.txt, 2015-08-04",
        "  kept apart: NATO and Turkey", "  merged: KDP into PKK",
        "  relabelled: Russia supports Syria, as opposes, denied — a.txt, 2015-08-04",
        "  rejected: Turkey opposes ISIS — a.txt, 2015-08-04",
      ])
    let names = journal.decisions.map { $0.decision.name.prefix(10) }
    #expect(words[0] == "\(names[0]) · 2026-11-24 00:00 · ben")
    #expect(words[20] == "\(names[10]) · 2026-11-23 18:35 · ana · undone · a drill")
    #expect(words.allSatisfy { $0.count <= 80 })
    let some = journal.matching(DecisionFilter(author: "ana", limit: 9))
    #expect(some.listed.count == 9 && some.more == 1)
    #expect(
      Page().text(some.listed, of: journal, more: some.more)
        .hasSuffix("and 1 older decision; see --limit\n"))
    #expect(Page().text([], of: journal) == "The log has no such decision.\n")
  }

  @Test(arguments: [
    (DecisionFilter(state: .undone), 1), (DecisionFilter(action: "merge"), 1),
    (DecisionFilter(author: "ben"), 1), (DecisionFilter(actors: ["turkey"]), 4),
    (DecisionFilter(actors: ["nobody"]), 0), (DecisionFilter(), 11),
  ])
  func theLogIsChosenFrom(filter: DecisionFilter, count: Int) throws {
    let graph = try Graph.of(Self.story)
    let decided = try decided(graph)
    _ = try graph.undo(decided[0].decision, by: "ben", decided: "2026-11-24T00:00:00Z")
    #expect(try DecisionJournal(of: graph).matching(filter).listed.count == count)
  }

  @Test func aDecisionInFull() throws {
    let graph = try Graph.of(Self.story)
    let decision = try decided(graph)[1]
    let claim = try #require(decision.decision.judgement?.anchor)
    let expected = """
      relabelled: Russia supports Syria, as opposes, denied — a.txt, 2015-08-04
        [Russia] saw {Syria}, said Kerry.
      Decision: \(decision.decision.name), by ana, 2026-11-23T18:35:11Z
      State: applied
      Claim: \(ClaimName(claim).text)
      Read as: claimed by john-kerry, support, 2015-08-04, confidence 0.9, by hand
      Stands as: denied, reject, 2015-08-04

      """
    #expect(try Page().text(decision, of: DecisionJournal(of: graph)) == expected)
  }

  @Test func anOutcomeSaysWhatTheRelationsSayNow() throws {
    let graph = try Graph.of(Self.story)
    let decided = try decided(graph, first: 2)
    let first = try DecisionOutcome(decided[0], in: graph)
    let second = try DecisionOutcome(decided[1], in: graph)
    let names = decided.map { $0.decision.name.prefix(10) }
    #expect(
      Page(width: 200).text(first) == """
        rejected: Turkey opposes ISIS — a.txt, 2015-08-04 · decision \(names[0]) · now no claim says so

        """)
    #expect(
      Page(width: 300).text(second) == """
        relabelled: Russia supports Syria, as opposes, denied — a.txt, 2015-08-04 \
        · decision \(names[1]) · Russia supports Syria: now no claim says so \
        · Russia opposes Syria: now 1 denied, 1 of them confirmed

        """)
    #expect(
      try Json.line(OutcomeRecord(second)).contains(
        #""state":"applied"},"relations":[{"confirmed":0,"counts":{"asserted":0,"#))
  }

  @Test func theSidesOfAConflictToTheLetter() throws {
    let (one, two) = (try Graph.of(Self.story), try Graph.of(Self.story))
    let (attack, same) = (try claim(.opposes, in: one), try claim(.opposes, in: two))
    let rejected = try one.decide(
      attack.rejection, by: "ana", decided: Self.time, reason: "a drill")
    let accepted = try two.decide(same.acceptance, by: "ben", decided: Self.time)
    let new = try one.add(two.decisions().map(\.decision))
    let expected = """
      Claim \(ClaimName(attack.anchor).short)
        [Turkey] hit {ISIS}.
      \(rejected.decision.name.prefix(10)) · rejected: Turkey opposes ISIS — a.txt, 2015-08-04
        ana, 2026-11-23 18:35: a drill
      \(accepted.decision.name.prefix(10)) · accepted: Turkey opposes ISIS — a.txt, 2015-08-04
        ben, 2026-11-23 18:35, without a reason

      None of these applies. Decide again to end a conflict, or undo one side with
      'entente review undo'.

      """
    #expect(try Page().text(conflicts: one.conflicts()) == expected)
    #expect(Page().text(conflicts: []) == "No decisions contradict each other.\n")
    let report = try DecisionImportReport(
      new: new, known: 2, failed: 0, conflicts: one.conflicts())
    #expect(
      try Page().text(report, of: DecisionJournal(of: one))
        == "1 new decision (1 conflicting), 2 known\n\nConflicting\n" + expected)
    #expect(
      try Json.line(DecisionImportRecord(report)).hasPrefix(
        #"{"applied":0,"conflicts":[[{"action":"reject","author":"ana","#))
  }

  @Test func orphansAreShownWithTheirSentences() throws {
    let (one, two) = (try Graph.of(Self.story), try Graph.of())
    _ = try one.decide(claim(.opposes, in: one).rejection, by: "ana", decided: Self.time)
    let new = try two.add(one.decisions().map(\.decision))
    let journal = try DecisionJournal(of: two)
    let name = new[0].decision.name.prefix(10)
    #expect(
      Page().text(orphans: new, of: journal) == """
        \(name) · rejected: Turkey opposes ISIS — a.txt, 2015-08-04
          [Turkey] hit {ISIS}.

        """)
    #expect(Page().text(orphans: [], of: journal) == "Every decision finds what it is about.\n")
  }

  @Test func equalLogsGiveEqualLines() throws {
    let (one, two) = (try Graph.of(Self.story), try Graph.of(Self.story))
    _ = try decided(one)
    _ = try two.add(one.decisions().map(\.decision).reversed())
    let lines = try DecisionLines(one.decisions()).text
    #expect(try lines == DecisionLines(two.decisions()).text)
    let back = try lines.split(separator: "\n").map { try Decision(line: String($0)) }
    #expect(back.count == 10 && back.map(\.name) == back.map(\.name).sorted())
    let record = try Json.line(DecisionRecord(one.decisions()[0]))
    #expect(try Decision(line: record) == one.decisions()[0].decision)
    #expect(record.hasSuffix(#""state":"applied"}"# + "\n"))
  }

  @Test(arguments: hostileNames)
  func hostileTextsCannotSteerTheTerminal(name: String) throws {
    let graph = try graph(naming: name)
    let target = try #require(
      try graph.evidence(RelationFilter(statuses: [])).first.map {
        try graph.target(named: ClaimName(number: $0.number).text)
      })
    let hostile = name.filter { $0 != "\0" }
    let rejected = try graph.decide(
      target.rejection, by: "ana", decided: Self.time, reason: hostile)
    _ = try graph.decide(
      .note(.document(target.anchor.document), text: hostile), by: "ana", decided: Self.time)
    let journal = try DecisionJournal(of: graph)
    let texts = try [
      Page().text(journal.decisions, of: journal), Page().text(rejected, of: journal),
      Page().text(conflicts: [journal.decisions]), Page().text(orphans: [rejected], of: journal),
      Page().text(DecisionOutcome(rejected, in: graph)),
    ]
    for scalar in texts.joined().unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }
}
