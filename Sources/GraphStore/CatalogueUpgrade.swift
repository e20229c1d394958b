import GRDB
import Knowledge

/// Puts a catalogue in the place of the one that the graph holds.
///
/// Actors that documents speak of stay, as actors found in documents, when the new catalogue drops
/// them; actors found in documents become catalogued when it holds them. What was imported stays.
struct CatalogueUpgrade {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func load(_ catalogue: ActorCatalogue, version: String) throws {
    try ActorSettling(db).around(
      nil, { try replace(catalogue, version: version) }, because: "catalogue \(version)")
  }

  private func replace(_ catalogue: ActorCatalogue, version: String) throws {
    let kept = Set(catalogue.actors.map(\.identifier))
    for table in ["role", "code"] {
      try db.execute(sql: "UPDATE \(table) SET catalogued = 0 WHERE catalogued")
      try db.execute(sql: "DELETE FROM \(table) WHERE NOT imported")
    }
    let catalogued = try Row.fetchAll(
      db, sql: "SELECT id, identifier FROM actor WHERE catalogued = 1")
    for row in catalogued where try !kept.contains(row.decode(atIndex: 1)) {
      try drop(row.decode(atIndex: 0))
    }
    try db.execute(sql: "DELETE FROM alias WHERE catalogued = 1 AND NOT imported")
    try db.execute(sql: "UPDATE alias SET catalogued = 0 WHERE catalogued = 1")
    for actor in catalogue.actors { try insert(actor) }
    for role in catalogue.roles { try insert(role) }
    try StateKey.catalogue.set(version, in: db)
  }

  /// An actor of whom an import or a document tells stays, with all its names: those of an imported
  /// one are kept as the import's, so that texts are read by them as before.
  private func drop(_ actor: Int64) throws {
    let isImported = try Actor.isImported(actor, in: db)
    if try isImported || Actor.isRead(actor, in: db) {
      try db.run("UPDATE actor SET catalogued = 0 WHERE id = ?", [actor])
      try db.run(
        "UPDATE alias SET catalogued = 0, imported = ? WHERE actor = ?", [isImported, actor])
    } else {
      try db.run("UPDATE actor SET catalogued = 0 WHERE id = ?", [actor])
      try Introductions(db).forget(actor)
    }
  }

  /// What files tell beyond the catalogue stays.
  private func insert(_ actor: Actor) throws {
    let isImported = "EXISTS (SELECT 1 FROM import WHERE import.actor = actor.id)"
    try Introductions(db).tell(of: actor)
    try db.run(
      """
      INSERT INTO actor (identifier, name, kind, country, gender, catalogued)
      VALUES (?, ?, ?, ?, ?, 1)
      ON CONFLICT (identifier) DO UPDATE SET name = excluded.name, kind = excluded.kind,
        country = coalesce(excluded.country, iif(\(isImported), country, NULL)),
        gender = coalesce(excluded.gender, iif(\(isImported), gender, NULL)), catalogued = 1
      """,
      [
        actor.identifier, actor.name, actor.kind.rawValue, actor.country, actor.gender?.rawValue,
      ])
    let number = try Actor.knownNumber(of: actor.identifier, in: db)
    let rows = ActorRows(db, toldBy: .catalogue)
    for alias in [Alias(actor.name)] + actor.aliases { try rows.add(alias, of: number) }
    for code in actor.codes { try rows.add(code, of: number) }
    try LastWords.settle(number, in: db)
  }

  /// A role with an end that the catalogue does not hold is left out.
  private func insert(_ role: Role) throws {
    guard try [role.person, role.organisation].allSatisfy(isCatalogued) else { return }
    try ActorRows(db, toldBy: .catalogue).add(role)
  }

  private func isCatalogued(_ actor: Actor.Identifier) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT catalogued FROM actor WHERE identifier = ?"),
      arguments: [actor]) ?? false
  }

}

extension Actor {
  /// Whether a file that was imported tells of the actor of that number.
  static func isImported(_ number: Int64, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM import WHERE actor = ?)"),
      arguments: [number]) ?? false
  }

  /// Takes an actor out of whom nobody speaks any more, and no catalogue or import does.
  static func dropIfStray(_ number: Int64, in db: Database) throws {
    guard try !isReferred(to: number, in: db), try !isImported(number, in: db) else { return }
    try db.run("DELETE FROM actor WHERE id = ? AND NOT catalogued", [number])
  }

  /// Whether a document, or an actor that was merged into it, speaks of the actor of that number.
  static func isReferred(to number: Int64, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM mention WHERE actor = ?1)
            OR EXISTS (SELECT 1 FROM mention WHERE read = ?1)
            OR EXISTS (SELECT 1 FROM actor WHERE merged = ?1)
            OR EXISTS (SELECT 1 FROM relation WHERE subject = ?1)
            OR EXISTS (SELECT 1 FROM relation WHERE object = ?1)
            OR EXISTS (SELECT 1 FROM claim WHERE holder = ?1)
            OR EXISTS (SELECT 1 FROM spoken WHERE actor = ?1)
          """), arguments: [number]) ?? false
  }

  /// Whether a document or a table was read to speak of the actor of that number, decisions aside.
  static func isRead(_ number: Int64, in db: Database) throws -> Bool {
    let isRead = "judged <= \(Judged.setAside.rawValue)"
    let ends = ["subject", "object"].map { end in
      """
      EXISTS (SELECT 1 FROM relation WHERE \(end) = ?1 AND (stated > 0
        OR EXISTS (SELECT 1 FROM statement WHERE statement.relation = relation.id AND stated > 0)
        OR EXISTS (SELECT 1 FROM claim WHERE claim.relation = relation.id AND \(isRead))))
      """
    }
    return try db.holds(
      """
      SELECT EXISTS (SELECT 1 FROM mention WHERE actor = ?1 AND read IS NULL)
        OR EXISTS (SELECT 1 FROM mention WHERE read = ?1)
        OR EXISTS (SELECT 1 FROM claim WHERE holder = ?1 AND \(isRead)) OR \(ends[0]) OR \(ends[1])
      """, [number])
  }
}
