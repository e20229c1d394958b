import GRDB
import Knowledge

/// Who is who by decisions: whom actors were merged into, and whom an anchor means.
///
/// What an anchor means follows from what programs and files tell of actors alone; so it does not matter
/// which decision came first.
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

  /// Of whom something but decisions tells: by identifier, else by the name where one actor of the kind
  /// alone bears it.
  func toldNumber(of anchor: ActorAnchor) throws -> Int64? {
    if let number = try Actor.number(of: anchor.identifier, in: db),
      try !Introductions(db).isIntroduced(number)
    {
      return number
    }
    let bearers = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM actor
          WHERE id IN (SELECT actor FROM alias WHERE folded = ?1 AND use = 'name' AND decided = 0
              UNION SELECT actor FROM removed_alias WHERE folded = ?1 AND use = 'name')
            AND coalesce((SELECT kind FROM read_actor WHERE actor = actor.id), kind) = ?2
          """), arguments: [foldedName(anchor.name), anchor.kind.rawValue])
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// The same, or somebody whom decisions brought in.
  func number(of anchor: ActorAnchor) throws -> Int64? {
    if let told = try toldNumber(of: anchor) { return told }
    return try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM actor WHERE identifier = ?
            AND EXISTS (SELECT 1 FROM spoken WHERE spoken.actor = actor.id)
          """), arguments: [anchor.identifier])
  }

  /// The same, or a new actor as the anchor describes it.
  func numberOrNew(_ anchor: ActorAnchor) throws -> Int64 {
    if let told = try toldNumber(of: anchor) { return told }
    if let number = try Actor.number(of: anchor.identifier, in: db) { return number }
    let number = try Introductions(db).introduce(anchor)
    introduced.insert(number)
    return number
  }
}
