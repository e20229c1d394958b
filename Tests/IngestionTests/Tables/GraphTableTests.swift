import Foundation
import GraphStore
import Knowledge
import TestSupport
import Testing

@testable import Ingestion

/// Tables of actors, relations and claims become a graph that answers like any other.
struct GraphTableTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let actors = """
    id,name,kind
    1,Zenda,country
    2,Ruritania,state
    3,Black Guard,armed_group
    4,Russia,country
    """

  /// Loads the tables, and gives the graph, the summary and what was left out.
  private func load(
    actors: String = actors, _ relations: String, claims: String? = nil
  ) throws -> (graph: Graph, summary: GraphTables.Summary, faults: [String]) {
    try folder.write("actors.csv", actors)
    try folder.write("relations.csv", "id,src,dst,type,weight,first,last,conf\n" + relations)
    if let claims {
      try folder.write("claims.csv", "id,rel_id,article_id,date,conf,sentence,status\n" + claims)
    }
    let tables = GraphTables(
      actors: folder.path("actors.csv"), relations: folder.path("relations.csv"),
      claims: claims == nil ? nil : folder.path("claims.csv"))
    var faults: [String] = []
    let summary = try tables.load(into: folder.path("g.db"), mayReplace: true, catalogue: .small) {
      event in
      if case .failed(let fault) = event { faults.append("\(fault.line): \(fault.what)") }
    }
    return (try Graph.open(readingFrom: folder.path("g.db")), summary, faults)
  }

  private func words(_ graph: Graph, _ filter: RelationFilter = RelationFilter()) throws -> [String]
  {
    try graph.relations(filter).map { relation in
      let counts = Status.allCases.map { String(relation.counts[$0] ?? 0) }.joined(separator: "/")
      let dates = [relation.first, relation.last].map { $0?.description ?? "-" }
      return "\(relation.subject.identifier) \(relation.type.rawValue) "
        + "\(relation.object.identifier) \(counts) \(dates.joined(separator: "…")) "
        + "\(relation.confidence)\(relation.isContradicted ? "!" : "")"
    }.sorted()
  }

  @Test(arguments: [
    (
      "1,1,2,opposes,3,2015-01-02,2016,0.75",
      ["zenda opposes ruritania 3/0/0/0 2015-01-02…2016 0.75"]
    ),
    ("1,1,2,opposes,,,,", ["zenda opposes ruritania 1/0/0/0 -…- 1.0"]),
    ("1,1,2,ALLIED_WITH,2,,,0.5", ["ruritania allied-with zenda 2/0/0/0 -…- 0.5"]),
    (
      "a,1,2,meets,2,2015,2016,0.5\nb,2,1,meets,3,2014,2015,0.25",
      ["ruritania meets zenda 5/0/0/0 2014…2016 0.5"]
    ),
    (
      "1,1,2,supports,,,,\n2,1,2,opposes,,,,",
      ["zenda opposes ruritania 1/0/0/0 -…- 1.0!", "zenda supports ruritania 1/0/0/0 -…- 1.0!"]
    ),
    (
      "1,1,2,allied_with,,,,\n2,2,1,opposes,,,,\n3,2,3,supports,,,,",
      [
        "ruritania allied-with zenda 1/0/0/0 -…- 1.0!", "ruritania opposes zenda 1/0/0/0 -…- 1.0!",
        "ruritania supports black-guard 1/0/0/0 -…- 1.0",
      ]
    ),
    (
      "1,1,2,supports,,,,\n2,2,1,opposes,,,,",
      ["ruritania opposes zenda 1/0/0/0 -…- 1.0", "zenda supports ruritania 1/0/0/0 -…- 1.0"]
    ),
    ("1,4,3,opposes,,,,", ["russia opposes black-guard 1/0/0/0 -…- 1.0"]),
  ])
  func relationsAreWhatTheTableStates(lines: String, expected: [String]) throws {
    let (graph, summary, faults) = try load(lines)
    #expect(try words(graph) == expected)
    #expect(summary.relations == expected.count && summary.actors == 4 && faults.isEmpty)
    #expect(try graph.check() == [])
  }

  @Test(arguments: [
    ("1,1,9,opposes,,,,", "2: 'dst' is '9', which is no id of the table of actors"),
    ("1,x,2,opposes,,,,", "2: 'src' is 'x', which is no id of the table of actors"),
    ("1,1,1,opposes,,,,", "2: has one actor at both ends, or two names of one"),
    ("1,1,2,hates,,,,", "2: 'type' is 'hates', which is no relation"),
    ("1,1,2,opposes,0,,,", "2: 'weight' is '0', which is no number of claims"),
    ("1,1,2,opposes,-3,,,", "2: 'weight' is '-3', which is no number of claims"),
    ("1,1,2,opposes,,2015-13,,", "2: 'first' is '2015-13', which is no date"),
    ("1,1,2,opposes,,,yesterday,", "2: 'last' is 'yesterday', which is no date"),
    ("1,1,2,opposes,,,,1.5", "2: 'conf' is '1.5', which is no number from 0 to 1"),
    ("1,1,2,opposes,,,,high", "2: 'conf' is 'high', which is no number from 0 to 1"),
    ("5,2,1,meets,,,,", "3: id '5' is there already"),
    ("6,2,1,meets,,2016-01-02,2015-01-02,", "3: 'first' lies after 'last'"),
  ])
  func aLineThatCannotBeUsedIsNamedAndTheOthersGoIn(line: String, fault: String) throws {
    let good = "5,2,3,opposes,,,,"
    let isFirst = fault.hasPrefix("2")
    let (graph, summary, faults) = try load(isFirst ? "\(line)\n\(good)" : "\(good)\n\(line)")
    #expect(faults == [fault])
    #expect(summary.failed == 1 && summary.relations == 1)
    #expect(try words(graph) == ["ruritania opposes black-guard 1/0/0/0 -…- 1.0"])
  }

  @Test(arguments: [
    ("1,,state", "2: has no name"), (",X,state", "2: has no id"),
    ("1,X,planet", "2: 'kind' is 'planet', which is no kind of actor"),
    ("2,X,state\n2,Y,state", "3: id '2' is there already"),
  ])
  func actorsThatCannotBeUsedAreNamed(lines: String, fault: String) throws {
    #expect(try load(actors: "id,name,kind\n\(lines)\n", "").faults == [fault])
  }

  @Test func actorsOfOneNameStayApart() throws {
    let (graph, _, _) = try load(
      actors: "id,name,kind\na,Guard,armed_group\nb,Guard,armed_group\nc,Russia,person\n",
      "1,a,b,opposes,,,,\n2,c,a,opposes,,,,")
    #expect(
      try words(graph) == [
        "guard opposes guard-b 1/0/0/0 -…- 1.0", "russia-c opposes guard 1/0/0/0 -…- 1.0",
      ])
    #expect(try graph.actors(named: "Guard").count == 2)
  }

  private static let claims = """
    1,7,x,2015-01-02,0.5,"The Black Guard, it is said, fights Ruritania.",
    2,7,y,2016-03-01,0.75,Ruritania is attacked by the Black Guard.,claimed
    3,8,x,2015,0.9,Zenda met Ruritania.,
    4,7,x,2014-05,0.25,"No, the Black Guard did not fight Ruritania.",denied
    """

  @Test func claimsAreTheEvidenceOfTheirRelations() throws {
    let (graph, summary, faults) = try load(
      "7,3,2,opposes,5,2010,2012,0.3\n8,1,2,meets,1,2015,2015,0.9", claims: Self.claims)
    #expect(faults.isEmpty)
    #expect(summary.claims == 4 && summary.documents == 2 && summary.relations == 2)
    #expect(
      try words(graph) == [
        "black-guard opposes ruritania 3/1/0/0 2010…2016-03-01 0.75!",
        "ruritania meets zenda 1/0/0/0 2015…2015 0.9",
      ])
    let evidence = try graph.evidence(RelationFilter(subject: ["black-guard"], statuses: []))
    #expect(evidence.map(\.subjectText) == ["Black Guard", "Black Guard", "Black Guard"])
    #expect(evidence.map(\.objectText) == ["Ruritania", "Ruritania", "Ruritania"])
    #expect(evidence.map(\.document.source) == ["claims.csv#y", "claims.csv#x", "claims.csv#x"])
    let since = RelationFilter(subject: ["black-guard"], since: PartialDate("2016"))
    #expect(
      try words(graph, since) == [
        "black-guard opposes ruritania 0/1/0/0 2016-03-01…2016-03-01 0.75!"
      ])
    #expect(try graph.check() == [])
  }

  @Test(arguments: [
    ("1,7,x,2015,0.5,Ruritania sleeps.,", "2: its sentence does not hold the names of both actors"),
    (
      "1,9,x,2015,0.5,Zenda met Ruritania.,",
      "2: 'rel_id' is '9', which is no id of the table of relations"
    ),
    ("1,7,,2015,0.5,Zenda met Ruritania.,", "2: 'article_id' is empty or no text"),
    ("1,7,x,2015,0.5,,", "2: its sentence is empty, longer than 65,535 bytes or no UTF-8 text"),
    ("1,7,x,2015,0.5,Zenda met Ruritania.,maybe", "2: 'status' is 'maybe', which is no status"),
  ])
  func claimsThatCannotBeUsedAreNamed(line: String, fault: String) throws {
    let (graph, summary, faults) = try load("7,1,2,meets,,,,", claims: line)
    #expect(faults == [fault])
    #expect(summary.claims == 0 && summary.failed == 1)
    #expect(try words(graph) == ["ruritania meets zenda 1/0/0/0 -…- 1.0"])
    #expect(try graph.check() == [])
  }

  @Test func aClaimGivenTwiceCountsOnce() throws {
    let line = "1,7,x,2015,0.5,Zenda met Ruritania.,"
    let again = "\(line)\n\(line)\n1,7,x,2016,0.9,Ruritania met Zenda.,"
    let (graph, summary, faults) = try load("7,1,2,meets,,,,", claims: again)
    #expect(faults == [] && summary.claims == 2 && summary.repeated == 1)
    #expect(try graph.evidence(RelationFilter()).count == 2)
    #expect(try graph.check() == [])
  }

  @Test func aTextThatIsThereAlreadyIsThatOne() throws {
    let claims = "1,7,x,2015,0.5,Zenda met Ruritania.,\n2,8,y,2015,0.5,Zenda met Ruritania.,"
    let (graph, summary, faults) = try load(
      "7,1,2,meets,,,,\n8,1,2,supports,,,,", claims: claims)
    #expect(faults == [])
    #expect(summary.claims == 1 && summary.repeated == 1 && summary.documents == 1)
    #expect(try graph.check() == [])
  }

  @Test func anActorIsFoundByTheNameThatTheTableGivesIt() throws {
    let (graph, summary, faults) = try load(
      actors: "id,name,kind\n1,Daesh,armed_group\n2,Zenda,state\n", "7,1,2,opposes,,,,",
      claims:
        "1,7,x,2015,0.5,Daesh attacked Zenda.,\n2,7,y,2015,0.5,They attacked Zenda.,\n3,7,z,2015,0.5,ISIS fled Zenda.,"
    )
    #expect(faults == ["3: its sentence does not hold the names of both actors"])
    #expect(summary.claims == 2)
    #expect(
      try graph.evidence(RelationFilter(object: ["zenda"])).first?.subject.identifier == "isis")
  }

  @Test func aNumberThatWasTooLargeAtFirstIsGivenOnce() throws {
    let many = (1...3000).map { "\($0),Band \($0),armed_group" }
    let actors = (["id,name,kind", "1040000,First,state"] + many + ["1040000,Second,state"])
    let (_, summary, faults) = try load(actors: actors.joined(separator: "\n") + "\n", "")
    #expect(faults == ["3003: id '1040000' is there already"])
    #expect(summary.actors == 3001)
  }

  @Test func whatATableStatesIsOfNoPeriod() throws {
    let (graph, _, _) = try load("7,1,2,opposes,100,2010,2020,")
    var filter = RelationFilter(since: PartialDate("2015"), until: PartialDate("2015"))
    #expect(try words(graph, filter) == ["zenda opposes ruritania 100/0/0/0 2010…2020 1.0"])
    filter.countsStated = false
    #expect(try words(graph, filter) == [])
  }

  @Test func aGraphThatIsMadeMeanwhileStays() throws {
    try folder.write("actors.csv", Self.actors)
    try folder.write("relations.csv", "id,src,dst,type\n1,1,2,meets\n")
    let tables = GraphTables(
      actors: folder.path("actors.csv"), relations: folder.path("relations.csv"))
    let path = folder.path("g.db")
    var isMade = false
    #expect(throws: GraphError.taken(path)) {
      _ = try tables.load(into: path, mayReplace: false, catalogue: .small) { _ in
        if !isMade { _ = try Graph.open(writingTo: path, catalogue: .small) }
        isMade = true
      }
    }
    #expect(try Graph.open(readingFrom: path).relations(RelationFilter()).isEmpty)
  }

  @Test func whatAnIngestAddsIsCountedBesideWhatTheTableStates() throws {
    _ = try load("7,1,2,meets,4,2015,2015,0.5")
    let graph = try Graph.open(writingTo: folder.path("g.db"), catalogue: .small)
    let text = "Zenda met Ruritania."
    var reading = Reading(document: Document(source: "a", date: PartialDate("2017"), text: text))
    reading.sentences = [TextSpan(start: 0, end: text.utf8.count)]
    reading.claims = [
      Claim(
        subject: Mention(actor: "zenda", span: TextSpan(start: 0, end: 5)), relation: .meets,
        object: Mention(actor: "ruritania", span: TextSpan(start: 10, end: 19)), event: .consult,
        date: PartialDate("2017"), confidence: 0.9, sentence: reading.sentences[0], method: "x")
    ]
    try graph.add(reading)
    try graph.finishBatch()
    #expect(try words(graph) == ["ruritania meets zenda 5/0/0/0 2015…2017 0.9"])
    #expect(
      try words(graph, RelationFilter(until: PartialDate("2015")))
        == ["ruritania meets zenda 4/0/0/0 2015…2015 0.9"])
    #expect(try graph.check() == [])
  }

  @Test func whatATableStatesGoesToTheActorThatOthersAreMergedInto() throws {
    let relations = """
      1,1,2,opposes,3,2014,2015,0.5
      2,4,2,opposes,2,2013,2016,0.75
      3,1,4,meets,9,,,
      4,2,1,supports,1,,,
      5,3,4,meets,1,2011,2012,
      """
    _ = try load(relations, claims: "1,1,a,2017,0.9,Zenda denounced Ruritania,asserted")
    let before = try words(Graph.open(readingFrom: folder.path("g.db")))
    let merged = [
      "black-guard meets russia 1/0/0/0 2011…2012 1.0", "ruritania supports russia 1/0/0/0 -…- 1.0",
      "russia opposes ruritania 5/0/0/0 2013…2017 0.9",
    ]
    let merger = try withMergedActors { (graph, merger) throws in
      #expect(try words(graph) == merged)
      #expect(try graph.check() == [])
      return merger
    }
    #expect(try words(Graph.open(readingFrom: folder.path("g.db"), asRead: true)) == before)
    // a table that is loaded in its place finds what was decided
    let again = try load(relations, claims: "1,1,a,2017,0.9,Zenda denounced Ruritania,asserted")
    #expect(try words(again.graph) == merged)
    let writing = try Graph.open(writingTo: folder.path("g.db"), catalogue: .small)
    _ = try writing.undo(merger, by: "ana", decided: "2026-01-02")
    let parted = try words(writing)
    #expect(parted == before)
    #expect(try writing.check() == [])
  }

  /// Runs `body` on the graph with Zenda merged into Russia.
  private func withMergedActors<Value>(_ body: (Graph, Decision) throws -> Value) throws -> Value {
    let graph = try Graph.open(writingTo: folder.path("g.db"), catalogue: .small)
    let zenda = try #require(try graph.actor("zenda"))
    let russia = try #require(try graph.actor("russia"))
    let merger = try graph.decide(
      .merge(ActorAnchor(zenda), into: ActorAnchor(russia)), by: "ana", decided: "2026-01-01")
    return try body(graph, merger.decision)
  }

  @Test func tablesGiveTheSameBytesTwice() throws {
    let relations = (0..<500).map { number in
      "\(number),\(number % 4 + 1),\((number / 4 + number) % 3 + 1),supports,\(number + 1),,,0.5"
    }.joined(separator: "\n")
    var files: [Data] = []
    for _ in 0..<2 {
      _ = try load(relations, claims: Self.claims)
      files.append(try Data(contentsOf: URL(fileURLWithPath: folder.path("g.db"))))
    }
    #expect(files[0] == files[1])
  }

  @Test func aGraphThatIsThereStaysUnlessItIsToBeReplaced() throws {
    _ = try load("7,1,2,meets,,,,")
    let tables = GraphTables(
      actors: folder.path("actors.csv"), relations: folder.path("relations.csv"))
    let path = folder.path("g.db")
    #expect(throws: GraphError.taken(path)) {
      _ = try tables.load(into: path, mayReplace: false, catalogue: .small) { _ in }
    }
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      _ = try tables.load(into: path, mayReplace: true, catalogue: .small) { _ in throw Stop() }
    }
    #expect(try Graph.open(readingFrom: path).relations(RelationFilter()).count == 1)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains { $0.hasSuffix(".part") || $0.hasPrefix(".entente") }, "\(left)")
  }
}

extension VersionedCatalogue {
  /// Saves the time to load the program's own.
  fileprivate static let small = VersionedCatalogue(version: "small") { .small }
}
