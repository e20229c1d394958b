import GRDB
import Knowledge

/// Gives what tables state without sentences to the actors that others were merged into.
struct StatementSettling {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// What a table states of one relation.
  struct Statement {
    var stated: Int64 = 0
    var first: Int64?
    var last: Int64?
    var confidence: Int64 = 0

    mutating func add(_ other: Statement) {
      guard other.stated > 0 else { return }
      stated += other.stated
      first = [first, other.first].compactMap { $0 }.min()
      last = [last, other.last].compactMap { $0 }.max()
      confidence = max(confidence, other.confidence)
    }
  }

  /// What is stated of each relation that mergers change or changed: from what was read alone, whatever was
  /// settled before.
  ///
  /// It is kept as it was read before claims of other actors widen it.
  func statements() throws -> [Int64: Statement] {
    var settled = try readStatements()
    for (relation, statement) in settled.sorted(by: { $0.key < $1.key }) {
      try set(statement, of: relation)
    }
    try db.execute(sql: "DELETE FROM statement")
    for (relation, target) in try targets().sorted(by: { $0.key < $1.key }) {
      let statement = try statement(of: relation)
      try keep(statement, of: relation)
      settled[relation] = Statement()
      guard let target else { continue }
      if try !db.holds("SELECT EXISTS (SELECT 1 FROM statement WHERE relation = ?)", [target]) {
        let own = try self.statement(of: target)
        try keep(own, of: target)
        settled[target] = own
      }
      settled[target]?.add(statement)
    }
    return settled
  }

  /// Counts the claims of the relations in, which are right by now.
  func settle(_ statements: [Int64: Statement], because change: String) throws {
    for (relation, statement) in statements.sorted(by: { $0.key < $1.key }) {
      try set(statement, of: relation)
    }
    try RelationSums(db).recount(Set(statements.keys), because: change)
  }

  private func readStatements() throws -> [Int64: Statement] {
    var statements: [Int64: Statement] = [:]
    let sql = "SELECT relation, stated, first, last, confidence FROM statement"
    try db.forEachRow(sql) { row in
      statements[try row.number(0)] = try Statement(
        stated: row.number(1), first: row.optional(2), last: row.optional(3),
        confidence: row.number(4))
    }
    return statements
  }

  /// Of each relation that a table states of a merged actor the one that it counts in; `nil` where that
  /// would be one of an actor and itself.
  private func targets() throws -> [Int64: Int64?] {
    var rows: [(relation: Int64, type: RelationType, subject: Int64, object: Int64)] = []
    let sql = """
      SELECT relation.id, type, coalesce(subject.merged, subject.id), coalesce(object.merged, object.id)
      FROM actor AS merged JOIN relation ON relation.% = merged.id
      JOIN actor AS subject ON subject.id = relation.subject
      JOIN actor AS object ON object.id = relation.object
      WHERE merged.merged IS NOT NULL AND stated > 0
      """
    for end in ["subject", "object"] {
      try db.forEachRow(sql.replacing("%", with: end)) { row in
        try rows.append(
          (row.number(0), RelationType(number: row.number(1)), row.number(2), row.number(3)))
      }
    }
    var targets: [Int64: Int64?] = [:]
    for row in rows where targets[row.relation] == nil {
      guard row.subject != row.object else {
        targets[row.relation] = .some(nil)
        continue
      }
      let isReversed = try row.type.isSymmetric && Actor.precedes(row.object, row.subject, in: db)
      targets[row.relation] = try RelationSums(db).number(
        of: row.type, from: isReversed ? row.object : row.subject,
        to: isReversed ? row.subject : row.object)
    }
    return targets
  }

  private func statement(of relation: Int64) throws -> Statement {
    var statement = Statement()
    let sql = """
      SELECT stated, \(ClaimSums.stated("first")), \(ClaimSums.stated("last")), confidence
      FROM relation WHERE id = ? AND stated > 0
      """
    try db.forEachRow(sql, [relation]) { row in
      statement = try Statement(
        stated: row.number(0), first: row.optional(1), last: row.optional(2),
        confidence: row.number(3))
    }
    return statement
  }

  private func keep(_ statement: Statement, of relation: Int64) throws {
    try db.run(
      """
      INSERT INTO statement (relation, stated, first, last, confidence) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """,
      [relation, statement.stated, statement.first, statement.last, statement.confidence])
  }

  /// The row without claims: they are counted in again afterwards.
  private func set(_ statement: Statement, of relation: Int64) throws {
    try db.run(
      """
      UPDATE relation SET stated = ?, first = ?, last = ?, confidence = ?, asserted = 0, claimed = 0,
        proposed = 0, denied = 0, stated_first = NULL, stated_last = NULL
      WHERE id = ?
      """,
      [statement.stated, statement.first, statement.last, statement.confidence, relation])
  }
}

extension Actor {
  /// Whether the identifier of one row goes before that of another.
  static func precedes(_ one: Int64, _ other: Int64, in db: Database) throws -> Bool {
    try db.holds(
      """
      SELECT (SELECT identifier FROM actor WHERE id = ?) < (SELECT identifier FROM actor WHERE id = ?)
      """, [one, other])
  }
}
