import GRDB
import Knowledge

/// Keeps the table `relation` equal to what the claims add up to, inside a transaction.
struct RelationSums {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The row of a relation, made when it is missing.
  func number(of type: RelationType, from subject: Int64, to object: Int64) throws -> Int64 {
    let found = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM relation WHERE subject = ? AND type = ? AND object = ?"),
      arguments: [subject, type.number, object])
    if let found { return found }
    try db.run(
      "INSERT INTO relation (subject, type, object) VALUES (?, ?, ?)",
      [subject, type.number, object])
    return db.lastInsertedRowID
  }

  /// Adds the claims of one new document, by their relations.
  ///
  /// `document`: What is new in the relations, for their revision.
  func add(_ claims: [Int64: [Claim]], because document: ContentHash) throws {
    guard !claims.isEmpty else { return }
    let relations = claims.keys.sorted()
    for relation in relations { try add(claims[relation] ?? [], to: relation) }
    try markContradictions(relations)
    try advanceRevision(relations, because: document.description)
  }

  private func add(_ claims: [Claim], to relation: Int64) throws {
    let standing = claims.filter { Status.standing.contains($0.status) }
    let dates = standing.compactMap(\.date?.number)
    let counts = Status.words.map { status in claims.count { $0.status == status } }
    try db.run(
      """
      UPDATE relation SET stated_first = iif(stated, \(ClaimSums.stated("first")), NULL),
        stated_last = iif(stated, \(ClaimSums.stated("last")), NULL), asserted = asserted + ?1, claimed = claimed + ?2, proposed = proposed + ?3,
        denied = denied + ?4, documents = documents + ?5,
        first = coalesce(min(first, ?6), first, ?6), last = coalesce(max(last, ?7), last, ?7),
        confidence = max(confidence, ?8)
      WHERE id = ?9
      """,
      StatementArguments(counts) + [
        standing.isEmpty ? 0 : 1, dates.min(), dates.max(),
        standing.map { Thousandths.number($0.confidence) }.max() ?? 0, relation,
      ])
  }

  /// Sums up again from the claims in the graph; what a table states only widens dates and
  /// confidence.
  func recount(_ relations: Set<Int64>, because change: String) throws {
    guard !relations.isEmpty else { return }
    let relations = relations.sorted()
    for relation in relations { try recount(relation) }
    try markContradictions(relations)
    for relation in relations {
      try db.run(
        """
        DELETE FROM relation WHERE id = ?1 AND stated = 0
          AND NOT EXISTS (SELECT 1 FROM claim WHERE relation = ?1)
          AND NOT EXISTS (SELECT 1 FROM statement WHERE relation = ?1)
        """, [relation])
    }
    try advanceRevision(relations, because: change)
  }

  /// By what the rows are now, their numbers and those of their actors too, or that they are gone.
  private func advanceRevision(_ relations: [Int64], because change: String) throws {
    var mark = RowMark()
    let sql = "SELECT \(RelationRow.columns) FROM relation WHERE id = ?"
    for relation in relations {
      mark.add(relation)
      try db.forEachRow(sql, [relation]) { row in
        for column in 0..<RelationRow.columnCount { mark.add(row.optional(column) ?? -1) }
      }
    }
    try StateKey.advanceRevision(by: "\(change) \(mark.value)", in: db)
  }

  private func recount(_ relation: Int64) throws {
    try db.run(
      """
      UPDATE relation SET stated_first = iif(stated, \(ClaimSums.stated("first")), NULL),
        stated_last = iif(stated, \(ClaimSums.stated("last")), NULL),
        (asserted, claimed, proposed, denied, documents, first, last, confidence) = (
          SELECT coalesce(sums.asserted, 0), coalesce(sums.claimed, 0), coalesce(sums.proposed, 0),
            coalesce(sums.denied, 0), sums.documents,
            coalesce(min(table_first, sums.first), table_first, sums.first),
            coalesce(max(table_last, sums.last), table_last, sums.last),
            max(iif(relation.stated, relation.confidence, 0), coalesce(sums.confidence, 0))
          FROM (\(ClaimSums.ofRelation)) AS sums,
            (SELECT iif(relation.stated, \(ClaimSums.stated("first")), NULL) AS table_first,
              iif(relation.stated, \(ClaimSums.stated("last")), NULL) AS table_last)),
        confirmed = (SELECT count(*) FROM claim WHERE relation = ?1 AND \(ClaimSums.isConfirmed)),
        altered = (SELECT count(*) FROM claim WHERE relation = ?1 AND \(ClaimSums.isAltered))
          + EXISTS (SELECT 1 FROM statement WHERE relation = ?1)
      WHERE id = ?1
      """, [relation])
  }

  /// The rows that the claims of a document count in.
  func relations(ofDocument document: Int64) throws -> Set<Int64> {
    try Int64.fetchSet(
      db.cachedStatement(sql: "SELECT relation FROM claim WHERE id BETWEEN ? AND ?"),
      arguments: ClaimRow.ids(ofDocument: document))
  }

  /// A claim can contradict what others say of the same two actors, in either order.
  private func markContradictions(_ relations: [Int64]) throws {
    var pairs: Set<[Int64]> = []
    for relation in relations {
      try db.forEachRow("SELECT subject, object FROM relation WHERE id = ?", [relation]) { row in
        let ends = try [row.number(0), row.number(1)]
        pairs.formUnion([ends, ends.reversed()])
      }
    }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try db.run(ClaimSums.markContradictions, StatementArguments(pair))
    }
  }

}
