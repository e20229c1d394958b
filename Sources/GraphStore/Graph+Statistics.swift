import GRDB
package import Knowledge

extension Graph {
  /// What the graph holds, in numbers.
  package func statistics() throws -> GraphStatistics {
    try read { db in try StatisticsReader(db).statistics() }
  }
}

/// How much a graph holds.
package struct GraphStatistics: Hashable, Sendable {
  package var documents: Int
  package var sentences: Int
  package var actors: ActorNumbers
  package var mentions: Int
  /// Those that stand, as read or as decided; so are the counts by status and type.
  package var claims: Int
  package var claimsByStatus: [Status: Int]
  package var claimsByType: [RelationType: Int]
  package var relations: Int
  package var contradictions: Int
  /// How many decisions persons made, by what became of them.
  package var decisions: [DecisionState: Int]
  /// Dates of claims and documents.
  package var first: PartialDate?
  package var last: PartialDate?
  /// Size of the file once its write-ahead log is folded in.
  package var bytes: Int
  /// `nil` when the graph was made without a catalogue.
  package var catalogueVersion: String?
  /// The last migration: `graph-001`.
  package var schema: String
  /// Whether no document waits for its words to go into the full text.
  package var isIndexed: Bool

  /// How many actors of which origin.
  package struct ActorNumbers: Hashable, Sendable {
    package var catalogued: Int
    /// Of whom only imports tell.
    package var imported: Int
    /// Found in documents.
    package var new: Int
    /// Mentioned at least once, of either origin.
    package var occurring: Int
  }
}

private struct StatisticsReader {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func statistics() throws -> GraphStatistics {
    GraphStatistics(
      documents: try number("SELECT count(*) FROM document"),
      sentences: try number("SELECT total(sentence_count) FROM document"),
      actors: try actors(),
      mentions: try number("SELECT count(*) FROM mention"),
      claims: try number("SELECT count(*) FROM claim WHERE \(ClaimSums.isStanding)"),
      claimsByStatus: try counts(
        Status.self,
        """
        SELECT word, count(*) FROM claim JOIN status ON status.id = status
        WHERE \(ClaimSums.isStanding) GROUP BY 1
        """),
      claimsByType: try counts(
        RelationType.self,
        """
        SELECT word, count(*) FROM claim JOIN relation ON relation.id = claim.relation
        JOIN type ON type.id = type WHERE \(ClaimSums.isStanding) GROUP BY 1
        """),
      relations: try number(
        """
        SELECT count(*) FROM relation
        WHERE asserted + claimed + proposed + denied + stated > 0
        """),
      contradictions: try number("SELECT count(*) FROM relation WHERE contradicted"),
      decisions: try counts(
        DecisionState.self, "SELECT state, count(*) FROM decision GROUP BY 1"),
      first: try date("min"), last: try date("max"),
      bytes: try number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
      catalogueVersion: try StateKey.catalogue.value(in: db),
      schema: GraphFormat.migrations.last ?? "",
      isIndexed: try FullText.isCurrent(in: db))
  }

  private func actors() throws -> GraphStatistics.ActorNumbers {
    GraphStatistics.ActorNumbers(
      catalogued: try number("SELECT count(*) FROM actor WHERE catalogued"),
      imported: try number(
        "SELECT count(*) FROM actor WHERE NOT catalogued AND \(Self.isImported)"),
      new: try number("SELECT count(*) FROM actor WHERE NOT catalogued AND NOT \(Self.isImported)"),
      occurring: try number("SELECT count(DISTINCT actor) FROM mention"))
  }

  private static let isImported = "EXISTS (SELECT 1 FROM import WHERE import.actor = actor.id)"

  private func number(_ sql: String) throws -> Int {
    try Int.fetchOne(db, sql: sql) ?? 0
  }

  private func counts<Key: RawRepresentable<String> & CaseIterable & Hashable>(
    _: Key.Type, _ sql: String
  ) throws -> [Key: Int] {
    var counts = Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0, 0) })
    for row in try Row.fetchAll(db, sql: sql) {
      counts[try row.word(at: 0)] = try row.decode(Int.self, atIndex: 1)
    }
    return counts
  }

  private func date(_ choice: String) throws -> PartialDate? {
    try Int64.fetchOne(
      db,
      sql: "SELECT \(choice)(date) FROM (SELECT date FROM document UNION SELECT date FROM claim)"
    ).flatMap(PartialDate.init(number:))
  }
}
