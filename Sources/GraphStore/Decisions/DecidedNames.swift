import GRDB
import Knowledge

/// The names that persons gave to actors and took from them: articles are read by them.
struct DecidedNames {
  /// With the actors as they were read.
  private(set) var added: ActorAdditions
  /// Folded, by actor and use.
  private(set) var removed: [Actor.Identifier: Set<Alias>]

  /// A name that an actor has of one who was merged into it leads to that one still.
  init(in db: Database) throws {
    var actors: [Actor.Identifier: Actor] = [:]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT identifier, coalesce(read_actor.name, actor.name), coalesce(read_actor.kind, actor.kind),
          country, gender, text, use
        FROM alias JOIN actor ON actor.id = alias.actor
        LEFT JOIN read_actor ON read_actor.actor = actor.id
        WHERE decided = 1 ORDER BY identifier, use, text
        """)
    for row in rows {
      let actor = try Actor(row: row)
      try actors[actor.identifier, default: actor].aliases.append(
        Alias(row.decode(atIndex: 5), row.word(at: 6)))
    }
    added = ActorAdditions(
      actors: actors.values.sorted { $0.identifier < $1.identifier }.map {
        ActorAdditions.Addition(actor: $0, isNew: true, file: "decisions")
      })
    removed = [:]
    let gone = try Row.fetchAll(
      db,
      sql: """
        SELECT identifier, folded, use FROM removed_alias JOIN actor ON actor.id = removed_alias.actor
        """)
    for row in gone {
      try removed[row.decode(atIndex: 0), default: []].insert(
        Alias(row.decode(atIndex: 1), row.word(at: 2)))
    }
  }
}

extension ActorCatalogue {
  /// This catalogue with the names that persons gave, without those that they took away.
  func adding(_ names: DecidedNames) -> ActorCatalogue {
    let whole = adding(names.added)
    guard !names.removed.isEmpty else { return whole }
    let actors = whole.actors.map { actor in
      guard let removed = names.removed[actor.identifier] else { return actor }
      var actor = actor
      actor.aliases.removeAll { removed.contains(Alias(foldedName($0.text), $0.use)) }
      return actor
    }
    return ActorCatalogue(
      actors: actors, roles: whole.roles, imported: whole.imported, loneWords: whole.loneWords)
  }
}
