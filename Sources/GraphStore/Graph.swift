import GRDB
package import Knowledge

/// What articles claim, in one SQLite file.
///
/// One connection, used by one caller at a time. A read sees one state of the file; a document is
/// added in one transaction. Any number of graphs may read a file while one writes to it.
package final class Graph: Sendable {
  /// The path as it was given; names the graph in messages.
  package let file: String
  let database: DatabaseQueue
  private let mayWrite: Bool
  /// Whether it shows what programs read, without what persons decided.
  package let isAsRead: Bool

  init(file: String, database: DatabaseQueue, mayWrite: Bool, isAsRead: Bool = false) {
    self.file = file
    self.database = database
    self.mayWrite = mayWrite
    self.isAsRead = isAsRead
  }

  /// A graph that is gone with its last reference; without a catalogue it knows nobody at first.
  package static func inMemory(catalogue: ActorCatalogue? = nil) throws -> Graph {
    let graph = try Graph(file: "(in memory)", database: DatabaseQueue(), mayWrite: true)
    try GraphFormat.migrate(graph.database)
    if let catalogue {
      try graph.write { try CatalogueUpgrade($0).load(catalogue, version: "in memory") }
    }
    return graph
  }

  /// Whether it lies in a file, not in memory alone.
  package var isFile: Bool { database.path != ":memory:" && !database.path.isEmpty }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try naming(file) {
      try mayWrite ? database.read(body) : database.unsafeRead { try $0.inOneState(body) }
    }
  }

  /// In one transaction: all of `body` goes in, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    precondition(mayWrite, "this graph was opened for reading")
    return try naming(file) { try database.write(body) }
  }

  func writeWithoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    precondition(mayWrite, "this graph was opened for reading")
    return try naming(file) { try database.writeWithoutTransaction(body) }
  }
}

/// Runs `body` and tells what an error of SQLite means for the graph in `file`.
func naming<Value>(_ file: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw GraphError(error, file: file)
  } catch is RowDecodingError {
    throw GraphError.corrupt(file, detail: "a row is not what its table says")
  }
}

/// What the table `state` keeps beside the rows of the graph.
enum StateKey: String {
  /// The version of the catalogue that was loaded.
  case catalogue
  /// The last document whose words are in the full text.
  case indexed
  /// The last document that came from a table of claims: its words are not in the full text.
  case unindexed
  /// Of the relations: after every change of them another one.
  case revision
  /// How often the relations were changed.
  case edits
  /// Which decisions the graph holds: after each that is added another one.
  case decisions

  func value(in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM state WHERE key = ?", arguments: [rawValue])
  }

  func set(_ value: String, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO state (key, value) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value
        """
    ).execute(arguments: [rawValue, value])
  }

  func number(in db: Database) throws -> Int64 { try value(in: db).flatMap(Int64.init) ?? 0 }

  /// Follows a revision by another one that depends on it and on what is new.
  static func advanceRevision(by change: String, in db: Database) throws {
    try revision.advance(by: change, in: db)
  }

  func advance(by change: String, in db: Database) throws {
    let former = try value(in: db) ?? ""
    try set(ContentHash(of: former + "\n" + change).description, in: db)
  }
}

/// What many numbers were like, one after the other: FNV-1a over their words.
struct RowMark {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ number: Int64) {
    value = (value ^ UInt64(bitPattern: number)) &* 0x100_0000_01b3
    value ^= value >> 29
  }
}
