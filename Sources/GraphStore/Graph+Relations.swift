import GRDB
import Knowledge

extension Graph {
  /// What claims add up to, the most claimed first.
  ///
  /// A filter by holder or time counts only the claims that meet it. A relation of a symmetric type
  /// starts from the actor asked for.
  package func relations(_ filter: RelationFilter) throws -> [Relation] {
    if filter.isVoid { return [] }
    return try read { db in
      var actors = ActorReader(db)
      return try RelationQuery(filter).request.fetchAll(db)
        .map { try Relation(row: $0, filter: filter, actors: &actors) }
        .sorted(by: filter.wantedStatuses)
    }
  }

  /// The claims themselves, the surest first; those rejected by review are left out.
  package func evidence(_ filter: RelationFilter) throws -> [Evidence] {
    if filter.isVoid { return [] }
    return try read { db in
      var actors = ActorReader(db)
      return try EvidenceQuery(filter).request.fetchAll(db)
        .map { try Evidence(row: $0, actors: &actors) }
    }
  }
}
