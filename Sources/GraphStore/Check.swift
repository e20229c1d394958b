import Foundation
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
      ("contradictions", contradictions), ("decisions", decisions), ("full text", fullText),
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

  /// Every claim has a document, and is turned only where its type holds in both directions.
  private func claims() throws -> [Problem] {
    try turnedClaims()
      + Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT document FROM claim WHERE document NOT IN (SELECT id FROM document)
          LIMIT \(Self.limit)
          """
      ).map { Problem(.changed, "has claims, but no text", at: "document \($0)") }
  }

  private func turnedClaims() throws -> [Problem] {
    let symmetric = RelationType.words.filter(\.isSymmetric).map { String($0.number) }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT source, claim.id & 1048575 FROM claim JOIN relation ON relation.id = claim.relation
        JOIN document ON document.id = claim.document
        WHERE reversed AND type NOT IN (\(symmetric.joined(separator: ", ")))
        LIMIT \(Self.limit)
        """
    ).map { row in
      let (source, place): (String, Int) = (row[0], row[1])
      return Problem(
        .changed, "is turned, but its relation is not symmetric", at: "\(source), claim \(place)")
    }
  }
}

// MARK: - Decisions

extension Check {
  /// Every decision is the one that its name says, and is about what its row says.
  private func decisions() throws -> [Problem] {
    let rows = try Row.fetchCursor(db, sql: "SELECT name, facet, line FROM decision ORDER BY id")
    var found: [Problem] = []
    while let row = try rows.next(), found.count < Self.limit {
      let (name, facet, line): (String, String, String) = (row[0], row[1], row[2])
      let decision = try? Decision(line: line)
      if decision?.name != name || decision?.facet != facet {
        found.append(
          Problem(.changed, "is not what its name says", at: "decision \(printable(name))"))
      }
    }
    return found
  }
}

// MARK: - Texts

extension Check {
  /// SQLite writes this check as an insertion, which inserts nothing.
  private func fullText() throws -> [Problem] {
    do {
      guard try !FullText.isSound(in: db) else { return [] }
      return [Problem(.damaged, "the full text does not fit the documents", at: "document_search")]
    } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
      return []
    }
  }

  /// Every text has its hash, every span of it falls on characters, every claim lies in its sentence.
  private func texts() throws -> [Problem] {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0
    var found: [Problem] = []
    let documents = try Row.fetchCursor(
      db, sql: "SELECT id, hash, text, source, sentences FROM document")
    var done = 0
    while let row = try documents.next(), found.count < Self.limit {
      found += try problems(ofDocument: row)
      done += 1
      progress("texts", Double(done) / Double(total))
    }
    return found
  }

  private func problems(ofDocument row: Row) throws -> [Problem] {
    let (text, source): (String, String) = (row[2], row[3])
    guard row[1] == ContentHash(of: text).data else {
      return [Problem(.changed, "the text does not fit its hash", at: source)]
    }
    let sentences = try SentenceSpans.spans(Array(row[4] as Data))
    var spans = sentences.map { ("sentence", $0.start, $0.end) }
    try db.forEachRow("SELECT start, end FROM mention WHERE document = ?", [row[0]]) { mention in
      try spans.append(("mention", Int(mention.number(0)), Int(mention.number(1))))
    }
    var problems: [Problem] = []
    let ids = ClaimRow.range(ofDocument: row[0])
    try db.forEachRow(Self.claims, [ids.lowerBound, ids.upperBound]) { claim in
      let numbers = try (0..<5).map { try Int(claim.number(Int32($0))) }
      guard sentences.indices.contains(numbers[0]) else {
        problems.append(Problem(.changed, "a claim has no sentence \(numbers[0])", at: source))
        return
      }
      let sentence = sentences[numbers[0]]
      let most = max(numbers[2], numbers[4])
      guard most <= sentence.length else {
        problems.append(
          Problem(.changed, "subject or object of a claim lies outside the sentence", at: source))
        return
      }
      for (name, place) in [("subject", 1), ("object", 3)] {
        spans.append((name, sentence.start + numbers[place], sentence.start + numbers[place + 1]))
      }
    }
    return problems
      + spans.filter { !text.holds(from: $0.1, to: $0.2) }.map { span in
        Problem(.changed, "the \(span.0) at byte \(span.1) is no stretch of text", at: source)
      }
  }

  private static let claims = """
    SELECT sentence, subject_start, subject_end, object_start, object_end FROM claim
    WHERE id BETWEEN ? AND ?
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
  /// Every relation is what its claims add up to, and none is missing; what a table states widens its
  /// dates and confidence.
  private func relations() throws -> [Problem] {
    let counts = ["asserted", "claimed", "proposed", "denied", "documents"]
      .map { "coalesce(sums.\($0), 0) = wrong.\($0)" }
    let own = [
      "sums.first IS wrong.first", "sums.last IS wrong.last",
      "coalesce(sums.confidence, 0) = wrong.confidence",
    ]
    let widened = [
      "coalesce(wrong.first <= sums.first, sums.first IS NULL)",
      "coalesce(wrong.last >= sums.last, sums.last IS NULL)",
      "wrong.confidence >= coalesce(sums.confidence, 0)",
    ]
    func all(_ conditions: [String]) -> String { conditions.joined(separator: " AND ") }
    return try problems(
      """
      relation AS wrong LEFT JOIN (\(ClaimSums.ofAllRelations)) AS sums ON sums.relation = wrong.id
      WHERE NOT (\(all(counts)) AND iif(wrong.stated, \(all(widened)), \(all(own))))
        OR wrong.stated = 0 AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.relation = wrong.id)
          AND NOT EXISTS (SELECT 1 FROM statement WHERE statement.relation = wrong.id)
      """, "is not what its claims add up to")
  }

  private func contradictions() throws -> [Problem] {
    try problems(
      """
      relation AS wrong WHERE id IN (
        SELECT id FROM relation WHERE contradicted <> (\(ClaimSums.contradiction)))
      """, "does not say whether it is contradicted")
  }

  /// `rows`: What follows FROM: rows of relations called `wrong`.
  private func problems(_ rows: String, _ what: String) throws -> [Problem] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT subject.identifier, type.word, object.identifier
        FROM (SELECT wrong.subject, wrong.type, wrong.object FROM \(rows) LIMIT \(Self.limit)) AS found
        JOIN type ON type.id = found.type
        JOIN actor AS subject ON subject.id = found.subject
        JOIN actor AS object ON object.id = found.object
        """
    ).map { row in
      let words: [String] = [row[0], row[1], row[2]]
      return Problem(.changed, what, at: "relation " + words.joined(separator: " "))
    }
  }
}
