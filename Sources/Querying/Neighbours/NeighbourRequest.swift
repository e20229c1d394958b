package import GraphStore
package import Knowledge

/// Which neighbours of an actor are asked for.
package struct NeighbourRequest: Hashable, Sendable {
  /// Whose neighbours.
  package var actor: Actor
  /// Which relations count.
  package var filter: RelationFilter
  /// At most so many are listed.
  package var limit: Int

  /// Asks for the neighbours by the relations that meet a filter.
  package init(
    of actor: Actor, _ filter: RelationFilter = RelationFilter(), limit: Int = 50
  ) {
    self.actor = actor
    self.filter = filter
    self.limit = limit
  }

  /// Those within some hops.
  package func neighbours(within hops: Int, in graph: Graph) throws -> Neighbours {
    let network = try graph.networkToWalk(filter)
    guard let start = try graph.node(of: actor.identifier, in: network) else {
      return Neighbours(actor: actor, counts: [], listed: [])
    }
    let (counts, near) = network.nearNodes(
      of: start, within: hops, limit: limit, types: filter.types)
    let actors = try graph.actors(at: near.map(\.node), of: network)
    let nearer = try graph.actors(at: near.map(\.through), of: network)
    let ties = network.ties(of: start, to: near.prefix { $0.hops == 1 }.map(\.node), filter.types)
    let listed = near.indices.map { place in
      let node = near[place]
      return Neighbour(
        actor: actors[place], hops: node.hops, ties: node.edges, claims: node.claims,
        relations: ties[node.node] ?? [], through: node.hops > 1 ? nearer[place] : nil)
    }
    return Neighbours(actor: actor, counts: counts, listed: listed)
  }

  /// The actors within some hops, the one itself included.
  package func actors(within hops: Int, in graph: Graph) throws -> [Actor] {
    let network = try graph.networkToWalk(filter)
    guard let start = try graph.node(of: actor.identifier, in: network) else { return [actor] }
    let reached = network.nodes(within: hops, of: [start], types: filter.types)
    return try graph.actors(at: reached.map(\.node), of: network)
  }
}

extension Network {
  /// The relations of a node with each of some others, in the order of the graph's types.
  func ties(
    of start: Int, to nodes: [Int], _ types: Set<RelationType>
  ) -> [Int: [NeighbourTie]] {
    let wanted = Set(nodes)
    let filter = TypeFilter(types)
    var ties: [Int: [NeighbourTie]] = [:]
    forEachNeighbour(of: start) { other, edge, startIsSubject in
      guard wanted.contains(other), filter.admits(edge, of: self) else { return }
      ties[other, default: []].append(tie(edge, isSubject: !startIsSubject))
    }
    return ties.mapValues { $0.sorted(by: NeighbourTie.comesBefore) }
  }

  /// An edge as the neighbour at its subject's or object's end has it.
  func tie(_ edge: Int, isSubject: Bool) -> NeighbourTie {
    let type = type(of: edge)
    return NeighbourTie(
      type: type, isSubject: isSubject || type.isSymmetric, claims: Int(claims[edge]))
  }
}

extension NeighbourTie {
  /// By type, the neighbour's own doings first.
  static func comesBefore(_ left: NeighbourTie, _ right: NeighbourTie) -> Bool {
    (Network.code(of: left.type), left.isSubject ? 0 : 1)
      < (Network.code(of: right.type), right.isSubject ? 0 : 1)
  }
}
