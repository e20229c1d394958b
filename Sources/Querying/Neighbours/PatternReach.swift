package import GraphStore
package import Knowledge

/// Who a pattern of relations leads to from an actor.
package struct PatternReach: Hashable, Sendable {
  /// Where the pattern starts.
  package var actor: Actor
  /// The relations to walk along, in order.
  package var steps: [RelationStep]
  /// How many actors it leads to.
  package var count: Int
  /// Those that are listed, by ways and claims.
  package var listed: [ReachedActor]

  /// How many are not listed.
  package var leftOut: Int { count - listed.count }
}

/// An actor at the end of a pattern.
package struct ReachedActor: Hashable, Sendable {
  /// Who is reached.
  package var actor: Actor
  /// In how many ways.
  package var ways: Int
  /// Added up over the relations of every way.
  package var claims: Int
}

extension NeighbourRequest {
  /// Those whom a pattern of relations leads to: the allies of those who oppose the actor.
  package func reach(over steps: [RelationStep], in graph: Graph) throws -> PatternReach {
    if filter == RelationFilter() { return try reachOnRows(over: steps, in: graph) }
    let network = try graph.networkToWalk(filter)
    guard let start = try graph.node(of: actor.identifier, in: network) else {
      return PatternReach(actor: actor, steps: steps, count: 0, listed: [])
    }
    let ends = network.ends(of: steps, from: start)
    let listed = ends.prefix(limit)
    let actors = try graph.actors(at: listed.map(\.node), of: network)
    return PatternReach(
      actor: actor, steps: steps, count: ends.count,
      listed: zip(actors, listed).map { actor, end in
        ReachedActor(actor: actor, ways: end.ways, claims: end.claims)
      })
  }

  /// Of whole relations: the few rows on the way are found sooner than a network is made.
  private func reachOnRows(over steps: [RelationStep], in graph: Graph) throws -> PatternReach {
    let walk = steps.map { (type: $0.type, isOutward: $0.direction == .outward) }
    let ends = try graph.ends(of: walk, from: actor.identifier)
    return PatternReach(
      actor: actor, steps: steps, count: ends.count,
      listed: ends.prefix(limit).map {
        ReachedActor(actor: $0.actor, ways: $0.ways, claims: $0.claims)
      })
  }
}
