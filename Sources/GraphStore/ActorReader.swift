import GRDB
import Knowledge

/// Reads actors by number, each once.
struct ActorReader {
  private let db: Database
  private var actors: [Int64: Actor] = [:]

  init(_ db: Database) {
    self.db = db
  }

  /// Without aliases; a reference to no actor is damage.
  mutating func actor(_ number: Int64) throws -> Actor {
    if let actor = actors[number] { return actor }
    var found: Actor?
    try db.forEachRow("SELECT \(Actor.columns) FROM actor WHERE id = ?", [number]) { row in
      found = try Actor(row)
    }
    guard let found else { throw DatabaseError.damage("there is no actor \(number)") }
    actors[number] = found
    return found
  }

  /// With aliases, sorted by use and text; without the name itself.
  static func whole(_ number: Int64, in db: Database) throws -> Actor? {
    guard var actor = try row(number, in: db).map(Actor.init(row:)) else { return nil }
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT text, use FROM alias WHERE actor = ?"), arguments: [number])
    actor.aliases = try rows.map(Alias.init(row:)).sorted(for: actor)
    actor.codes = try codes(of: number, in: db)
    return actor
  }

  /// In the order of schemes, texts and dates.
  private static func codes(of number: Int64, in db: Database) throws -> [ActorCode] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT scheme, text, since, until FROM code WHERE actor = ?
          ORDER BY scheme, text, since, until
          """), arguments: [number]
    ).map(ActorCode.init(row:))
  }

  private static func row(_ number: Int64, in db: Database) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(Actor.columns) FROM actor WHERE id = ?"),
      arguments: [number])
  }
}

extension Actor {
  /// The columns that `init(row:)` reads, in its order.
  static let columns = "identifier, name, kind, country, gender"

  /// Without aliases.
  init(_ row: NumberRow) throws {
    guard let kind = try Kind(rawValue: row.text(2)) else {
      throw DatabaseError.damage("there is no kind of that name")
    }
    try self.init(
      identifier: row.text(0), name: row.text(1), kind: kind, country: row.optionalText(3),
      gender: row.optionalText(4).flatMap(Gender.init(rawValue:)))
  }

  /// Without aliases.
  init(row: Row) throws {
    let gender: String? = try row.decode(atIndex: 4)
    try self.init(
      identifier: row.decode(atIndex: 0), name: row.decode(atIndex: 1), kind: row.word(at: 2),
      country: row.decode(atIndex: 3), gender: gender.flatMap(Gender.init(rawValue:)))
  }
}

extension Alias {
  /// From text and use.
  init(row: Row) throws {
    try self.init(row.decode(atIndex: 0), row.word(at: 1))
  }
}

extension ActorCode {
  /// From scheme, text, since and until.
  init(row: Row) throws {
    try self.init(
      scheme: row.decode(atIndex: 0), text: row.decode(atIndex: 1),
      from: PartialDate(row.decode(atIndex: 2)), until: PartialDate(row.decode(atIndex: 3)))
  }
}

extension [Alias] {
  /// In the order of uses, then of texts by bytes; the actor's own name left out.
  func sorted(for actor: Actor) -> [Alias] {
    filter { $0 != Alias(actor.name) }.sorted {
      $0.use == $1.use ? $0.text.precedes($1.text) : $0.use < $1.use
    }
  }
}
