import GRDB
import Knowledge

/// An actor by what decisions look for it.
struct SoughtActor {
  private let identifier: Actor.Identifier
  /// Folded.
  private let names: Set<String>

  init(_ actor: Actor) {
    identifier = actor.identifier
    let aliases = [Alias(actor.name)] + actor.aliases
    names = Set(aliases.filter { $0.use == .name }.map { foldedName($0.text) })
  }

  /// As the graph knows it.
  init(_ actor: Int64, _ identifier: Actor.Identifier, in db: Database) throws {
    self.identifier = identifier
    names = try String.fetchSet(
      db.cachedStatement(
        sql: """
          SELECT folded FROM alias WHERE actor = ?1 AND use = 'name'
          UNION SELECT folded FROM removed_alias WHERE actor = ?1 AND use = 'name'
          """), arguments: [actor])
  }

  /// Whether decisions are about who it is.
  func isDecided(in db: Database) throws -> Bool {
    try decisions("SELECT decision.id", "hash IS NULL", in: db, isEnough: { !$0.isEmpty }).isEmpty
      == false
  }

  /// The documents with decisions that speak of it.
  func documents(in db: Database) throws -> Set<Int64> {
    try decisions("SELECT document", "document IS NOT NULL", in: db)
  }

  private func decisions(
    _ select: String, _ condition: String, in db: Database,
    isEnough: (Set<Int64>) -> Bool = { _ in false }
  ) throws -> Set<Int64> {
    var found: Set<Int64> = []
    for (column, text) in [("identifier", identifier)] + names.map({ ("folded", $0) }) {
      found.formUnion(
        try Int64.fetchSet(
          db.cachedStatement(
            sql: """
              \(select) FROM sought JOIN decision ON decision.id = sought.decision
              WHERE sought.\(column) = ? AND \(condition)
              """), arguments: [text]))
      if isEnough(found) { break }
    }
    return found
  }

  /// What programs and files tell of it, as far as decisions find it by that; `nil` where they tell
  /// nothing.
  func telling(in db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce((SELECT kind FROM read_actor WHERE actor = actor.id), kind) || char(10)
            || (SELECT group_concat(folded, char(10)) FROM (
              SELECT folded FROM alias
                WHERE alias.actor = actor.id AND use = 'name' AND decided = 0
              UNION SELECT folded FROM removed_alias
                WHERE removed_alias.actor = actor.id AND use = 'name'
              ORDER BY folded))
          FROM actor WHERE identifier = ?
          """), arguments: [identifier])
  }
}
