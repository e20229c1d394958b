import GRDB
import Knowledge

/// Puts a catalogue in the place of the one that the graph holds.
///
/// Actors that documents speak of stay, as actors found in documents, when the new catalogue drops
/// them; actors found in documents become catalogued when it holds them.
struct CatalogueUpgrade {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func load(_ catalogue: ActorCatalogue, version: String) throws {
    let kept = Set(catalogue.actors.map { Actor.number(of: $0.identifier) })
    try db.execute(sql: "DELETE FROM role")
    for actor in try Int64.fetchAll(db, sql: "SELECT id FROM actor WHERE catalogued = 1")
    where !kept.contains(actor) {
      try drop(actor)
    }
    try db.execute(sql: "DELETE FROM alias WHERE catalogued = 1")
    for actor in catalogue.actors { try insert(actor) }
    for role in catalogue.roles { try insert(role) }
    try StateKey.catalogue.set(version, in: db)
  }

  private func drop(_ actor: Int64) throws {
    if try Actor.isReferred(to: actor, in: db) {
      try execute("UPDATE actor SET catalogued = 0 WHERE id = ?", [actor])
      try execute("UPDATE alias SET catalogued = 0 WHERE actor = ?", [actor])
    } else {
      try execute("DELETE FROM actor WHERE id = ?", [actor])
    }
  }

  private func insert(_ actor: Actor) throws {
    let number = Actor.number(of: actor.identifier)
    try execute(
      """
      INSERT INTO actor (id, identifier, name, kind, country, gender, catalogued)
      VALUES (?, ?, ?, ?, ?, ?, 1)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
        country = excluded.country, gender = excluded.gender, catalogued = 1
      """,
      [
        number, actor.identifier, actor.name, actor.kind.rawValue, actor.country,
        actor.gender?.rawValue,
      ])
    for alias in [Alias(actor.name)] + actor.aliases {
      try execute(
        """
        INSERT INTO alias (actor, text, use, folded, catalogued) VALUES (?, ?, ?, ?, 1)
        ON CONFLICT DO UPDATE SET catalogued = 1
        """, [number, alias.text, alias.use.rawValue, foldedName(alias.text)])
    }
  }

  /// A role with an end that the catalogue does not hold is left out.
  private func insert(_ role: Role) throws {
    try execute(
      """
      INSERT INTO role (person, relation, organisation, title, since, until)
      SELECT person.id, ?, organisation.id, ?, ?, ? FROM actor AS person, actor AS organisation
      WHERE person.id = ? AND person.catalogued AND organisation.id = ?
        AND organisation.catalogued
      ON CONFLICT DO NOTHING
      """,
      [
        role.relation.rawValue, role.title, role.from?.description ?? "",
        role.until?.description ?? "", Actor.number(of: role.person),
        Actor.number(of: role.organisation),
      ])
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension Actor {
  /// Whether a document speaks of the actor of that number.
  static func isReferred(to number: Int64, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM mention WHERE actor = ?1)
            OR EXISTS (SELECT 1 FROM claim WHERE subject = ?1)
            OR EXISTS (SELECT 1 FROM claim WHERE object = ?1)
            OR EXISTS (SELECT 1 FROM claim WHERE holder = ?1)
          """), arguments: [number]) ?? false
  }
}
