import GRDB
package import Knowledge

/// Makes the actors what programs and files tell of them and what persons decided, together.
///
/// That is their names, kinds and aliases, and who is one with whom. Inside a transaction.
struct ActorSettling {
  private let db: Database
  private let table: DecisionTable

  init(_ db: Database) {
    self.db = db
    table = DecisionTable(db)
  }

  /// The words of the actions that it settles.
  private static let actions = [
    "rename", "retype", "add-alias", "remove-alias", "merge", "apart", "note",
  ]

  /// Which decisions are about the actor with the identifier `?1`, but not about what an article says.
  static let about = """
    hash IS NULL AND id IN (SELECT decision FROM sought WHERE identifier = ?1)
    """

  /// Runs `body`, by which programs and files tell of actors, and settles again what decisions say of
  /// them: `body` finds actors as if nothing had been decided about them.
  ///
  /// `actors`: of whom it may tell otherwise; `nil` where that is anybody.
  func around(
    _ actors: [SoughtActor]? = nil, _ body: () throws -> Void, because change: String
  ) throws {
    guard try !table.isEmpty() else { return try body() }
    let isDecided = try actors.map { try $0.contains { try $0.isDecided(in: db) } } ?? true
    if isDecided { try lift() }
    let before = try actors?.map { try $0.telling(in: db) }
    try body()
    var documents: Set<Int64> = []
    if let actors, let before {
      for (actor, telling) in zip(actors, before) where try actor.telling(in: db) != telling {
        documents.formUnion(try actor.documents(in: db))
      }
    } else {
      documents = try Int64.fetchSet(
        db, sql: "SELECT DISTINCT document FROM decision WHERE document IS NOT NULL")
    }
    let isMoved = try DocumentSettling(db, ActorIdentities(db)).settle(documents, because: change)
    if isDecided || isMoved { try settle(because: change) }
  }

  /// Takes every decision on names, kinds and aliases off the actors.
  private func lift() throws {
    for table in ["alias", "role", "code"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE decided IN (1, 2)")
    }
    try db.execute(
      sql: """
        INSERT INTO alias (actor, text, use, folded, catalogued, imported, last)
        SELECT * FROM removed_alias WHERE true ON CONFLICT DO NOTHING;
        DELETE FROM removed_alias;
        UPDATE actor SET (name, kind) = (SELECT name, kind FROM read_actor WHERE actor = actor.id)
        WHERE id IN (SELECT actor FROM read_actor)
        """)
    let lifted = try Int64.fetchAll(db, sql: "SELECT actor FROM read_actor")
    try db.execute(sql: "DELETE FROM read_actor")
    for actor in lifted { try settleLastWords(actor) }
  }

  /// Settles all actors, then the documents that speak of those who are another one now.
  func settle(because change: String) throws {
    try lift()
    try settleNames()
    let former = try mergers()
    let current = try Mergers(db, table).survivors()
    let changed = Set(former.keys).union(current.keys).filter { former[$0] != current[$0] }
    for actor in changed.sorted() {
      try db.run("UPDATE actor SET merged = ? WHERE id = ?", [current[actor], actor])
    }
    try lendNames()
    guard !changed.isEmpty else { return }
    let statements = try StatementSettling(db).statements()
    try DocumentSettling(db, ActorIdentities(db)).settle(
      documents(speakingOf: changed), because: change)
    try StatementSettling(db).settle(statements, because: change)
    for actor in Set(former.keys).union(former.values) { try Introductions(db).settle(actor) }
  }

  private func mergers() throws -> [Int64: Int64] {
    var mergers: [Int64: Int64] = [:]
    try db.forEachRow("SELECT id, merged FROM actor WHERE merged IS NOT NULL") { row in
      mergers[try row.number(0)] = try row.number(1)
    }
    return mergers
  }

  /// Those who were merged into an actor, in the order of their identifiers, lend it what they bear.
  private func lendNames() throws {
    let merged = try Row.fetchAll(
      db, sql: "SELECT id, merged FROM actor WHERE merged IS NOT NULL ORDER BY identifier")
    for row in merged { try lend(row.decode(atIndex: 0), to: row.decode(atIndex: 1)) }
    for survivor in try Set(merged.map { try $0.decode(Int64.self, atIndex: 1) }) {
      try LastWords.settle(survivor, in: db)
    }
  }

  /// The survivor bears the names, codes and roles too.
  private func lend(_ actor: Int64, to survivor: Int64) throws {
    try db.run(
      """
      INSERT INTO alias (actor, text, use, folded, catalogued, decided)
      SELECT ?2, text, use, folded, 0, 2 FROM alias WHERE actor = ?1 ON CONFLICT DO NOTHING
      """, [actor, survivor])
    try db.run(
      """
      INSERT INTO code (actor, scheme, text, since, until, catalogued, imported, decided)
      SELECT ?2, scheme, text, since, until, 0, 0, 2 FROM code WHERE actor = ?1 ON CONFLICT DO NOTHING
      """, [actor, survivor])
    for (own, other) in [("person", "organisation"), ("organisation", "person")] {
      try db.run(
        """
        INSERT INTO role (\(own), relation, \(other), title, since, until, catalogued, imported, decided)
        SELECT ?2, relation, \(other), title, since, until, 0, 0, 2 FROM role
        WHERE \(own) = ?1 AND \(other) <> ?2 ON CONFLICT DO NOTHING
        """, [actor, survivor])
    }
  }

  /// Those that speak of the actors as they were read.
  private func documents(speakingOf actors: Set<Int64>) throws -> Set<Int64> {
    var documents: Set<Int64> = []
    for actor in actors {
      documents.formUnion(
        try Int64.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT document FROM mention WHERE actor = ?1
              UNION SELECT document FROM mention WHERE read = ?1
              UNION SELECT claim.document FROM relation JOIN claim ON claim.relation = relation.id
                WHERE subject = ?1
              UNION SELECT claim.document FROM relation JOIN claim ON claim.relation = relation.id
                WHERE object = ?1
              UNION SELECT document FROM claim WHERE holder = ?1
              UNION SELECT document FROM spoken WHERE actor = ?1
              """), arguments: [actor]))
    }
    return documents
  }
}

// MARK: - Names

extension ActorSettling {
  /// Names, kinds and aliases.
  private func settleNames() throws {
    let identities = try ActorIdentities(db)
    let actions = ["rename", "retype", "add-alias", "remove-alias", "note"]
    // found before any name changes, so that their order does not matter
    let heads = try table.settledHeads(ofActions: actions).filter { $0.decision.document == nil }
    let actors = try heads.map { try $0.decision.actor.flatMap(identities.number(of:)) }
    for (kept, actor) in zip(heads, actors) {
      if let actor { try apply(kept.decision.action, to: actor) }
      try table.set(actor == nil ? .orphaned : .applied, of: kept)
    }
  }

  private func apply(_ action: Decision.Action, to actor: Int64) throws {
    switch action {
    case .rename(_, let name):
      try keepAsRead(actor)
      try db.run("UPDATE actor SET name = ? WHERE id = ?", [name, actor])
      try add(Alias(name), to: actor)
    case .retype(_, let kind):
      try keepAsRead(actor)
      try db.run("UPDATE actor SET kind = ? WHERE id = ?", [kind.rawValue, actor])
      try settleLastWords(actor)
    case .addAlias(_, let alias): try add(alias, to: actor)
    case .removeAlias(_, let alias): try remove(alias, from: actor)
    default: return
    }
  }

  private func keepAsRead(_ actor: Int64) throws {
    try db.run(
      """
      INSERT INTO read_actor (actor, name, kind) SELECT id, name, kind FROM actor WHERE id = ?
      ON CONFLICT DO NOTHING
      """, [actor])
  }

  private func add(_ alias: Alias, to actor: Int64) throws {
    try db.run(
      """
      INSERT INTO alias (actor, text, use, folded, catalogued, decided) VALUES (?, ?, ?, ?, 0, 1)
      ON CONFLICT DO NOTHING
      """, [actor, alias.text, alias.use.rawValue, foldedName(alias.text)])
    try LastWords.settle(actor, in: db)
  }

  /// Every spelling that folds to the same goes.
  private func remove(_ alias: Alias, from actor: Int64) throws {
    let names: StatementArguments = [actor, foldedName(alias.text), alias.use.rawValue]
    let condition = "actor = ? AND folded = ? AND use = ? AND decided = 0"
    try db.run(
      """
      INSERT INTO removed_alias
      SELECT actor, text, use, folded, catalogued, imported, last FROM alias WHERE \(condition)
      """, names)
    try db.run("DELETE FROM alias WHERE \(condition)", names)
  }

  /// Only persons go by their last words.
  private func settleLastWords(_ actor: Int64) throws {
    try db.run("UPDATE alias SET last = NULL WHERE actor = ?", [actor])
    try LastWords.settle(actor, in: db)
  }
}

extension Decision {
  /// The actor that it is about, the first one of two.
  package var actor: ActorAnchor? {
    switch action {
    case .merge(let actor, _), .keepApart(let actor, _), .separate(let actor, _, _),
      .rename(let actor, _), .retype(let actor, _), .addAlias(let actor, _),
      .removeAlias(let actor, _), .note(.actor(let actor), _):
      actor
    default: nil
    }
  }
}
