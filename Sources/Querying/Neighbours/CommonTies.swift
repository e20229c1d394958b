package import GraphStore
package import Knowledge

/// Who is tied to both of two actors.
package struct CommonTies: Hashable, Sendable {
  /// One of both actors.
  package var first: Actor
  /// The other.
  package var second: Actor
  /// How many actors are tied to both.
  package var count: Int
  /// Those that are listed; the stronger the weaker of both ties, the earlier.
  package var listed: [CommonTie]

  /// How many are not listed.
  package var leftOut: Int { count - listed.count }
}

/// An actor tied to both of two others.
package struct CommonTie: Hashable, Sendable {
  /// The actor in between.
  package var actor: Actor
  /// Its relations with the first of both, as it has them.
  package var toFirst: [NeighbourTie]
  /// Its relations with the second of both, as it has them.
  package var toSecond: [NeighbourTie]
}

extension NeighbourRequest {
  /// The neighbours that the actor shares with another one.
  package func neighbours(sharedWith other: Actor, in graph: Graph) throws -> CommonTies {
    let network = try graph.network(filter)
    guard let first = try graph.node(of: actor.identifier, in: network),
      let second = try graph.node(of: other.identifier, in: network)
    else { return CommonTies(first: actor, second: other, count: 0, listed: []) }
    let common = network.commonNeighbours(of: first, and: second)
    let listed = common.prefix(limit)
    let actors = try graph.actors(at: listed.map(\.node), of: network)
    let ties = zip(actors, listed).map { actor, node in
      CommonTie(
        actor: actor, toFirst: network.ties(node.edgesToFirst, of: node.node),
        toSecond: network.ties(node.edgesToSecond, of: node.node))
    }
    return CommonTies(first: actor, second: other, count: common.count, listed: ties)
  }
}

extension Network {
  fileprivate func ties(_ edges: [Int], of node: Int) -> [NeighbourTie] {
    edges.map { tie($0, isSubject: subject(of: $0) == node) }
      .sorted(by: NeighbourTie.comesBefore)
  }
}
