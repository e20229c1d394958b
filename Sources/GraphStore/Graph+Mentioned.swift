import GRDB
package import Knowledge

/// An actor that articles mention, with how often.
package struct MentionedActor: Hashable, Sendable {
  /// Of its aliases only names, without adjectives, metonyms and codes; in no order.
  package var actor: Actor
  package var mentions: Int
  package var isCatalogued: Bool
}

extension Graph {
  /// Every actor with a mention, by identifier.
  package func mentionedActors() throws -> [MentionedActor] {
    try read { db in
      let names = try MentionedReader(db).names()
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT identifier, name, kind, country, gender, id, catalogued, mentions
          FROM (SELECT actor, count(*) AS mentions FROM mention GROUP BY actor)
          JOIN actor ON actor.id = actor ORDER BY identifier
          """)
      var found: [MentionedActor] = []
      while let row = try rows.next() {
        var actor = try Actor(row: row)
        actor.aliases = try names[row.decode(atIndex: 5)] ?? []
        try found.append(
          MentionedActor(
            actor: actor, mentions: row.decode(atIndex: 7), isCatalogued: row.decode(atIndex: 6)))
      }
      return found
    }
  }

  /// What lies around the actors.
  package func surroundings(of actors: Set<Actor.Identifier>) throws -> Surroundings {
    try read { db in
      let reader = MentionedReader(db)
      let known = try actors.compactMap { actor in
        try Actor.number(of: actor, in: db).map { (actor, $0) }
      }
      let numbers = Dictionary(uniqueKeysWithValues: known)
      return try Surroundings(
        documents: numbers.mapValues(reader.documents(of:)), numbers: numbers,
        neighbours: reader.neighbours())
    }
  }
}

private struct MentionedReader {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func names() throws -> [Int64: [Alias]] {
    var names: [Int64: [Alias]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT actor, text FROM alias WHERE use = 'name'
          AND EXISTS (SELECT 1 FROM mention WHERE mention.actor = alias.actor)
        """)
    while let row = try rows.next() {
      try names[row.decode(atIndex: 0), default: []].append(Alias(row.decode(atIndex: 1)))
    }
    return names
  }

  func neighbours() throws -> [Int64: Set<Int64>] {
    var neighbours: [Int64: Set<Int64>] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT subject, object FROM relation")
    while let row = try rows.next() {
      let (subject, object): (Int64, Int64) = try (row.decode(atIndex: 0), row.decode(atIndex: 1))
      neighbours[subject, default: []].insert(object)
      neighbours[object, default: []].insert(subject)
    }
    return neighbours
  }

  func documents(of actor: Int64) throws -> Set<Int64> {
    try Int64.fetchSet(
      db.cachedStatement(sql: "SELECT document FROM mention WHERE actor = ?"), arguments: [actor])
  }
}
