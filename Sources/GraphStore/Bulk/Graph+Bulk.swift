import Foundation
import GRDB
import Knowledge

extension Graph {
  /// Makes a whole graph beside `path` and puts it there when it is finished, in the place of the
  /// graph that was there before, if any.
  ///
  /// What persons decided in the former graph goes over into the new one. Ended at any moment, it leaves
  /// the former graph or the new one. `progress` is told how many of
  /// how many indexes are made; what it throws ends the work.
  package static func replace(
    _ path: String, catalogue: VersionedCatalogue = .compiledIn, mayReplace: Bool,
    progress: (Int, Int) throws -> Void = { _, _ in }, fill: (BulkLoad) throws -> Void
  ) throws {
    try naming(path) {
      try checkPlace(path)
      if !mayReplace, FileManager.default.fileExists(atPath: path) { throw GraphError.taken(path) }
      let part = try PartFile(of: path, mayReplace: mayReplace)
      defer { part.remove() }
      try part.fill { database in
        try GraphFormat.migrate(database)
        let graph = Graph(file: part.path, database: database, mayWrite: true)
        try graph.load(catalogue)
        try database.writeWithoutTransaction { db in
          try load(db, progress: progress, fill: fill)
        }
        _ = try graph.add(part.formerDecisions)
      }
      try OpeningTurn.take(at: path, patience: 10) { try part.takePlace() }
    }
  }

  private static func load(
    _ db: Database, progress: (Int, Int) throws -> Void, fill: (BulkLoad) throws -> Void
  ) throws {
    // a transaction, so that pages are written once; foreign keys are what the tables say
    try db.execute(sql: "PRAGMA foreign_keys = 0; BEGIN EXCLUSIVE")
    let indexes = try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_schema
        WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid
        """)
    // the catalogue's rows are few: they are indexed again with all others
    for index in indexes {
      try db.execute(sql: "DROP \(index["type"] as String) \(index["name"] as String)")
    }
    do {
      let loading = try BulkLoad(db)
      try fill(loading)
      try loading.finish(indexes.map { $0["sql"] as String }, progress: progress)
    } catch {
      // what is in the file does not matter any more
      try? db.execute(sql: "ROLLBACK")
      throw error
    }
    try db.execute(sql: "COMMIT; PRAGMA foreign_keys = 1; PRAGMA journal_mode = WAL")
  }
}

/// The file in which a graph is made before it takes the place of another.
private final class PartFile {
  let path: String
  private let target: String
  private let mayReplace: Bool
  private let lock: Int32
  private var isInPlace = false
  /// The state of the graph that is to go.
  private let formerState: [String]
  /// What persons decided in it.
  let formerDecisions: [Decision]

  /// Takes the name, unless another program is making a graph under it; what a killed one left goes.
  init(of target: String, mayReplace: Bool) throws {
    self.target = target
    self.mayReplace = mayReplace
    path = target + ".part"
    formerState = try Self.state(of: target)
    formerDecisions = try Self.decisions(in: target)
    lock = try Self.locked(path, for: target)
    ftruncate(lock, 0)
  }

  /// The file of that name, locked: one that another program moved away meanwhile is not it.
  private static func locked(_ path: String, for target: String) throws -> Int32 {
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw GraphError.forbidden(target) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        close(file)
        throw GraphError.busy(target)
      }
      if isFile(file, at: path) { return file }
      close(file)
    }
  }

  /// What differs where somebody wrote to a graph; nothing where none is there.
  private static func state(of path: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try Graph.connect(path, .toRead(path)).read { db in
      guard try db.tableExists("state") else { return [] }
      return try String.fetchAll(db, sql: "SELECT key || ' ' || value FROM state ORDER BY key")
    }
  }

  /// None where no graph in the present form is there.
  private static func decisions(in path: String) throws -> [Decision] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try Graph.connect(path, .toRead(path)).read { db in
      guard try db.tableExists("decision") else { return [] }
      return try DecisionTable(db).decisions(where: "true").map(\.decision)
    }
  }

  private static func isFile(_ file: Int32, at path: String) -> Bool {
    var (own, there) = (stat(), stat())
    return fstat(file, &own) == 0 && stat(path, &there) == 0 && own.st_dev == there.st_dev
      && own.st_ino == there.st_ino
  }

  func fill(_ body: (DatabaseQueue) throws -> Void) throws {
    let database = try Graph.connect(path, .loading)
    try body(database)
    try database.close()
  }

  /// No log of the former graph may stay, for it would be taken for the new one's.
  func takePlace() throws {
    guard fsync(lock) == 0 else { throw GraphError.full(target) }
    guard mayReplace || !FileManager.default.fileExists(atPath: target) else {
      throw GraphError.taken(target)
    }
    guard try Self.state(of: target) == formerState else { throw GraphError.busy(target) }
    let former = try former()
    guard Self.isFile(lock, at: path), rename(path, target) == 0 else {
      throw GraphError.forbidden(target)
    }
    isInPlace = true
    try former?.close()
    let folder = open(Graph.folder(of: target), O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// The graph that is to go, its log folded in, with nobody else at it.
  private func former() throws -> DatabaseQueue? {
    guard FileManager.default.fileExists(atPath: target) else { return nil }
    let database = try Graph.connect(target, .replacing)
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    return database
  }

  func remove() {
    if !isInPlace { unlink(path) }
    close(lock)
  }
}
