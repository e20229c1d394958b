import GRDB
import Knowledge

/// Keeps the table `relation` equal to what the claims add up to, inside a transaction.
///
/// Rows are written in the order of their keys: the same additions give the same file.
struct RelationSums {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Adds the claims of one new document.
  func add(_ claims: [Claim]) throws {
    let groups = Dictionary(grouping: claims, by: RelationKey.init)
    let keys = groups.keys.sorted()
    for key in keys { try add(groups[key] ?? [], to: key) }
    try markContradictions(keys)
  }

  private func add(_ claims: [Claim], to key: RelationKey) throws {
    let dates = claims.compactMap(\.date)
    let counts = Status.allCases.map { status in claims.count { $0.status == status } }
    try execute(
      """
      INSERT INTO relation (subject, type, object, asserted, claimed, proposed, denied, documents,
        first, last, confidence)
      VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
      ON CONFLICT DO UPDATE SET
        asserted = asserted + excluded.asserted,
        claimed = claimed + excluded.claimed,
        proposed = proposed + excluded.proposed,
        denied = denied + excluded.denied,
        documents = documents + 1,
        first = coalesce(min(first, excluded.first), first, excluded.first),
        last = coalesce(max(last, excluded.last), last, excluded.last),
        confidence = max(confidence, excluded.confidence)
      """,
      key.arguments + StatementArguments(counts)
        + [
          dates.firstWritten?.description, dates.lastWritten?.description,
          claims.map(\.confidence).max(),
        ])
  }

  /// Sums up again from the claims in the graph.
  func recount(_ keys: Set<RelationKey>) throws {
    let keys = keys.sorted()
    for key in keys {
      try execute(
        "DELETE FROM relation WHERE subject = ? AND type = ? AND object = ?", key.arguments)
      try db.execute(
        literal: """
          INSERT INTO relation (subject, type, object, asserted, claimed, proposed, denied,
            documents, first, last, confidence)
          \(ClaimSums.sums(where: key.claims))
          """)
    }
    try markContradictions(keys)
  }

  /// The rows that the claims of a document count in.
  func keys(ofDocument document: Int64) throws -> Set<RelationKey> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT subject.identifier, relation, object.identifier FROM claim
        JOIN actor AS subject ON subject.id = claim.subject
        JOIN actor AS object ON object.id = claim.object WHERE document = ?
        """, arguments: [document])
    return try Set(
      rows.map { row in
        try RelationKey(
          subject: row.decode(atIndex: 0), type: row.word(at: 1), object: row.decode(atIndex: 2))
      })
  }

  /// A claim can contradict what others say of the same two actors, in either order.
  private func markContradictions(_ keys: [RelationKey]) throws {
    let pairs = keys.flatMap { key in
      let ends = [Actor.number(of: key.subject), Actor.number(of: key.object)]
      return [ends, ends.reversed()]
    }
    for pair in Set(pairs).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try execute(ClaimSums.markContradictions, StatementArguments(pair))
    }
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension RelationKey {
  fileprivate var arguments: StatementArguments {
    [Actor.number(of: subject), type.rawValue, Actor.number(of: object)]
  }

  /// Its claims, which keep the order of the text.
  fileprivate var claims: SQL {
    let ends = [Actor.number(of: subject), Actor.number(of: object)]
    let order: SQL = "claim.subject = \(ends[0]) AND claim.object = \(ends[1])"
    guard type.isSymmetric else { return "\(order) AND claim.relation = \(type.rawValue)" }
    return """
      claim.subject IN \(ends) AND claim.object IN \(ends) AND claim.relation = \(type.rawValue)
      """
  }
}
