@testable import GraphStore
import Foundation
import GRDB
import Knowledge
import Testing

struct CheckTests {
  @Test(arguments: [
    ("UPDATE relation SET asserted = 2", "is not what its claims add up to"),
    ("UPDATE relation SET last = 20160000", "is not what its claims add up to"),
    ("UPDATE relation SET confidence = 750", "is not what its claims add up to"),
    ("PRAGMA foreign_keys = 0; DELETE FROM relation", "refers to no row of 'relation'"),
    ("DELETE FROM claim", "is not what its claims add up to"),
    ("UPDATE relation SET contradicted = 1", "does not say whether it is contradicted"),
    ("UPDATE document SET text = text || 'x'", "does not fit its hash"),
    ("UPDATE mention SET end = end + 100", "is no stretch of text"),
    ("UPDATE document SET sentences = x'0007'", "lies outside the sentence"),
    ("UPDATE claim SET sentence = 3", "a claim has no sentence 3"),
    ("UPDATE claim SET object_end = object_end + 2", "is no stretch of text"),
    ("UPDATE claim SET id = id + (1 << 21)", "has claims, but no text"),
    ("UPDATE claim SET reversed = 1", "is turned, but its relation is not symmetric"),
    ("PRAGMA foreign_keys = 0; DELETE FROM actor", "refers to no row of 'actor'"),
    (
      "INSERT INTO document_search (document_search) VALUES (\'delete-all\')",
      "the full text does not fit the documents"
    ),
  ])
  func whatOthersChangeIsFound(sql: String, problem: String) throws {
    let graph = try Graph.sample([["russia supports syria é"]])
    try graph.finishBatch()
    #expect(try graph.check() == [])
    try graph.writeWithoutTransaction { try $0.execute(sql: sql) }
    let problems = try graph.check().map(\.description)
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }

  @Test(arguments: [
    ("actor", "name TEXT NOT NULL", "name TEXT"),
    ("actor", "kind TEXT NOT NULL CHECK", "kind TEXT CHECK"),
    ("claim", "event INTEGER NOT NULL", "event INTEGER"),
    ("relation", "type INTEGER NOT NULL", "type INTEGER"),
    ("document", "source TEXT NOT NULL", "source TEXT"),
  ])
  func aRowThatIsNotWhatItsTableSaysIsDamage(table: String, rule: String, damaged: String) throws {
    let graph = try Graph.sample([["russia supports syria"]])
    let column = rule.prefix { $0 != " " }
    try graph.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = 1;
          UPDATE sqlite_schema SET sql = replace(sql, '\(rule)', '\(damaged)')
            WHERE name = '\(table)';
          PRAGMA writable_schema = RESET;
          UPDATE \(table) SET \(column) = NULL;
          """)
    }
    let error = #expect(throws: GraphError.self) { try graph.evidence(RelationFilter()) }
    #expect(error?.description.contains("is damaged (") == true)
  }

  @Test func aDamagedFileIsReported() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      let graph = try Graph.open(writingTo: path, catalogue: .none)
      for number in 0..<800 {
        try graph.add(.sample("\(number)", ["\(number)", "russia supports syria", "a opposes b"]))
      }
      try graph.finishBatch()
      try graph.database.close()
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      let size = try file.seekToEnd()
      for page in stride(from: size / 2 / 4096 * 4096, to: size, by: 4096 * 3) {
        try file.seek(toOffset: page)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 2048))
      }
      try file.close()
      let damaged = try Graph.open(readingFrom: path)
      #expect(try !damaged.check().isEmpty)
    }
  }

  @Test func statisticsCountWhatIsThere() throws {
    let graph = try Graph.sample(
      [
        ["russia supports syria", "iran meets russia claimed 2014-05"],
        ["syria opposes iran denied"],
      ],
      catalogue: ActorCatalogue(actors: [.sample("russia"), .sample("kenya")], roles: []))
    let numbers = try graph.statistics()
    #expect(numbers.documents == 2 && numbers.sentences == 3 && numbers.mentions == 6)
    #expect(numbers.actors == .init(catalogued: 2, imported: 0, new: 2, occurring: 3))
    #expect(
      numbers.claims == 3 && numbers.relations == 3
        && numbers.decisions.values.allSatisfy { $0 == 0 })
    #expect(numbers.claimsByStatus == [.asserted: 1, .claimed: 1, .proposed: 0, .denied: 1])
    #expect(numbers.claimsByType[.meets] == 1 && numbers.claimsByType[.leads] == 0)
    #expect(numbers.first == PartialDate("2014-05") && numbers.last == PartialDate("2015-08-04"))
    #expect(numbers.schema == "graph-006" && !numbers.isIndexed && numbers.bytes > 0)
    try graph.finishBatch()
    #expect(try graph.statistics().isIndexed)
  }
}
