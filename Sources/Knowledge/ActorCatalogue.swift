/// Who is known before anything was read: the tables of `Schema/actors/`, and what was imported.
package struct ActorCatalogue: Sendable {
  /// In the order of their identifiers.
  package let actors: [Actor]
  /// In the order of the table.
  package let roles: [Role]
  /// Actors of whom only imports tell.
  package let imported: Set<Actor.Identifier>
  /// Folded names of one word that only imports tell: spelling alone does not make them names.
  package let loneWords: Set<String>

  package init(
    actors: [Actor], roles: [Role], imported: Set<Actor.Identifier> = [],
    loneWords: Set<String> = []
  ) {
    self.actors = actors
    self.roles = roles
    self.imported = imported
    self.loneWords = loneWords
  }

  /// Of the files' content: a graph that holds another version is upgraded.
  package static var version: String {
    ContentHash(of: (tables + ["people", "roles"]).map { schemaText("actors/\($0).tsv") }.joined())
      .description
  }

  /// The catalogue compiled into the program.
  package static func compiledIn() -> ActorCatalogue {
    let actors = tables.flatMap { SchemaTable("actors/\($0).tsv").rows.map(Actor.init(row:)) }
    let people = SchemaTable("actors/people.tsv").rows.map(Actor.init(personRow:))
    return ActorCatalogue(
      actors: (actors + people).sorted { $0.identifier < $1.identifier },
      roles: SchemaTable("actors/roles.tsv").rows.map(Role.init(row:)))
  }

  private static let tables = ["alliances", "groups", "organisations", "parties", "states"]
}

extension Actor {
  fileprivate init(row: SchemaTable.Row) {
    guard let identifier = row["identifier"], let name = row["name"],
      let kind = row["kind"].flatMap(Kind.init(rawValue:))
    else { preconditionFailure("line \(row.line): an actor needs identifier, kind and name") }
    let codes = row.list("codes").map { written in
      guard let code = ActorCode(written) else {
        preconditionFailure("line \(row.line): '\(written)' is no code")
      }
      return code
    }
    self.init(
      identifier: identifier, name: name, kind: kind, country: row["country"],
      aliases: row.list("aliases").map { Alias($0) }
        + row.list("adjectives").map { Alias($0, .adjective) }
        + row.list("metonyms").map { Alias($0, .metonym) }
        + codes.map { Alias($0.text, .code) },
      codes: codes)
  }

  fileprivate init(personRow row: SchemaTable.Row) {
    guard let identifier = row["identifier"], let name = row["name"] else {
      preconditionFailure("line \(row.line): a person needs identifier and name")
    }
    self.init(
      identifier: identifier, name: name, kind: .person, country: row["country"],
      gender: row["gender"].flatMap(Gender.init(rawValue:)),
      aliases: row.list("aliases").map { Alias($0) })
  }
}

extension Role {
  fileprivate init(row: SchemaTable.Row) {
    guard let person = row["person"], let organisation = row["organisation"],
      let title = row["title"], let relation = row["relation"].flatMap(RelationType.init(rawValue:))
    else {
      preconditionFailure("line \(row.line): a role needs person, relation, organisation, title")
    }
    self.init(
      person: person, relation: relation, organisation: organisation, title: title,
      from: row["from"].flatMap { PartialDate($0) }, until: row["until"].flatMap { PartialDate($0) }
    )
  }
}
