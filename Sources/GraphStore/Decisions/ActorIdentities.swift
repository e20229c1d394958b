import GRDB
import Knowledge

/// Who is who by decisions: whom actors were merged into, and whom an anchor means.
final class ActorIdentities {
  private let db: Database
  private var survivors: [Int64: Int64] = [:]
  /// Actors that decisions brought in.
  private(set) var introduced: Set<Int64> = []

  init(_ db: Database) throws {
    self.db = db
    try db.forEachRow("SELECT id, merged FROM actor WHERE merged IS NOT NULL") { row in
      survivors[try row.number(0)] = try row.number(1)
    }
  }

  /// The actor that it goes by.
  func survivor(of actor: Int64) -> Int64 { survivors[actor] ?? actor }

  /// By identifier, else by the name where one actor of the kind alone bears it.
  func number(of anchor: ActorAnchor) throws -> Int64? {
    if let number = try Actor.number(of: anchor.identifier, in: db) { return number }
    let bearers = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT alias.actor FROM alias JOIN actor ON actor.id = alias.actor
          WHERE folded = ? AND use = 'name' AND alias.decided <> 2
            AND coalesce((SELECT kind FROM read_actor WHERE actor = alias.actor), kind) = ?
          """), arguments: [foldedName(anchor.name), anchor.kind.rawValue])
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// The same, or a new actor as the anchor describes it.
  func numberOrNew(_ anchor: ActorAnchor) throws -> Int64 {
    if let number = try number(of: anchor) { return number }
    try db.run(
      "INSERT INTO actor (identifier, name, kind, country, catalogued) VALUES (?, ?, ?, ?, 0)",
      [anchor.identifier, anchor.name, anchor.kind.rawValue, anchor.country])
    let number = db.lastInsertedRowID
    introduced.insert(number)
    try db.run(
      """
      INSERT INTO alias (actor, text, use, folded, catalogued) VALUES (?, ?, 'name', ?, 0)
      ON CONFLICT DO NOTHING
      """, [number, anchor.name, foldedName(anchor.name)])
    try LastWords.settle(number, in: db)
    return number
  }
}
