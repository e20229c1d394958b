import Foundation
import GRDB
import Knowledge
import Testing

@testable import GraphStore

struct OpeningTests {
  @Test(arguments: [
    ("missing.db", "no such graph"), ("", "no such graph"), (".", "is a folder"),
    ("text.db", "is not a graph of entente"), ("foreign.db", "is not a graph of entente"),
    ("empty.db", "holds no graph yet"), ("newer.db", "was made by a newer entente"),
    ("older.db", "was made by an older entente"), ("cut.db", "is damaged"),
  ])
  func readingNamesFileCauseAndRemedy(file: String, cause: String) throws {
    try withSampleFiles { folder in
      try expectFailure(file.isEmpty ? "" : folder + "/" + file, cause) {
        _ = try Graph.open(readingFrom: $0).statistics()
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/missing.db"))
    }
  }

  @Test(arguments: [
    ("none/new.db", "its folder does not exist"), ("text.db/new.db", "its folder does not exist"),
    ("", "no such graph"), (".", "is a folder"), ("text.db", "is not a graph of entente"),
    ("foreign.db", "is not a graph of entente"), ("newer.db", "was made by a newer entente"),
    ("cut.db", "is damaged"),
  ])
  func writingTouchesNoOtherFile(file: String, cause: String) throws {
    try withSampleFiles { folder in
      let path = file.isEmpty ? "" : folder + "/" + file
      let before = FileManager.default.contents(atPath: path)
      try expectFailure(path, cause) {
        let graph = try Graph.open(writingTo: $0, catalogue: .none)
        try graph.add(.sample("b.txt", ["iran opposes iraq"]))
      }
      #expect(FileManager.default.contents(atPath: path) == before)
    }
  }

  private func expectFailure(
    _ path: String, _ cause: String, _ open: (String) throws -> Void
  ) throws {
    let error = #expect(throws: GraphError.self) { try open(path) }
    let text = error?.description ?? ""
    #expect(text.hasPrefix(path + ": ") && text.contains(cause) && text.contains("; "))
  }

  @Test(arguments: [
    "graph.db", "file:odd?mode=memory#1.db", ":memory:", "100% ünï \"quoted\" 'x'.db",
    "line\nbreak.db",
  ])
  func anyFileNameWillDo(name: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/" + name
      let graph = try Graph.open(writingTo: path, catalogue: .none)
      try graph.add(.sample("a.txt", ["russia supports syria"]))
      try graph.finishBatch()
      try graph.database.close()
      let read = try Graph.open(readingFrom: path)
      #expect(try read.relations(RelationFilter()).count == 1)
      try read.database.close()
      let unchanging = try Graph.connect(path, .readingUnchanging)
      #expect(try unchanging.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM claim") } == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
    }
  }

  /// Rights do not bind the superuser.
  @Test(.enabled(if: geteuid() != 0)) func aFolderThatMayNotBeWrittenCanBeRead() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      try makeGraph(path)
      let files = FileManager.default
      try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
      defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
      #expect(try Graph.open(readingFrom: path).relations(RelationFilter()).count == 1)
      #expect(try files.contentsOfDirectory(atPath: folder) == ["graph.db"])
      try expectFailure(folder + "/new.db", "you may not read or write it") {
        _ = try Graph.open(writingTo: $0, catalogue: .none)
      }
    }
  }

  @Test func aSecondWriterWaitsThenFails() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      let first = try Graph.open(writingTo: path, catalogue: .none)
      let second = try Graph.open(writingTo: path, catalogue: .none, patience: 0.05)
      try first.write { _ in
        try expectFailure(path, "another entente is writing to it") { _ in
          try second.add(.sample("a.txt", ["russia supports syria"]))
        }
      }
      #expect(try second.add(.sample("a.txt", ["russia supports syria"])) == .new)
    }
  }

  @Test func readersSeeWholeDocumentsBesideAWriter() async throws {
    let folder = NSTemporaryDirectory() + "entente-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/graph.db"
    let writer = try Graph.open(writingTo: path, catalogue: .none)
    try await withThrowingTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<5 {
            let reader = try Graph.open(readingFrom: path)
            let relations = try reader.relations(RelationFilter())
            #expect(Set(relations.map(\.documents)).count <= 1)
          }
        }
      }
      group.addTask {
        for number in 0..<20 {
          try writer.add(
            .sample("\(number)", ["\(number)", "russia supports syria", "iran opposes iraq"]))
        }
        try writer.finishBatch()
      }
      try await group.waitForAll()
    }
    #expect(try writer.check() == [])
  }

  @Test func aFullDiskLeavesWhatWentIn() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      let graph = try Graph.open(writingTo: path, catalogue: .none)
      try graph.add(.sample("a.txt", ["russia supports syria"]))
      try graph.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
      try expectFailure(path, "the disk is full") { _ in
        try graph.add(.sample("b.txt", [String(repeating: "long ", count: 100_000)]))
      }
      #expect(try graph.statistics().documents == 1)
      #expect(try graph.check() == [])
    }
  }
}

/// A folder with a file for each way in which a file is no graph of this program.
private func withSampleFiles(_ body: (String) throws -> Void) throws {
  try withTemporaryFolder { folder in
    let files = FileManager.default
    try Data().write(to: URL(fileURLWithPath: folder + "/empty.db"))
    try String(repeating: "no database ", count: 100)
      .write(toFile: folder + "/text.db", atomically: true, encoding: .utf8)
    try DatabaseQueue(path: folder + "/foreign.db").write { db in
      try db.execute(sql: "CREATE TABLE document (id INTEGER)")
    }
    try makeGraph(folder + "/newer.db")
    try DatabaseQueue(path: folder + "/newer.db").write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('graph-999')")
    }
    try makeGraph(folder + "/older.db")
    try DatabaseQueue(path: folder + "/older.db").write { db in
      try db.execute(sql: "DELETE FROM grdb_migrations")
    }
    try makeGraph(folder + "/cut.db")
    let whole = files.contents(atPath: folder + "/cut.db") ?? Data()
    try whole.prefix(whole.count / 4 / 4096 * 4096)
      .write(to: URL(fileURLWithPath: folder + "/cut.db"))
    try body(folder)
  }
}

private func makeGraph(_ path: String) throws {
  let graph = try Graph.open(writingTo: path, catalogue: .none)
  try graph.add(.sample("a.txt", ["russia supports syria"]))
  try graph.finishBatch()
  try graph.database.close()
}
