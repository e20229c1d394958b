package import Knowledge

/// A claim with a date, in numbers.
package struct DatedClaim: Hashable, Sendable {
  /// Of the relation's row.
  package var relation: Int64
  /// Ends by the rows of their actors.
  package var subject: Int64
  /// The place of the type in the list of types.
  package var type: UInt8
  package var object: Int64
  package var date: PartialDate
  package var until: PartialDate?
}

extension Graph {
  /// Calls `body` with each dated claim that meets the filter, in one scan and in no order.
  package func forEachDatedClaim(
    _ filter: RelationFilter, _ body: (DatedClaim) throws -> Void
  ) throws {
    try read { db in
      guard let chosen = try ChosenRows(filter, in: db) else { return }
      for ends in chosen.ends {
        let sql = """
          SELECT relation.id, subject, type, object, claim.date, claim.until
          FROM relation JOIN claim ON claim.relation = relation.id
          WHERE \(ends.condition) AND \(chosen.claimCondition) AND claim.date IS NOT NULL
          """
        try db.forEachRow(sql, ends.numbers) { row in
          guard let date = try PartialDate(number: row.number(4)) else { return }
          try body(
            DatedClaim(
              relation: row.number(0), subject: row.number(1),
              type: UInt8(clamping: row.number(2)), object: row.number(3), date: date,
              until: row.optional(5).flatMap(PartialDate.init(number:))))
        }
      }
    }
  }
}
