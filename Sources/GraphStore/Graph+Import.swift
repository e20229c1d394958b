import GRDB
package import Knowledge

extension Graph {
  /// Adds what files tell of actors, in one transaction; told twice, it changes nothing.
  ///
  /// An actor that documents introduced becomes the one that the file describes.
  package func add(_ additions: ActorAdditions) throws {
    try write { db in
      let rows = ActorRows(db, toldBy: .import)
      try ActorSettling(db).around(
        nil,
        {
          for addition in additions.actors { try add(addition, rows, in: db) }
          for role in additions.roles { try rows.add(role) }
        }, because: "actors")
    }
  }

  private func add(
    _ addition: ActorAdditions.Addition, _ rows: ActorRows, in db: Database
  ) throws {
    let actor = addition.actor
    if addition.isNew {
      try introduce(actor, in: db)
    } else {
      try complete(actor, in: db)
    }
    let number = try Actor.knownNumber(of: actor.identifier, in: db)
    if addition.isNew { try rows.add(Alias(actor.name), of: number) }
    for alias in actor.aliases { try rows.add(alias, of: number) }
    for code in actor.codes { try rows.add(code, of: number) }
    try LastWords.settle(number, in: db)
    try db.cachedStatement(
      sql: "INSERT INTO import (actor, file) VALUES (?, ?) ON CONFLICT DO NOTHING"
    ).execute(arguments: [number, addition.file])
  }

  private func introduce(_ actor: Actor, in db: Database) throws {
    try Introductions(db).tell(of: actor)
    try db.cachedStatement(
      sql: """
        INSERT INTO actor (identifier, name, kind, country, gender, catalogued)
        VALUES (?, ?, ?, ?, ?, 0)
        ON CONFLICT (identifier) DO UPDATE SET name = excluded.name, kind = excluded.kind,
          country = coalesce(excluded.country, country),
          gender = iif(excluded.kind = 'person', coalesce(excluded.gender, gender), excluded.gender)
        WHERE NOT catalogued
        """
    ).execute(arguments: [
      actor.identifier, actor.name, actor.kind.rawValue, actor.country, actor.gender?.rawValue,
    ])
  }

  /// With the country and the gender that nobody has told of it before.
  private func complete(_ actor: Actor, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE actor SET country = coalesce(country, ?), gender = coalesce(gender, ?)
        WHERE identifier = ?
        """
    ).execute(arguments: [actor.country, actor.gender?.rawValue, actor.identifier])
  }

  /// Everything that was imported into this graph, in the order of identifiers.
  ///
  /// Texts are read without codes, which take as long as all else.
  func imported(withCodes: Bool) throws -> ActorAdditions {
    try read { db in try ImportReader(db).additions(withCodes: withCodes) }
  }
}

/// Reads back what imports have told, a table at a time.
private struct ImportReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func additions(withCodes: Bool) throws -> ActorAdditions {
    guard try hasImports() else { return ActorAdditions() }
    var (additions, indexes) = try actors()
    try forEach("SELECT actor, text, use FROM alias WHERE imported") { row in
      guard let index = indexes[try row.decode(atIndex: 0)] else { return }
      let alias = try Alias(row.decode(atIndex: 1), row.word(at: 2))
      let name = additions[index].actor.name
      if alias != Alias(name) { additions[index].actor.aliases.append(alias) }
    }
    let codes = "SELECT scheme, text, since, until, actor FROM code WHERE imported AND ?"
    try forEach(codes, [withCodes]) { row in
      guard let index = indexes[try row.decode(atIndex: 4)] else { return }
      try additions[index].actor.codes.append(ActorCode(row: row))
    }
    return ActorAdditions(actors: additions, roles: try roles())
  }

  /// A file may tell of nobody but the roles of those whom the catalogue knows.
  private func hasImports() throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM import) OR EXISTS (SELECT 1 FROM role WHERE imported)")
      ?? false
  }

  private func actors() throws -> ([ActorAdditions.Addition], [Int64: Int]) {
    var additions: [ActorAdditions.Addition] = []
    var indexes: [Int64: Int] = [:]
    let sql = """
      SELECT \(Actor.columns), catalogued, min(file), id FROM import JOIN actor ON id = actor
      GROUP BY actor ORDER BY identifier
      """
    try forEach(sql) { row in
      indexes[try row.decode(atIndex: 7)] = additions.count
      let isCatalogued: Bool = try row.decode(atIndex: 5)
      try additions.append(
        ActorAdditions.Addition(
          actor: Actor(row: row), isNew: !isCatalogued, file: row.decode(atIndex: 6)))
    }
    return (additions, indexes)
  }

  private func roles() throws -> [Role] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT person.identifier, relation, organisation.identifier, title, since, until
        FROM role
        JOIN actor AS person ON person.id = role.person
        JOIN actor AS organisation ON organisation.id = role.organisation
        WHERE role.imported
        ORDER BY person.identifier, organisation.identifier, since, relation, title
        """
    ).map(Role.init(row:))
  }

  private func forEach(
    _ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    while let row = try rows.next() { try body(row) }
  }
}
