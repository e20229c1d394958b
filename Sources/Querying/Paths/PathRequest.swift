package import GraphStore
package import Knowledge

/// The ways from one actor to another that are asked for.
package struct PathRequest: Hashable, Sendable {
  /// Where the ways begin.
  package var start: Actor
  /// Where they end.
  package var end: Actor
  /// The most steps that a way may have.
  package var hops = 4
  /// How many of the strongest ways; `nil` for the one with the fewest steps.
  package var best: Int?
  /// Which relations may be walked.
  package var filter = RelationFilter()

  /// Asks for the shortest way over all standing relations.
  package init(from start: Actor, to end: Actor) {
    self.start = start
    self.end = end
  }

  /// Finds the ways in the network and reads only their own relations from the graph.
  package func paths(in graph: Graph) throws -> Paths {
    let network = try graph.networkToWalk(filter)
    let nodes = try [start, end].map { try graph.node(of: $0.identifier, in: network) }
    let untied = zip([start, end], nodes).filter { _, node in
      node.map { network.nodes(within: 1, of: [$0], types: filter.types).count < 2 } ?? true
    }
    guard untied.isEmpty, let first = nodes[0], let last = nodes[1] else {
      return Paths(found: [], untied: untied.map(\.0))
    }
    let found = ways(from: first, to: last, in: network)
    return Paths(found: try found.compactMap { try path($0, network, graph) }, untied: [])
  }

  private func ways(from first: Int, to last: Int, in network: Network) -> [NetworkPath] {
    guard let best else {
      let path = PathFinder(network)
        .shortestPath(from: first, to: last, hops: hops, types: filter.types)
      return path.map { [$0] } ?? []
    }
    return network.bestPaths(
      from: first, to: last, count: best, hops: hops, types: filter.types
    ).map(\.path)
  }

  /// `nil` where an ingest has taken a relation away meanwhile.
  private func path(_ path: NetworkPath, _ network: Network, _ graph: Graph) throws -> Path? {
    let actors = try graph.actors(inRows: path.nodes.map { network.actors[$0] })
    let steps = try path.edges.enumerated().compactMap { place, edge in
      let isForward = network.subject(of: edge) == path.nodes[place]
      let (near, far) = (actors[place].identifier, actors[place + 1].identifier)
      var filter = filter
      filter.types = [network.type(of: edge)]
      filter.subject = [isForward ? near : far]
      filter.object = [isForward ? far : near]
      return try graph.relations(filter).first
    }
    return steps.count == path.edges.count ? Path(actors: actors, steps: steps) : nil
  }
}
