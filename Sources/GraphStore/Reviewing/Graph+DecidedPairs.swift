import GRDB

extension Graph {
  /// Of which pairs of actors persons decided whether they are one, by the facets of those decisions.
  ///
  /// Only of what holds without contradiction: disputed pairs are still open.
  package func decidedPairs() throws -> Set<String> {
    try read { db in
      try String.fetchSet(
        db,
        sql: """
          SELECT facet FROM decision WHERE state = 'applied' AND action IN ('merge', 'apart')
          """)
    }
  }

  /// Whether articles mention actors more than so many times.
  package func hasMentions(moreThan count: Int) throws -> Bool {
    try read { db in
      try db.holds("SELECT EXISTS (SELECT 1 FROM mention LIMIT 1 OFFSET ?)", [count])
    }
  }
}
