package import Knowledge

extension Network {
  /// The nodes at most some edges away from the nearest of some nodes, walked in both directions.
  ///
  /// - Parameters:
  ///   - hops: at most so many edges; below 0 nothing is reached.
  ///   - starts: nodes of the network, reached with 0 edges.
  ///   - types: which relations to walk; empty for all.
  /// - Returns: in order of the number of edges, then of the node.
  package func nodes(
    within hops: Int, of starts: [Int], types: Set<RelationType> = []
  ) -> [(node: Int, hops: Int)] {
    let spread = Spread(self, from: starts, hops: hops, filter: TypeFilter(types))
    var next: [Int] = []
    var total = 0
    for size in spread.sizes {
      next.append(total)
      total += size
    }
    var reached = [(node: Int, hops: Int)](repeating: (0, 0), count: total)
    for node in 0..<nodeCount {
      let depth = Int(spread.depths[node])
      guard depth >= 0 else { continue }
      reached[next[depth]] = (node, depth)
      next[depth] += 1
    }
    return reached
  }

  /// How many nodes are at most some edges away from the nearest of some nodes, these included.
  ///
  /// - Parameters:
  ///   - hops: at most so many edges, walked in both directions.
  ///   - starts: nodes of the network.
  /// - Returns: each node counts once.
  package func countNodes(within hops: Int, of starts: [Int]) -> Int {
    Spread(self, from: starts, hops: hops, filter: TypeFilter()).sizes.reduce(0, +)
  }
}
