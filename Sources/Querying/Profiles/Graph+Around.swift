package import GraphStore
package import Knowledge

/// What lies around one actor, in both directions.
extension Graph {
  package func evidence(
    around actor: Actor.Identifier, _ filter: RelationFilter
  ) throws -> [Evidence] {
    let (from, to) = filter.bothEnds(actor)
    var seen: Set<Int64> = []
    return try (evidence(from) + evidence(to)).filter { seen.insert($0.number).inserted }
      .sorted(by: Evidence.comesBefore)
  }
}

extension Graph {
  /// The claims between two actors in both directions, the best first.
  func evidence(
    between first: Actor.Identifier, and second: Actor.Identifier, _ filter: RelationFilter
  ) throws -> [Evidence] {
    var seen: Set<Int64> = []
    return try filter.bothDirections(first, second).flatMap { try evidence($0) }
      .filter { seen.insert($0.number).inserted }.sorted(by: Evidence.isBetter)
  }
}

extension RelationFilter {
  /// From one actor to another, or to anybody, and back.
  func bothDirections(
    _ actor: Actor.Identifier, _ other: Actor.Identifier?
  ) -> [RelationFilter] {
    var (from, to) = bothEnds(actor)
    from.object = other.map { [$0] }
    to.subject = other.map { [$0] }
    return [from, to]
  }

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
