package import Knowledge

/// A claim without its sentence: when it says what of whom.
package struct ClaimMark: Hashable, Sendable {
  /// Ends by the rows of their actors, those of a symmetric relation in any order.
  package var subject: Int64
  package var relation: RelationType
  package var object: Int64
  package var status: Status
  /// By its row.
  package var document: Int64
  package var date: PartialDate?
  /// The claim's own row.
  var number: Int64

  /// The end that is not the actor's.
  package func other(than actor: Int64) -> Int64 { subject == actor ? object : subject }

  /// For or against: what is denied is neither.
  package var sign: Int { status == .denied ? 0 : relation.sign }
}

extension Graph {
  /// The claims that meet any of the filters, each once, in no order.
  package func marks(_ filters: [RelationFilter]) throws -> Set<ClaimMark> {
    try read { db in
      var marks: Set<ClaimMark> = []
      for filter in filters {
        guard let chosen = try ChosenRows(filter, in: db) else { continue }
        for ends in chosen.ends {
          try db.forEachRow(Self.marks(ends, chosen), ends.numbers) { row in
            marks.insert(try ClaimMark(row))
          }
        }
      }
      return marks
    }
  }

  /// How many claims a table states, without sentences, of relations that meet any of the filters.
  package func statedClaims(_ filters: [RelationFilter]) throws -> Int {
    try read { db in
      var counts: [Int64: Int64] = [:]
      for filter in filters {
        guard let chosen = try ChosenRows(filter, in: db), let stated = chosen.statedCondition
        else { continue }
        for ends in chosen.ends {
          let sql = "SELECT id, stated FROM relation WHERE \(ends.condition) AND \(stated)"
          try db.forEachRow(sql, ends.numbers) { counts[try $0.number(0)] = try $0.number(1) }
        }
      }
      return Int(counts.values.reduce(0, +))
    }
  }

  private static func marks(_ ends: ChosenRows.Ends, _ chosen: ChosenRows) -> String {
    """
    SELECT subject, type, object, status, claim.document, claim.date, claim.id
    FROM relation JOIN claim ON claim.relation = relation.id
    WHERE \(ends.condition) AND \(chosen.claimCondition)
    """
  }
}

extension ClaimMark {
  fileprivate init(_ row: NumberRow) throws {
    try self.init(
      subject: row.number(0), relation: RelationType(number: row.number(1)), object: row.number(2),
      status: Status(number: row.number(3)), document: row.number(4),
      date: row.optional(5).flatMap(PartialDate.init(number:)), number: row.number(6))
  }
}
