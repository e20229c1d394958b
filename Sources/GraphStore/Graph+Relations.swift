import GRDB
import Knowledge

extension Graph {
  /// What claims add up to, the most claimed first.
  ///
  /// Counts, documents, dates and confidence are those of the claims that meet the filter. A relation
  /// of a symmetric type starts from the actor asked for.
  package func relations(_ filter: RelationFilter) throws -> [Relation] {
    if filter.isVoid { return [] }
    return try read { db in
      var actors = ActorReader(db)
      return try RelationQuery(filter).request.fetchAll(db)
        .map { try Relation(row: $0, filter: filter, actors: &actors) }
        .sorted(by: Relation.comesBefore)
    }
  }

  /// The claims themselves, the surest first; those rejected by review are left out.
  package func evidence(_ filter: RelationFilter) throws -> [Evidence] {
    filter.isVoid ? [] : try evidence(EvidenceQuery(filter))
  }

  /// The claims that bear the name, rejected ones too.
  package func evidence(named name: ClaimName) throws -> [Evidence] {
    try evidence(EvidenceQuery(name.numbers))
  }

  private func evidence(_ query: EvidenceQuery) throws -> [Evidence] {
    try read { db in
      var actors = ActorReader(db)
      let rows = try query.request.fetchAll(db)
      let sentences = try CitedSentences(rows, in: db)
      return try rows.map { try Evidence(row: $0, actors: &actors, sentences: sentences) }
    }
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
