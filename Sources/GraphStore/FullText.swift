import GRDB
import Knowledge

/// The full text over documents: after each batch the words of its new documents are added.
enum FullText {
  /// Documents of imported tables are left out; their sentences are written after one pattern.
  static func update(in db: Database) throws {
    let documents = try Row.fetchCursor(
      db, sql: "SELECT id, text FROM document WHERE id > ? ORDER BY id",
      arguments: [lastLeftAlone(in: db)])
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO document_search (rowid, text) VALUES (?, ?)")
    while let document = try documents.next() {
      let (number, text): (Int64, String) = try (
        document.decode(atIndex: 0), document.decode(atIndex: 1)
      )
      try insertion.execute(arguments: [number, text])
    }
    try StateKey.indexed.set(String(lastDocument(in: db)), in: db)
  }

  /// Whether no document waits for its words to be added.
  static func isCurrent(in db: Database) throws -> Bool {
    try lastLeftAlone(in: db) >= lastDocument(in: db)
  }

  private static func lastLeftAlone(in db: Database) throws -> Int64 {
    try max(StateKey.indexed.number(in: db), StateKey.unindexed.number(in: db))
  }

  private static func lastDocument(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(id) FROM document") ?? 0
  }

  /// Whether every document that is said to has its words in a sound index.
  static func isSound(in db: Database) throws -> Bool {
    do {
      try db.execute(
        sql: "INSERT INTO document_search (document_search) VALUES ('integrity-check')")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    }
    let missing = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM document WHERE id > ? AND id <= ?
          AND id NOT IN (SELECT id FROM document_search_docsize))
        """,
      arguments: [StateKey.unindexed.number(in: db), StateKey.indexed.number(in: db)])
    return missing == false
  }
}
