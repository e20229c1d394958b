import GRDB
package import Knowledge

extension Graph {
  /// Actors in the order of identifiers, with aliases and codes, at most `limit` of them.
  package func actors(
    _ filter: ActorFilter, limit: Int = .max, each body: (Actor) throws -> Void
  ) throws {
    try read { db in
      let request: SQLRequest<Int64> = """
        SELECT id FROM actor WHERE \(filter.condition) ORDER BY identifier LIMIT \(limit)
        """
      for number in try request.fetchAll(db) {
        if let actor = try ActorReader.whole(number, in: db) { try body(actor) }
      }
    }
  }

  /// How many actors a filter leaves.
  package func count(_ filter: ActorFilter) throws -> Int {
    let request: SQLRequest<Int> = "SELECT count(*) FROM actor WHERE \(filter.condition)"
    return try read { db in try request.fetchOne(db) ?? 0 }
  }

  package func origin(of actor: Actor.Identifier) throws -> ActorOrigin {
    try read { db in
      let number = try Actor.number(of: actor, in: db)
      let isCatalogued = try Bool.fetchOne(
        db, sql: "SELECT catalogued FROM actor WHERE id = ?", arguments: [number])
      let files = try String.fetchAll(
        db, sql: "SELECT file FROM import WHERE actor = ? ORDER BY file", arguments: [number])
      let documents = try Int.fetchOne(
        db, sql: "SELECT count(DISTINCT document) FROM mention WHERE actor = ?",
        arguments: [number])
      return ActorOrigin(
        isCatalogued: isCatalogued ?? false, files: files, documents: documents ?? 0)
    }
  }
}

extension ActorFilter {
  fileprivate var condition: SQL {
    var conditions: [SQL] = ["merged IS NULL"]
    if !kinds.isEmpty { conditions.append("kind IN \(kinds.map(\.rawValue).sorted())") }
    if let country { conditions.append("country = \(country)") }
    if let code {
      conditions.append("id IN (SELECT actor FROM code WHERE text = \(code) COLLATE NOCASE)")
    }
    let imported: SQL = "EXISTS (SELECT 1 FROM import WHERE import.actor = actor.id)"
    if isImported { conditions.append(imported) }
    if isKnown { conditions.append("(catalogued OR \(imported))") }
    return conditions.joined(separator: " AND ")
  }
}
