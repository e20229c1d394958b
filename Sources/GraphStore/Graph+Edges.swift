import GRDB
package import Knowledge

extension Graph {
  /// Which state of the relations the graph is in: another text after every change of them.
  package func revision() throws -> String {
    try read { db in
      try "\(StateKey.revision.value(in: db) ?? "") \(StateKey.edits.value(in: db) ?? "")"
    }
  }

  /// How many relations the graph holds; takes as long as reading the least of their indexes.
  package func relationCount() throws -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM relation") ?? 0 }
  }

  /// Calls `body` with each relation that meets the filter, by subject, type and object where nothing
  /// but standing claims is asked for, in no order else; a symmetric one comes once.
  package func forEachEdge(_ filter: RelationFilter, _ body: (Edge) throws -> Void) throws {
    try read { db in
      guard let chosen = try ChosenRows(filter, in: db) else { return }
      guard !filter.needsClaims, filter.subject == nil, filter.object == nil else {
        for row in try RelationQuery(chosen).rows(in: db) { try body(Edge(row)) }
        return
      }
      let condition = chosen.ends[0].condition
      try db.forEachRow(Self.edges + condition + Self.order, chosen.ends[0].numbers) { row in
        let claims = try row.number(3)
        guard claims >= max(1, filter.minimumClaims) else { return }
        try body(
          Edge(
            subject: row.number(0), type: UInt8(clamping: row.number(1)), object: row.number(2),
            claims: UInt32(clamping: claims), first: row.optional(4), last: row.optional(5)))
      }
    }
  }

  private static let edges = """
    SELECT subject, type, object, asserted + claimed + stated, first, last FROM relation WHERE
    """ + " "

  private static let order = " ORDER BY subject, type, object"

  /// The actors of rows, without aliases; fails where there is no such row.
  package func actors(inRows numbers: [Int64]) throws -> [Actor] {
    try read { db in
      var reader = ActorReader(db)
      return try numbers.map { try reader.actor($0) }
    }
  }

  /// The row of an actor; `nil` where the graph does not know it.
  package func row(of actor: Actor.Identifier) throws -> Int64? {
    try read { db in try Actor.number(of: actor, in: db) }
  }
}

/// A relation in numbers: ends by the rows of their actors, the type by its place in the list.
package struct Edge: Hashable, Sendable {
  package var subject: Int64
  package var type: UInt8
  package var object: Int64
  package var claims: UInt32
  /// As `PartialDate.number` writes it, as is `last`.
  package var first: Int64?
  package var last: Int64?
}

extension Edge {
  fileprivate init(_ row: RelationRow) {
    self.init(
      subject: row.subject, type: UInt8(row.type.number), object: row.object,
      claims: UInt32(clamping: row.claims), first: row.first, last: row.last)
  }
}
