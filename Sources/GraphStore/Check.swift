import GRDB
import Knowledge

/// The parts of a check; none changes a row.
struct Check {
  private let db: Database
  private let progress: (String, Double) -> Void

  init(_ db: Database, progress: @escaping (String, Double) -> Void) {
    self.db = db
    self.progress = progress
  }

  func problems() throws -> [Problem] {
    let damage = try problems(of: "file", file)
    // Rows of a damaged file need not be what their table says.
    guard damage.isEmpty else { return damage }
    let parts: [(String, () throws -> [Problem])] = [
      ("references", references), ("texts", texts), ("claims", claims), ("relations", relations),
      ("contradictions", contradictions), ("full text", fullText),
    ]
    return try parts.flatMap { try problems(of: $0, $1) }
  }

  private static let limit = 100

  /// A file that cannot be read is a finding, not a failure of the check.
  private func problems(of name: String, _ part: () throws -> [Problem]) throws -> [Problem] {
    progress(name, 0)
    do {
      return try Array(part().prefix(Self.limit))
    } catch let error as DatabaseError where Self.damage.contains(error.resultCode) {
      return [Problem(.damaged, error.message ?? "cannot be read", at: name)]
    }
  }

  private static let damage: [ResultCode] = [
    .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_ERROR,
  ]

  private func file() throws -> [Problem] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check(\(Self.limit))").filter { $0 != "ok" }
      .map { Problem(.damaged, $0, at: "file") }
  }

  private func references() throws -> [Problem] {
    try Row.fetchAll(db, sql: "SELECT * FROM pragma_foreign_key_check LIMIT \(Self.limit)")
      .map { row in
        let place = [row[0] as String, (row[1] as Int64?).map(String.init)].compactMap { $0 }
        let parent: String = row[2]
        return Problem(
          .changed, "refers to no row of '\(parent)'", at: place.joined(separator: " "))
      }
  }

  private func claims() throws -> [Problem] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT claim.id FROM claim JOIN sentence ON sentence.id = claim.sentence
        WHERE claim.document <> sentence.document
          OR min(claim.subject_start, claim.object_start) < sentence.start
          OR max(claim.subject_end, claim.object_end) > sentence.end
        LIMIT \(Self.limit)
        """
    ).map { Problem(.changed, "subject or object lies outside the sentence", at: "claim \($0)") }
  }
}

// MARK: - Texts

extension Check {
  /// SQLite writes this check as an insertion, which inserts nothing.
  private func fullText() throws -> [Problem] {
    do {
      guard try StateKey.indexed.value(in: db) == "1", try !FullText.isSound(in: db) else {
        return []
      }
      return [Problem(.damaged, "the full text does not fit the sentences", at: "sentence_search")]
    } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
      return []
    }
  }

  /// Every text has its hash, every span of it falls on characters.
  private func texts() throws -> [Problem] {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0
    var found: [Problem] = []
    let documents = try Row.fetchCursor(db, sql: "SELECT id, hash, text, source FROM document")
    var done = 0
    while let row = try documents.next(), found.count < Self.limit {
      found += try problems(ofDocument: row)
      done += 1
      progress("texts", Double(done) / Double(total))
    }
    return found
  }

  private func problems(ofDocument row: Row) throws -> [Problem] {
    let text: String = row[2]
    let hash = ContentHash(of: text)
    guard row[1] == hash.description, row[0] == hash.number else {
      return [Problem(.changed, "the text does not fit its hash", at: row[3])]
    }
    return try Row.fetchAll(db.cachedStatement(sql: Self.spans), arguments: [row[0] as Int64])
      .filter { span in !text.holds(from: span[1], to: span[2]) }
      .map { span in
        let name: String = span[0]
        let start: Int = span[1]
        return Problem(.changed, "the \(name) at byte \(start) is no stretch of text", at: row[3])
      }
  }

  private static let spans = """
    SELECT 'sentence', start, end FROM sentence WHERE document = ?1
    UNION ALL SELECT 'mention', start, end FROM mention WHERE document = ?1
    UNION ALL SELECT 'subject', subject_start, subject_end FROM claim WHERE document = ?1
    UNION ALL SELECT 'object', object_start, object_end FROM claim WHERE document = ?1
    """
}

extension String {
  fileprivate func holds(from start: Int, to end: Int) -> Bool {
    guard 0 <= start, start <= end else { return false }
    return slice(TextSpan(start: start, end: end)) != nil
  }
}

// MARK: - Relations

extension Check {
  /// Every relation is what its claims add up to, and none is missing.
  private func relations() throws -> [Problem] {
    let sums = ClaimSums.sums(where: "true")
    let kept: SQL = """
      SELECT subject, type, object, asserted, claimed, proposed, denied, documents, first, last,
        confidence FROM relation
      """
    let request: SQLRequest<Row> = """
      \(Self.named("SELECT * FROM (\(kept) EXCEPT \(sums))"))
      UNION \(Self.named("SELECT * FROM (\(sums)) EXCEPT \(kept)")) LIMIT \(Self.limit)
      """
    return try problems(request, "is not what its claims add up to")
  }

  private func contradictions() throws -> [Problem] {
    let wrong = SQL(
      sql: "SELECT * FROM relation WHERE contradicted <> (\(ClaimSums.contradiction))")
    return try problems("\(Self.named(wrong))", "does not say whether it is contradicted")
  }

  private func problems(_ request: SQLRequest<Row>, _ what: String) throws -> [Problem] {
    try request.fetchAll(db).map { row in
      let words: [String] = [row[0], row[1], row[2]]
      return Problem(.changed, what, at: "relation " + words.joined(separator: " "))
    }
  }

  /// The rows of a query on relations, with identifiers in the place of numbers.
  private static func named(_ rows: SQL) -> SQL {
    """
    SELECT subject.identifier, wrong.type, object.identifier FROM (\(rows)) AS wrong
    JOIN actor AS subject ON subject.id = wrong.subject
    JOIN actor AS object ON object.id = wrong.object
    """
  }
}
