@testable import GraphStore
import GRDB
import Knowledge
import Testing

struct RelationTests {
  private static func graph() throws -> Graph {
    try Graph.sample([
      ["russia supports syria 2014", "kerry opposes syria 2014-05 0.75", "lavrov meets kerry"],
      ["russia supports syria claimed by kerry 2015-08-04", "kerry meets lavrov 2016"],
      ["russia supports syria denied by lavrov 2013-12-31", "iran allied-with syria proposed"],
    ])
  }

  @Test(arguments: [
    (
      RelationFilter(),
      [
        "kerry meets lavrov 2/0/0/0", "russia supports syria 1/1/0/0!",
        "kerry opposes syria 1/0/0/0",
      ]
    ),
    (RelationFilter(subject: ["russia"]), ["russia supports syria 1/1/0/0!"]),
    (
      RelationFilter(object: ["syria"]),
      ["russia supports syria 1/1/0/0!", "kerry opposes syria 1/0/0/0"]
    ),
    (RelationFilter(subject: ["lavrov"]), ["lavrov meets kerry 2/0/0/0"]),
    (RelationFilter(object: ["kerry"]), ["lavrov meets kerry 2/0/0/0"]),
    (RelationFilter(object: ["lavrov"], types: [.meets]), ["kerry meets lavrov 2/0/0/0"]),
    (
      RelationFilter(subject: ["kerry", "lavrov"], object: ["kerry", "lavrov"]),
      ["kerry meets lavrov 2/0/0/0"]
    ),
    (RelationFilter(subject: ["syria"], statuses: []), ["syria allied-with iran 0/0/1/0"]),
    (RelationFilter(statuses: [.proposed]), ["iran allied-with syria 0/0/1/0"]),
    (RelationFilter(statuses: [.denied]), ["russia supports syria 0/0/0/1!"]),
    (RelationFilter(types: [.supports], statuses: []), ["russia supports syria 1/1/0/1!"]),
    (RelationFilter(types: [.opposes]), ["kerry opposes syria 1/0/0/0"]),
    (
      RelationFilter(minimumClaims: 2),
      ["kerry meets lavrov 2/0/0/0", "russia supports syria 1/1/0/0!"]
    ),
    (RelationFilter(holder: "kerry"), ["russia supports syria 0/1/0/0!"]),
    (
      RelationFilter(subject: ["lavrov"], since: PartialDate("2016")),
      ["lavrov meets kerry 1/0/0/0"]
    ),
    (
      RelationFilter(types: [.supports], since: PartialDate("2014-01-01")),
      ["russia supports syria 1/1/0/0!"]
    ),
    (
      RelationFilter(types: [.supports], until: PartialDate("2014")),
      ["russia supports syria 1/0/0/0!"]
    ),
    (
      RelationFilter(
        types: [.opposes], since: PartialDate("2014-05"), until: PartialDate("2014-05")),
      ["kerry opposes syria 1/0/0/0"]
    ),
    (RelationFilter(types: [.opposes], until: PartialDate("2014-04-30")), []),
    (RelationFilter(since: PartialDate("9999"), until: PartialDate("9999")), []),
    (RelationFilter(subject: []), []),
    (RelationFilter(subject: ["nobody"]), []),
  ])
  func aFilterChoosesRelations(filter: RelationFilter, expected: [String]) throws {
    #expect(try Self.graph().relations(filter).map(\.words) == expected)
  }

  @Test func numbersAreThoseOfTheStatusesAskedFor() throws {
    let relations = try Self.graph().relations(
      RelationFilter(types: [.supports], statuses: [.claimed]))
    #expect(relations.map(\.words) == ["russia supports syria 0/1/0/0!"])
    #expect(relations.map(\.documents) == [1])
    #expect(relations.map(\.first) == [PartialDate("2015-08-04")])
    #expect(relations.map(\.last) == [PartialDate("2015-08-04")])
  }

  @Test(arguments: [
    (["2015", "2015-01", "2015-01-01"], "2015", "2015-01-01"),
    (["2014-12", "2015"], "2014-12", "2015"),
    ([], nil, nil),
  ])
  func datesGoInTheOrderOfTheirTexts(dates: [String], first: String?, last: String?) {
    let dates = dates.compactMap { PartialDate($0) }
    #expect(dates.firstWritten?.description == first)
    #expect(dates.reversed().firstWritten?.description == first)
    #expect(dates.lastWritten?.description == last)
    #expect(dates.reversed().lastWritten?.description == last)
  }

  @Test func evidenceIsWhatTheTextSays() throws {
    let evidence = try Self.graph().evidence(RelationFilter(subject: ["kerry"]))
    #expect(
      evidence.map(\.sentenceText) == [
        "kerry opposes syria 2014-05 0.75.", "lavrov meets kerry.", "kerry meets lavrov 2016.",
      ])
    #expect(evidence.map(\.subjectText) == ["kerry", "lavrov", "kerry"])
    #expect(evidence.map(\.objectText) == ["syria", "kerry", "lavrov"])
    #expect(evidence.map(\.document.source) == ["0.txt", "0.txt", "1.txt"])
  }

  @Test func evidenceGivesBackTheClaim() throws {
    let reading = Reading.sample("a.txt", ["russia supports syria claimed by kerry 2014-05 0.75"])
    let graph = try Graph.inMemory()
    try graph.add(reading)
    let evidence = try graph.evidence(RelationFilter(minimumClaims: 5))
    #expect(evidence.map(\.claim) == reading.claims)
    #expect(evidence.map(\.number) == reading.claims.map(reading.document.number(of:)))
    #expect(evidence.map(\.holder) == [.sample("kerry")])
    #expect(evidence.map(\.document.hash) == [reading.document.hash.description])
  }

  @Test(arguments: [
    (RelationFilter(subject: ["a"]), ["relation_subject (subject=?)"]),
    (RelationFilter(object: ["a"]), ["relation_object (object=?)"]),
    (
      RelationFilter(subject: ["a"], types: [.supports]),
      ["relation_subject (subject=? AND type=?)"]
    ),
    (RelationFilter(object: ["a"], types: [.opposes]), ["relation_object (object=? AND type=?)"]),
    (
      RelationFilter(subject: ["a"], types: [.alliedWith]),
      ["relation_subject (subject=? AND type=?)", "relation_object (object=? AND type=?)"]
    ),
    (RelationFilter(subject: ["a"], object: ["b"]), ["(subject=?"]),
    (RelationFilter(subject: ["a"], statuses: []), ["relation_subject", "claim_relation"]),
    (RelationFilter(subject: ["a"], statuses: [.denied]), ["relation_subject", "claim_relation"]),
    (
      RelationFilter(object: ["a"], types: [.opposes], until: PartialDate("2014")),
      ["relation_object (object=? AND type=?)", "claim_relation"]
    ),
    (RelationFilter(holder: "a"), ["claim_holder"]),
  ])
  func everyQuestionHasItsIndex(filter: RelationFilter, indexes: [String]) throws {
    let graph = try Graph.sample([["a supports b"]])
    try graph.read { db in
      let chosen = try #require(try ChosenRows(filter, in: db))
      let relations = chosen.ends.flatMap { RelationQuery(chosen).statements($0).map(\.sql) }
      let evidence = chosen.ends.map { EvidenceQuery(chosen).sql($0) }
      let numbers =
        chosen.ends.flatMap { ends in
          RelationQuery(chosen).statements(ends).map { _ in ends.numbers }
        } + chosen.ends.map(\.numbers)
      let plans = try zip(relations + evidence, numbers).map { try db.plan(of: $0, $1) }
      let steps = plans.flatMap { $0 }
      for index in indexes { #expect(steps.contains { $0.contains(index) }, "\(steps)") }
      let waste = ["SCAN", "BLOOM", "AUTOMATIC", "MULTI-INDEX"]
      #expect(!steps.contains { step in waste.contains(where: step.contains) }, "\(steps)")
    }
  }
}

extension Database {
  /// How SQLite answers a statement, step by step.
  fileprivate func plan(of sql: String, _ numbers: [Int64]) throws -> [String] {
    try Row.fetchAll(
      self, sql: "EXPLAIN QUERY PLAN " + sql, arguments: StatementArguments(numbers)
    ).map { $0["detail"] as String }
  }
}
