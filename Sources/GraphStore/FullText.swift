import GRDB
import Knowledge

/// The full text over sentences, filled anew once for each batch.
enum FullText {
  /// Reads each document once and slices its sentences, in an order that depends on content alone.
  static func rebuild(in db: Database) throws {
    try db.execute(sql: "INSERT INTO sentence_search (sentence_search) VALUES ('delete-all')")
    let documents = try Row.fetchCursor(db, sql: "SELECT id, text FROM document ORDER BY id")
    while let document = try documents.next() {
      try add(document.decode(atIndex: 0), text: document.decode(atIndex: 1), in: db)
    }
  }

  private static func add(_ document: Int64, text: String, in db: Database) throws {
    let sentences = try db.cachedStatement(
      sql: "SELECT id, start, end FROM sentence WHERE document = ? ORDER BY start")
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO sentence_search (rowid, text) VALUES (?, ?)")
    let rows = try Row.fetchCursor(sentences, arguments: [document])
    while let row = try rows.next() {
      let number: Int64 = try row.decode(atIndex: 0)
      let (start, end): (Int, Int) = try (row.decode(atIndex: 1), row.decode(atIndex: 2))
      guard 0 <= start, start <= end else { throw DatabaseError.damage("a sentence runs backward") }
      let words = text.slice(TextSpan(start: start, end: end))
      try insertion.execute(arguments: [number, words])
    }
  }

  /// Whether every sentence has its words in a sound index.
  static func isSound(in db: Database) throws -> Bool {
    do {
      try db.execute(
        sql: "INSERT INTO sentence_search (sentence_search) VALUES ('integrity-check')")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    }
    let missing = try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM sentence) <> (SELECT count(*) FROM sentence_search_docsize)
          OR EXISTS (SELECT 1 FROM sentence
            WHERE id NOT IN (SELECT id FROM sentence_search_docsize))
        """)
    return missing == 0
  }
}
