import GRDB
package import Knowledge

extension Graph {
  /// The actor of an identifier, with its aliases sorted by use and text.
  package func actor(_ identifier: Actor.Identifier) throws -> Actor? {
    try read { db in
      try Actor.number(of: identifier, in: db).flatMap { try ActorReader.whole($0, in: db) }
    }
  }

  /// Actors whose identifier, name or an alias folds to the same; best first.
  ///
  /// The best is named by exactly this text, then by a full name rather than an adjective, a
  /// metonym or a code, then has more claims. When nobody is found, persons of this family name.
  package func actors(named name: String) throws -> [Actor] {
    try bearers(of: name).map(\.actor)
  }

  /// The same actors, each with what ranks it.
  package func bearers(of name: String) throws -> [NameBearer] {
    // SQLite would end the name there, and find another one.
    guard !name.utf8.contains(0) else { return [] }
    return try read { db in try ActorSearch(name, in: db).bearers() }
  }

  /// Other actors that bear a name of this one, by the name as it is written here; a person's last
  /// name counts where texts mention the other person.
  package func namesakes(of actor: Actor) throws -> [String: Set<Actor.Identifier>] {
    try read { db in
      guard let number = try Actor.number(of: actor.identifier, in: db) else { return [:] }
      var found: [String: Set<Actor.Identifier>] = [:]
      for row in try Namesakes.ofAliases(number).fetchAll(db) {
        try found[row.decode(atIndex: 0), default: []].insert(row.decode(atIndex: 1))
      }
      guard actor.kind == .person, let last = actor.name.split(separator: " ").last else {
        return found
      }
      for row in try Namesakes.ofLastName(foldedName(String(last)), number).fetchAll(db) {
        try found[String(last), default: []].insert(row.decode(atIndex: 0))
      }
      return found
    }
  }

  /// The offices that a person held, by organisation and time.
  package func roles(of person: Actor.Identifier) throws -> [Role] {
    try roles(where: "person.identifier = \(person)")
  }

  /// The offices that persons held in an organisation, by person and time.
  package func roles(in organisation: Actor.Identifier) throws -> [Role] {
    try roles(where: "organisation.identifier = \(organisation)")
  }

  /// All offices.
  package func roles() throws -> [Role] { try roles(where: "true") }

  private func roles(where condition: SQL) throws -> [Role] {
    let request: SQLRequest<Row> = """
      SELECT person.identifier, relation, organisation.identifier, title, since, until
      FROM role
      JOIN actor AS person ON person.id = role.person
      JOIN actor AS organisation ON organisation.id = role.organisation
      WHERE person.merged IS NULL AND organisation.merged IS NULL AND \(condition)
      ORDER BY person.identifier, organisation.identifier, since, relation, title
      """
    return try read { db in try request.fetchAll(db).map(Role.init(row:)) }
  }
}

extension Role {
  /// From person, relation, organisation and title, and the columns since and until.
  init(row: Row) throws {
    try self.init(
      person: row.decode(atIndex: 0), relation: row.word(at: 1),
      organisation: row.decode(atIndex: 2), title: row.decode(atIndex: 3),
      from: row.date("since"), until: row.date("until"))
  }
}
