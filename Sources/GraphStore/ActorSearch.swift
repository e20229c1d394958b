import GRDB
import Knowledge

/// Finds the actors that a name may stand for, by number, best first.
struct ActorSearch {
  private let name: String
  private let folded: String
  private let db: Database

  init(_ name: String, in db: Database) {
    self.name = name
    folded = foldedName(name)
    self.db = db
  }

  func byName() throws -> [Int64] {
    let request: SQLRequest<Row> = """
      SELECT actor, text, use FROM alias WHERE folded = \(folded)
      UNION ALL SELECT id, identifier, 'name' FROM actor WHERE identifier = \(name)
      """
    return try ranked(request.fetchAll(db))
  }

  /// Reads every alias: for names that nothing else answers.
  func byFamilyName() throws -> [Int64] {
    if folded.isEmpty { return [] }
    let ending = " " + folded
    let request: SQLRequest<Row> = """
      SELECT alias.actor, alias.text, alias.use FROM alias JOIN actor ON actor.id = alias.actor
      WHERE substr(alias.folded, -length(\(ending))) = \(ending) AND actor.kind = 'person'
      """
    return try ranked(request.fetchAll(db))
  }

  private func ranked(_ rows: [Row]) throws -> [Int64] {
    var best: [Int64: Rank] = [:]
    for row in rows {
      let number: Int64 = try row.decode(atIndex: 0)
      let text: String = try row.decode(atIndex: 1)
      let rank = try Rank(
        isOther: text != name, use: row.word(at: 2),
        claims: claims(of: number), identifier: identifier(of: number))
      if best[number].map({ rank < $0 }) ?? true { best[number] = rank }
    }
    return best.sorted { $0.value < $1.value }.map(\.key)
  }

  private func claims(of actor: Int64) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT coalesce(sum(asserted + claimed + proposed + denied), 0)
              FROM relation WHERE subject = ?1)
            + (SELECT coalesce(sum(asserted + claimed + proposed + denied), 0)
              FROM relation WHERE object = ?1)
          """), arguments: [actor]) ?? 0
  }

  private func identifier(of actor: Int64) throws -> Actor.Identifier {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT identifier FROM actor WHERE id = ?"), arguments: [actor])
      ?? ""
  }
}

/// How well an actor answers to a name; the least is the best.
private struct Rank: Comparable {
  let isOther: Bool
  let use: Alias.Use
  let claims: Int
  let identifier: Actor.Identifier

  static func < (left: Rank, right: Rank) -> Bool {
    (left.isOther ? 1 : 0, left.use, -left.claims, left.identifier)
      < (right.isOther ? 1 : 0, right.use, -right.claims, right.identifier)
  }
}
