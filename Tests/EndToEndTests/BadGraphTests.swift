import Foundation
import TestSupport
import Testing

/// A graph that cannot be used is named, with what to do, and stays as it is.
@Suite struct BadGraphTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func expectRefused(
    _ arguments: [String], _ fault: String, of graph: String = "g.db"
  ) throws {
    let before = FileManager.default.contents(atPath: folder.path(graph))
    let result = try Program.Run(
      [Program.path] + arguments + ["--db", graph], in: folder.path
    ).result()
    #expect(result.status == 1)
    #expect(result.out.isEmpty)
    #expect(result.err.contains(graph) && result.err.contains(fault), "\(result.err)")
    #expect(result.err.contains("; "), "a remedy follows")
    #expect(FileManager.default.contents(atPath: folder.path(graph)) == before)
  }

  private static let query = ["query", "who opposes ISIS"]
  private static let ingest = ["ingest", Program.seed]

  private func makeGraph() throws {
    let result = try Program.run("ingest", Program.seed, "--db", "g.db", in: folder.path)
    try #require(result.status == 0, "\(result.err)")
  }

  private func sql(_ statements: String) throws {
    let result = try Program.bash(#"sqlite3 "$1" "$2""#, folder.path("g.db"), statements)
    try #require(result.status == 0, "\(result.err)")
  }

  @Test func missing() throws {
    try expectRefused(Self.query, "no such graph")
    try expectRefused(Self.ingest, "folder does not exist", of: "nowhere/g.db")
  }

  @Test func foreign() throws {
    try folder.write("g.db", "This is a letter, not a graph, and long enough to look like one.\n")
    try expectRefused(Self.query, "is not a graph")
    try expectRefused(Self.ingest, "is not a graph")
    try FileManager.default.removeItem(atPath: folder.path("g.db"))
    try sql("CREATE TABLE recipe (name TEXT)")
    try expectRefused(Self.query, "is not a graph")
    try expectRefused(Self.ingest, "is not a graph")
  }

  @Test func newer() throws {
    try makeGraph()
    try sql("INSERT INTO grdb_migrations VALUES ('graph-999')")
    try expectRefused(Self.query, "newer")
    try expectRefused(Self.ingest, "newer")
  }

  @Test func corrupt() throws {
    try makeGraph()
    let path = folder.path("g.db")
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 4096))
    try handle.close()
    try expectRefused(Self.query, "damaged")
    try expectRefused(Self.ingest, "damaged")
  }
}
