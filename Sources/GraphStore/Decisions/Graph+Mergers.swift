import GRDB
package import Knowledge

extension Graph {
  /// The actors that go by another one, as they were known before; none where nobody does.
  package func mergedActors(into actor: Actor.Identifier) throws -> [Actor] {
    try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM actor WHERE merged = (SELECT id FROM actor WHERE identifier = ?)
          ORDER BY identifier
          """, arguments: [actor]
      ).compactMap { try ActorReader.whole($0, in: db) }
    }
  }

  /// The actor that an identifier leads to: itself, or the one that it was merged into.
  package func survivor(of actor: Actor.Identifier) throws -> Actor? {
    try read { db in
      try Int64.fetchOne(
        db, sql: "SELECT coalesce(merged, id) FROM actor WHERE identifier = ?", arguments: [actor]
      ).flatMap { try ActorReader.whole($0, in: db) }
    }
  }
}
