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
    if filter.isVoid { return [] }
    return try read { db in
      var actors = ActorReader(db)
      let rows = try EvidenceQuery(filter).request.fetchAll(db)
      let sentences = try CitedSentences(rows, in: db)
      return try rows.map { try Evidence(row: $0, actors: &actors, sentences: sentences) }
    }
  }
}
