import GRDB
import Knowledge

/// Writes the names, codes and roles of actors, each marked with who tells it.
struct ActorRows {
  /// Who tells a row; one of the marks that it bears.
  enum Teller: String {
    case catalogue = "catalogued"
    case `import` = "imported"
  }

  private let db: Database
  private let teller: Teller
  private let marks: (catalogued: Int, imported: Int)

  init(_ db: Database, toldBy teller: Teller) {
    self.db = db
    self.teller = teller
    marks = teller == .catalogue ? (1, 0) : (0, 1)
  }

  func add(_ alias: Alias, of actor: Int64) throws {
    try db.run(
      """
      INSERT INTO alias (actor, text, use, folded, catalogued, imported) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET \(teller.rawValue) = 1
      """,
      [
        actor, alias.text, alias.use.rawValue, foldedName(alias.text), marks.catalogued,
        marks.imported,
      ])
  }

  func add(_ code: ActorCode, of actor: Int64) throws {
    try db.run(
      """
      INSERT INTO code (actor, scheme, text, since, until, catalogued, imported)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET \(teller.rawValue) = 1
      """,
      [
        actor, code.scheme, code.text, code.from?.description ?? "",
        code.until?.description ?? "", marks.catalogued, marks.imported,
      ])
  }

  /// An end of an office that is told later, or told anew, goes in the place of the one before.
  func add(_ role: Role) throws {
    try db.run(
      """
      INSERT INTO role (person, relation, organisation, title, since, until, catalogued, imported)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET \(teller.rawValue) = 1,
        until = CASE WHEN excluded.until <> '' THEN excluded.until ELSE until END
      """,
      [
        Actor.knownNumber(of: role.person, in: db), role.relation.rawValue,
        Actor.knownNumber(of: role.organisation, in: db), role.title, role.from?.description ?? "",
        role.until?.description ?? "", marks.catalogued, marks.imported,
      ])
  }

}
