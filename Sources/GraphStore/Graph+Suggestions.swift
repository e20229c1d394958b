import GRDB
package import Knowledge

extension Graph {
  /// Who may be meant by a name that nobody has.
  ///
  /// First actors with a name, or a last word of one, spelled nearly so, those with claims before
  /// others; then actors mentioned in the sentences that hold all its words.
  package func suggestions(for name: String, limit: Int = 5) throws -> [Actor] {
    try read { db in
      let search = SuggestionSearch(name, in: db)
      var numbers = try search.bySpelling().prefix(limit)
      if numbers.count < limit {
        let known = Set(numbers)
        numbers += try search.byText(limit: limit).filter { !known.contains($0) }
      }
      return try numbers.prefix(limit).compactMap { try ActorReader.whole($0, in: db) }
    }
  }
}

/// Finds actors whose name is near another one, by number, best first.
struct SuggestionSearch {
  private let folded: String
  private let db: Database

  init(_ name: String, in db: Database) {
    // The point of the bound: a name so long has no near spelling and no sentence.
    folded = foldedName(String(name.prefix(200)))
    self.db = db
  }

  func bySpelling() throws -> [Int64] {
    let speller = Speller(folded)
    var distances: [Int64: Int] = [:]
    let aliases = try Row.fetchCursor(
      db, sql: "SELECT folded, actor FROM alias WHERE use <> 'code'")
    while let row = try aliases.next() {
      guard let distance = try speller.distance(toName: row.decode(atIndex: 0)) else { continue }
      let actor: Int64 = try row.decode(atIndex: 1)
      distances[actor] = min(distance, distances[actor] ?? distance)
    }
    let ranked = try distances.map { (isSilent: try !hasClaims($0.key), $0.value, $0.key) }
    return ranked.sorted { ($0.isSilent ? 1 : 0, $0.1, $0.2) < ($1.isSilent ? 1 : 0, $1.1, $1.2) }
      .map(\.2)
  }

  private func hasClaims(_ actor: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM relation WHERE subject = ?1)
            OR EXISTS (SELECT 1 FROM relation WHERE object = ?1)
          """), arguments: [actor]) ?? false
  }

  /// The most mentioned first.
  func byText(limit: Int) throws -> [Int64] {
    guard let pattern else { return [] }
    let request: SQLRequest<Int64> = """
      SELECT mention.actor FROM (
        SELECT rowid FROM sentence_search WHERE sentence_search MATCH \(pattern) LIMIT 1000) AS hit
      JOIN sentence ON sentence.id = hit.rowid
      JOIN mention ON mention.document = sentence.document
        AND mention.start >= sentence.start AND mention.start < sentence.end
      GROUP BY mention.actor ORDER BY count(*) DESC, mention.actor LIMIT \(limit)
      """
    return try request.fetchAll(db)
  }

  /// The words, each quoted so that none is an operator; `nil` without any.
  private var pattern: String? {
    let words = folded.split { !($0.isLetter || $0.isNumber) }.prefix(16)
    return words.isEmpty ? nil : words.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
