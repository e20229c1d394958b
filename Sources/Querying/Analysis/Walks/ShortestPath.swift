package import Knowledge

/// Finds paths with the fewest edges, walked in both directions, one after another.
///
/// It keeps about 40 bytes for each node, so that a query costs only what it visits; it serves one
/// task at a time.
package final class PathFinder {
  private let network: Network
  private let forward: PathSide
  private let backward: PathSide

  /// Takes memory for the searches to come.
  package init(_ network: Network) {
    self.network = network
    forward = PathSide(network.nodeCount, isForward: true)
    backward = PathSide(network.nodeCount, isForward: false)
  }

  /// Of the paths with the fewest edges the one told by the most claims, added up over its edges.
  ///
  /// Of paths with as many claims the one with the smallest sequence of nodes is taken; of edges
  /// between the same two nodes the one with the most claims, then the smallest.
  ///
  /// - Parameters:
  ///   - start: a node of the network.
  ///   - goal: another one.
  ///   - hops: at most so many edges.
  ///   - types: which relations to walk; empty for all.
  /// - Returns: `nil` where no path is that short.
  package func shortestPath(
    from start: Int, to goal: Int, hops: Int = .max, types: Set<RelationType> = []
  ) -> NetworkPath? {
    guard hops >= 0 else { return nil }
    guard start != goal else { return NetworkPath(nodes: [start], edges: []) }
    let filter = TypeFilter(types)
    let meetings = meetings(from: start, to: goal, hops: hops, filter)
    guard var best = meetings.first else { return nil }
    for meeting in meetings.dropFirst() {
      let (claims, most) = (claims(through: meeting), claims(through: best))
      if claims > most || (claims == most && forward.precedes(meeting, best)) { best = meeting }
    }
    let nodes = Array(forward.trail(from: best).reversed() + backward.trail(from: best).dropFirst())
    return network.path(through: nodes, filter)
  }

  private func claims(through node: Int) -> Int {
    forward.claims(to: node) + backward.claims(to: node)
  }

  private func meetings(
    from start: Int, to goal: Int, hops: Int, _ filter: TypeFilter
  ) -> [Int] {
    forward.restart(from: start)
    backward.restart(from: goal)
    while Int(forward.depth + backward.depth) < hops, !forward.isExhausted, !backward.isExhausted {
      let goesForward = forward.cost(in: network) <= backward.cost(in: network)
      let meetings =
        goesForward
        ? forward.expand(towards: backward, in: network, filter)
        : backward.expand(towards: forward, in: network, filter)
      guard meetings.isEmpty else { return meetings }
    }
    return []
  }
}
