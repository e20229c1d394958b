import GRDB
package import Knowledge

extension Graph {
  /// What claims add up to, the most claimed first.
  ///
  /// Counts, documents, dates and confidence are those of the claims that meet the filter. A relation
  /// of a symmetric type starts from the actor asked for.
  package func relations(_ filter: RelationFilter) throws -> [Relation] {
    try read { db in
      guard let chosen = try ChosenRows(filter, in: db) else { return [] }
      return try RelationQuery(chosen).rows(in: db).relations(in: db)
    }
  }

  /// What claims add up to that has an actor at one of its ends, each relation once: those that start
  /// from the actor, symmetric ones among them, before those that lead to it.
  package func relations(
    around actor: Actor.Identifier, _ filter: RelationFilter
  ) throws -> [Relation] {
    try read { db in
      guard let chosen = try ChosenRows(around: actor, filter, in: db) else { return [] }
      let number = try Actor.number(of: actor, in: db)
      return try RelationQuery(chosen).rows(in: db).relations(startingFrom: number, in: db)
    }
  }

  /// The claims themselves, the surest first; those set aside are left out.
  package func evidence(_ filter: RelationFilter) throws -> [Evidence] {
    try read { db in
      guard let chosen = try ChosenRows(filter, in: db) else { return [] }
      return try evidence(of: EvidenceQuery(chosen).rows(in: db), in: db)
    }
  }

  /// The latest claims, those of one date by documents, the latest read first; undated ones are left
  /// out, and so are those set aside.
  package func latestEvidence(_ filter: RelationFilter, limit: Int) throws -> [Evidence] {
    try read { db in
      guard let chosen = try ChosenRows(filter, in: db) else { return [] }
      let rows = try EvidenceQuery(chosen).rows(in: db).filter { $0.date != nil }
        .sorted { $0.order > $1.order }
      var reader = EvidenceReader(db)
      return try rows.prefix(limit).map { try reader.evidence($0) }
    }
  }

  /// The claims that bear the name; one that was set aside where no other bears it.
  package func evidence(named name: ClaimName) throws -> [Evidence] {
    try read { db in
      var (standing, aside): ([ClaimRow], [ClaimRow]) = ([], [])
      for document in try name.documents(in: db) {
        for row in try ClaimRow.rows(ofDocument: document, in: db) {
          if row.judged == .setAside { aside.append(row) } else { standing.append(row) }
        }
      }
      let found = try evidence(of: standing, in: db).filter { name.numbers.contains($0.number) }
      let numbers = Set(found.map(\.number))
      return try found
        + evidence(of: aside, in: db).filter {
          name.numbers.contains($0.number) && !numbers.contains($0.number)
        }
    }
  }

  private func evidence(of rows: [ClaimRow], in db: Database) throws -> [Evidence] {
    var reader = EvidenceReader(db)
    return try rows.map { try reader.evidence($0) }.sorted(by: Evidence.isSurer)
  }

  /// The same relations with their independent sources counted, over the claims that meet the filter.
  package func countingSources(
    of relations: [Relation], _ filter: RelationFilter
  ) throws -> [Relation] {
    try read { db in
      try relations.map { relation in
        var relation = relation
        relation.sources =
          relation.documents < 2
          ? relation.documents : try SourceCount(of: relation, filter, in: db).sources
        return relation
      }
    }
  }
}

extension ClaimRow {
  fileprivate var order: (Int64, Int64, Int) { (date?.number ?? 0, document, sentence) }
}
