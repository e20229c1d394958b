import GRDB
package import Knowledge

extension Graph {
  /// The relations that are marked as contradicted, with their claims counted by status; those of one
  /// actor, or between two, where they are named.
  ///
  /// What a table states without sentences is not counted.
  package func contradicted(
    around actor: Actor.Identifier? = nil, and other: Actor.Identifier? = nil
  ) throws -> [Relation] {
    try read { db in
      var actors = ActorReader(db)
      var relations: [Relation] = []
      for (condition, numbers) in try Self.orders(actor, other, db) {
        let sql = "SELECT \(RelationRow.columns) FROM relation WHERE contradicted AND \(condition)"
        try db.forEachRow(sql, numbers) { row in
          var row = try RelationRow(row)
          row.stated = 0
          relations.append(
            try Relation(
              NamedRelationRow(
                row: row, subject: actors.actor(row.subject), object: actors.actor(row.object))))
        }
      }
      return relations
    }
  }

  /// The conditions that together say who the actors are, each for one order of the ends.
  private static func orders(
    _ actor: Actor.Identifier?, _ other: Actor.Identifier?, _ db: Database
  ) throws -> [(condition: String, numbers: [Int64])] {
    guard let actor else { return [("true", [])] }
    let number = try Actor.knownNumber(of: actor, in: db)
    guard let other else { return [("subject = ?", [number]), ("object = ?", [number])] }
    let second = try Actor.knownNumber(of: other, in: db)
    let condition = "subject = ? AND object = ?"
    return [(condition, [number, second]), (condition, [second, number])]
  }
}
