import Foundation
import TestSupport
import Testing

@Suite struct DeterminismTests {
  private let articles: TemporaryFolder
  private let graphs: TemporaryFolder

  init() throws {
    articles = try InventedArticles.folder(count: 150)
    graphs = try TemporaryFolder()
  }

  /// All that the graph of an ingest holds.
  private func dump(_ graph: String, _ arguments: [String]) throws -> String {
    let database = graphs.path(graph)
    let ingest = try Program.Run([Program.path, "ingest", "--db", database] + arguments).result()
    #expect(ingest.status == 0, "\(ingest.err)")
    return try sqliteDump(of: database)
  }

  private func bytes(_ graph: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: graphs.path(graph)))
  }

  @Test func theSameArticlesGiveTheSameGraph() throws {
    let folders = (0..<7).map { articles.path("\($0)") }
    let first = try dump("a.db", [articles.path])
    #expect(first.contains("|supports|") && first.contains("|asserted|"))
    #expect(try dump("b.db", [articles.path]) == first, "a second run")
    #expect(try bytes("b.db") == bytes("a.db"), "the bytes of a second run")
    #expect(try dump("c.db", ["--threads", "1", articles.path]) == first, "one thread")
    #expect(try dump("d.db", ["--threads", "2", articles.path]) == first, "two threads")
    #expect(try dump("e.db", folders.reversed()) == first, "the files in another order")
  }

  @Test func theOrderOfRunsDoesNotMatter() throws {
    let folders = (0..<7).map { articles.path("\($0)") }
    for folder in folders { _ = try dump("f.db", [folder]) }
    for folder in folders.reversed() { _ = try dump("g.db", [folder]) }
    #expect(try sqliteDump(of: graphs.path("f.db")) == sqliteDump(of: graphs.path("g.db")))
  }

  @Test func claimsAsLinesAreTheSameForAnyNumberOfThreads() throws {
    let one = try Program.run("extract", "--threads", "1", articles.path)
    let two = try Program.run("extract", "--threads", "2", articles.path)
    #expect(one.status == 0 && one.out == two.out)
  }
}

/// All that a graph holds, in words.
func sqliteDump(of database: String) throws -> String {
  let dump = try Program.bash(#"sqlite3 "$1" "$2""#, database, graphInWords)
  try #require(dump.status == 0, "\(dump.err)")
  return dump.out
}
