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
      db,
      sql: """
        SELECT folded, coalesce(merged, id) FROM alias JOIN actor ON id = actor WHERE use <> 'code'
        """)
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

  /// The most mentioned first, of some hundred documents.
  func byText(limit: Int) throws -> [Int64] {
    let words = folded.split { !($0.isLetter || $0.isNumber) }.prefix(16).map(String.init)
    if words.isEmpty { return [] }
    // each word quoted so that none is an operator
    let pattern = words.map { "\"\($0)\"" }.joined(separator: " ")
    let documents: SQLRequest<Int64> = """
      SELECT rowid FROM document_search WHERE document_search MATCH \(pattern) LIMIT 300
      """
    var mentions: [Actor.Identifier: (number: Int64, count: Int)] = [:]
    for document in try documents.fetchAll(db) {
      let document = try CitedDocument(document, in: db)
      let sentences = document.sentences { text in
        let folded = foldedName(text)
        return words.allSatisfy(folded.contains)
      }
      for row in try Row.fetchAll(Self.mentions(in: db), arguments: [document.number]) {
        let start: Int = try row.decode(atIndex: 0)
        guard sentences.contains(where: { $0.start <= start && start < $0.end }) else { continue }
        let (number, actor): (Int64, Actor.Identifier) = try (
          row.decode(atIndex: 1), row.decode(atIndex: 2)
        )
        mentions[actor, default: (number, 0)].count += 1
      }
    }
    return mentions.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(limit).map(\.value.number)
  }

  private static func mentions(in db: Database) throws -> Statement {
    try db.cachedStatement(
      sql: """
        SELECT start, actor, identifier FROM mention JOIN actor ON actor.id = actor
        WHERE document = ?
        """)
  }
}
