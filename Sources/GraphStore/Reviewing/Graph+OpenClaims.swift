import GRDB

/// A claim that a person may judge.
package struct OpenClaim: Hashable, Sendable {
  /// Its row, by which `Graph.target(ofRow:)` finds it until something is decided about it.
  package var row: Int64
  package var relation: Int64
}

extension Graph {
  /// The claims of a relation that stand as they were read, the least sure first; of documents alone
  /// whose source or title holds a text, where one is given.
  ///
  /// Of claims that are equally sure the order is that of their documents' hashes, then of the text.
  package func openClaims(
    ofRelation relation: Int64, inDocumentsOf text: String? = nil
  ) throws -> [OpenClaim] {
    try read { db in
      try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT claim.id FROM claim JOIN document ON document.id = claim.document
            WHERE relation = ?1 AND \(Self.isOpen) AND (?2 IS NULL OR \(Self.isOf(text: "?2")))
            ORDER BY confidence, hash, claim.id
            """), arguments: [relation, text]
      ).map { OpenClaim(row: $0, relation: relation) }
    }
  }

  /// The condition of claims that stand as they were read.
  private static let isOpen =
    "judged IN (\(Judged.asRead.rawValue), \(Judged.merged.rawValue))"

  /// That of documents.
  private static func isOf(text: String) -> String {
    "(instr(lower(source), lower(\(text))) > 0 OR instr(lower(title), lower(\(text))) > 0)"
  }

  /// How many open claims each relation has in documents whose source or title holds a text, upper and
  /// lower case alike for ASCII.
  package func openClaimCounts(inDocumentsOf text: String) throws -> [Int64: Int] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT relation, count(*) FROM document JOIN claim
            ON claim.id BETWEEN document.id << 20 AND (document.id << 20 | 1048575)
          WHERE \(Self.isOf(text: "?1")) AND \(Self.isOpen) GROUP BY relation
          """, arguments: [text])
      var counts: [Int64: Int] = [:]
      while let row = try rows.next() {
        try counts[row.decode(atIndex: 0)] = row.decode(atIndex: 1)
      }
      return counts
    }
  }

  /// The claims about which decisions contradict each other, by those decisions' names.
  package func disputedClaims() throws -> [OpenClaim] {
    try read { db in
      var claims: [OpenClaim] = []
      let sql = """
        SELECT claim.id, relation, min(name) FROM decision JOIN claim ON claim.id = reading
        WHERE state = 'conflicting' GROUP BY claim.id ORDER BY min(name)
        """
      try db.forEachRow(sql) { row in
        claims.append(try OpenClaim(row: row.number(0), relation: row.number(1)))
      }
      return claims
    }
  }
}
