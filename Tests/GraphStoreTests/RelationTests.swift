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
    (RelationFilter(subject: ["a"], statuses: []), ["PRIMARY KEY", "relation_object"]),
    (RelationFilter(object: ["a"], statuses: []), ["relation_object", "PRIMARY KEY"]),
    (RelationFilter(subject: ["a"], object: ["b"], statuses: []), ["PRIMARY KEY", "PRIMARY KEY"]),
    (RelationFilter(subject: ["a"], types: [.supports], statuses: []), ["PRIMARY KEY"]),
    (RelationFilter(subject: ["a"]), ["claim_subject", "claim_object"]),
    (
      RelationFilter(subject: ["a"], since: PartialDate("2014")), ["claim_subject", "claim_object"]
    ),
    (
      RelationFilter(object: ["a"], types: [.opposes], until: PartialDate("2014")), ["claim_object"]
    ),
    (RelationFilter(holder: "a"), ["claim_holder"]),
  ])
  func everyQuestionHasItsIndex(filter: RelationFilter, indexes: [String]) throws {
    let graph = try Graph.inMemory()
    let plan = try graph.plan(of: RelationQuery(filter).request)
    let searches = plan.filter { $0.hasPrefix("SEARCH relation") || $0.hasPrefix("SEARCH claim") }
    for index in indexes { #expect(searches.contains { $0.contains(index) }, "\(plan)") }
    let all = plan + (try graph.plan(of: EvidenceQuery(filter).request))
    let scans = all.filter { $0.hasPrefix("SCAN relation") || $0.hasPrefix("SCAN claim") }
    #expect(scans.isEmpty, "\(all)")
  }
}

extension Graph {
  /// How SQLite answers a request, step by step.
  fileprivate func plan(of request: SQLRequest<Row>) throws -> [String] {
    let explained: SQLRequest<Row> = "EXPLAIN QUERY PLAN \(request)"
    return try read { db in try explained.fetchAll(db).map { $0["detail"] as String } }
  }
}
