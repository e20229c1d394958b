import GRDB
import Knowledge

/// Actors of whom decisions alone tell: they come and go with those, and are called as those describe them.
struct Introductions {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func isIntroduced(_ actor: Int64) throws -> Bool {
    try db.holds("SELECT EXISTS (SELECT 1 FROM alias WHERE actor = ? AND decided = 3)", [actor])
  }

  /// The row of a new actor.
  func introduce(_ anchor: ActorAnchor) throws -> Int64 {
    try db.run(
      "INSERT INTO actor (identifier, name, kind, country, catalogued) VALUES (?, ?, ?, ?, 0)",
      [anchor.identifier, anchor.name, anchor.kind.rawValue, anchor.country])
    let number = db.lastInsertedRowID
    try name(number, anchor.name)
    return number
  }

  /// Whom the decisions that apply in a document speak of, in the place of those of before, who are given.
  func set(_ anchors: [Int64: ActorAnchor], in document: Int64) throws -> Set<Int64> {
    let former = try Int64.fetchSet(
      db.cachedStatement(sql: "SELECT actor FROM spoken WHERE document = ?"), arguments: [document])
    try db.run("DELETE FROM spoken WHERE document = ?", [document])
    for (actor, anchor) in anchors {
      try db.run(
        "INSERT INTO spoken (actor, document, name, kind, country) VALUES (?, ?, ?, ?, ?)",
        [actor, document, anchor.name, anchor.kind.rawValue, anchor.country])
    }
    return former
  }

  /// Calls an actor as the first of the descriptions does, or takes it out where there is none any more.
  func settle(_ actor: Int64) throws {
    guard try isIntroduced(actor) else { return }
    try Actor.dropIfStray(actor, in: db)
    let first = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT name, kind, country FROM spoken WHERE actor = ? ORDER BY name, kind, country LIMIT 1
          """), arguments: [actor])
    guard let first else { return }
    let (name, kind, country): (String, String, String?) = (first[0], first[1], first[2])
    // who was renamed or retyped is so still
    try db.run("UPDATE read_actor SET name = ?, kind = ? WHERE actor = ?", [name, kind, actor])
    try db.run("UPDATE actor SET country = ? WHERE id = ?", [country, actor])
    try db.run(
      """
      UPDATE actor SET name = ?, kind = ?
      WHERE id = ? AND id NOT IN (SELECT actor FROM read_actor)
      """, [name, kind, actor])
    try self.name(actor, name)
  }

  private func name(_ actor: Int64, _ name: String) throws {
    try db.run("DELETE FROM alias WHERE actor = ? AND decided = 3", [actor])
    try db.run(
      """
      INSERT INTO alias (actor, text, use, folded, catalogued, decided) VALUES (?, ?, 'name', ?, 0, 3)
      ON CONFLICT DO UPDATE SET decided = 3
      """, [actor, name, foldedName(name)])
    try LastWords.settle(actor, in: db)
  }

  /// Before something else tells of an actor: it is called so from now on.
  func tell(of actor: Actor) throws {
    guard let number = try Actor.number(of: actor.identifier, in: db), try isIntroduced(number)
    else { return }
    try db.run("DELETE FROM alias WHERE actor = ? AND decided = 3", [number])
    try db.run(
      "UPDATE actor SET name = ?, kind = ?, country = ?, gender = ? WHERE id = ?",
      [actor.name, actor.kind.rawValue, actor.country, actor.gender?.rawValue, number])
  }

  /// Of an actor that may have no teller but decisions any more: it goes where they do not need it.
  func forget(_ actor: Int64) throws {
    let isTold =
      try Actor.isRead(actor, in: db) || Actor.isImported(actor, in: db)
      || db.holds("SELECT EXISTS (SELECT 1 FROM actor WHERE id = ? AND catalogued)", [actor])
    guard !isTold,
      let name = try String.fetchOne(
        db.cachedStatement(sql: "SELECT name FROM actor WHERE id = ?"), arguments: [actor])
    else { return }
    try db.run("DELETE FROM alias WHERE actor = ?", [actor])
    try db.run("DELETE FROM removed_alias WHERE actor = ?", [actor])
    try db.run("UPDATE actor SET gender = NULL WHERE id = ?", [actor])
    try self.name(actor, name)
    try settle(actor)
  }
}
