import GRDB
import Knowledge

/// Finds the actors that a name may stand for, best first.
struct ActorSearch {
  private let name: String
  private let folded: String
  private let db: Database

  init(_ name: String, in db: Database) {
    self.name = name
    folded = foldedName(name)
    self.db = db
  }

  /// By the whole name; where nobody has it, by the family name.
  func bearers() throws -> [NameBearer] {
    var found = try byName()
    if found.isEmpty { found = try byFamilyName() }
    return try found.compactMap { number, rank in
      try ActorReader.whole(number, in: db).map { NameBearer(actor: $0, rank: rank) }
    }
  }

  private func byName() throws -> [(Int64, NameBearer.Rank)] {
    let request: SQLRequest<Row> = """
      SELECT coalesce(merged, id), text, use FROM alias JOIN actor ON id = actor
      WHERE folded = \(folded)
      UNION ALL SELECT coalesce(merged, id), identifier, 'name' FROM actor WHERE identifier = \(name)
      """
    return try ranked(request.fetchAll(db))
  }

  private func byFamilyName() throws -> [(Int64, NameBearer.Rank)] {
    if folded.isEmpty { return [] }
    let ending = " " + folded
    let last = LastWords.lastWord(of: ending)
    let request: SQLRequest<Row> = """
      SELECT coalesce(merged, id), alias.text, alias.use FROM alias JOIN actor ON actor.id = alias.actor
      WHERE alias.last = \(last) AND substr(alias.folded, -length(\(ending))) = \(ending)
        AND actor.kind = 'person'
      """
    return try ranked(request.fetchAll(db))
  }

  private func ranked(_ rows: [Row]) throws -> [(Int64, NameBearer.Rank)] {
    var best: [Int64: NameBearer.Rank] = [:]
    for row in rows {
      let number: Int64 = try row.decode(atIndex: 0)
      let text: String = try row.decode(atIndex: 1)
      let rank = try NameBearer.Rank(
        isOther: text != name, use: row.word(at: 2),
        claims: claims(of: number), identifier: identifier(of: number))
      if best[number].map({ rank < $0 }) ?? true { best[number] = rank }
    }
    return best.sorted { $0.value < $1.value }.map { ($0.key, $0.value) }
  }

  private func claims(of actor: Int64) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT coalesce(sum(asserted + claimed + proposed + denied + stated), 0)
              FROM relation WHERE subject = ?1)
            + (SELECT coalesce(sum(asserted + claimed + proposed + denied + stated), 0)
              FROM relation WHERE object = ?1)
          """), arguments: [actor]) ?? 0
  }

  private func identifier(of actor: Int64) throws -> Actor.Identifier {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT identifier FROM actor WHERE id = ?"), arguments: [actor])
      ?? ""
  }
}
