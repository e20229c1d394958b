package import GraphStore
package import Knowledge

/// What lies around one actor, in both directions.
extension Graph {
  package func relations(
    around actor: Actor.Identifier, _ filter: RelationFilter
  ) throws -> [Relation] {
    let (from, to) = filter.bothEnds(actor)
    var seen: Set<TieKey> = []
    return try (relations(from) + relations(to)).filter { seen.insert(TieKey($0)).inserted }
  }

  package func evidence(
    around actor: Actor.Identifier, _ filter: RelationFilter
  ) throws -> [Evidence] {
    let (from, to) = filter.bothEnds(actor)
    var seen: Set<Int64> = []
    return try (evidence(from) + evidence(to)).filter { seen.insert($0.number).inserted }
      .sorted(by: Evidence.comesBefore)
  }
}

extension RelationFilter {
  fileprivate func bothEnds(
    _ actor: Actor.Identifier
  ) -> (from: RelationFilter, to: RelationFilter) {
    var (from, to) = (self, self)
    from.subject = [actor]
    to.object = [actor]
    return (from, to)
  }
}

extension Relation {
  /// The end that is not the actor's.
  func other(than actor: Actor.Identifier) -> Actor {
    subject.identifier == actor ? object : subject
  }
}
