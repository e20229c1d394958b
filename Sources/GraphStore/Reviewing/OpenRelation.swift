import GRDB

/// A relation with claims that nobody judged, in the numbers that say how much a look at it is worth.
package struct OpenRelation: Sendable {
  /// Rows, as are `subject` and `object`.
  package var id: Int64
  package var subject: Int64
  /// By its place in the list of types.
  package var type: Int
  package var object: Int64
  /// Claims with sentences that nobody judged.
  package var open: Int
  /// Claims by which it is held to be so, those of tables and those a person confirmed too.
  package var standing: Int
  package var confirmed: Int
  /// Of its surest standing claim, from 0 to 1; 0 where none stands.
  package var confidence: Double
  package var isContradicted: Bool
}

extension Graph {
  /// Calls `body` with every relation's ends, and with what is open of it where anything is.
  package func forEachOpenRelation(
    _ body: (_ subject: Int64, _ object: Int64, OpenRelation?) throws -> Void
  ) throws {
    let sql = """
      SELECT id, subject, type, object, asserted + claimed, proposed + denied, stated, confidence,
        contradicted, confirmed
      FROM relation
      """
    try read { db in
      try db.forEachRow(sql) { row in
        let relation = try OpenRelation(row)
        try body(relation.subject, relation.object, relation.open > 0 ? relation : nil)
      }
    }
  }

  /// The place of each actor by its identifier: the same whatever order the graph was read in.
  package func actorRanks() throws -> [Int64: Int] {
    try read { db in
      var ranks: [Int64: Int] = [:]
      try db.forEachRow("SELECT id FROM actor ORDER BY identifier") { row in
        ranks[try row.number(0)] = ranks.count
      }
      return ranks
    }
  }
}

extension OpenRelation {
  fileprivate init(_ row: NumberRow) throws {
    let (standing, others, confirmed) = try (row.number(4), row.number(5), row.number(9))
    try self.init(
      id: row.number(0), subject: row.number(1), type: Int(row.number(2)), object: row.number(3),
      open: Int(standing + others - confirmed), standing: Int(standing + row.number(6)),
      confirmed: Int(confirmed), confidence: Thousandths.confidence(row.number(7)),
      isContradicted: row.number(8) != 0)
  }
}
