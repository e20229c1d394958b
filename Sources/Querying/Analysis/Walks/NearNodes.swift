package import Knowledge

/// A node some edges away from another, and what ties it to those one edge nearer.
package struct NearNode: Hashable, Sendable {
  /// Never the one that the distance is counted from.
  package let node: Int
  /// How many edges away it is, at least 1.
  package let hops: Int
  /// How many edges tie it to nodes that are one edge nearer, in either direction.
  package let edges: Int
  /// Added up over these edges.
  package let claims: Int
  /// Of the nodes one edge nearer the one that the most claims tie it to, then the smallest.
  package let through: Int
}

extension Network {
  /// The nodes around one, nearest first.
  ///
  /// - Parameters:
  ///   - start: a node of the network.
  ///   - hops: at most so many edges away, walked in both directions.
  ///   - limit: at most so many nodes are told of; all are counted.
  ///   - types: which relations to walk; empty for all.
  /// - Returns: how many nodes there are at 1 edge, 2 edges and so on, and the first of them in
  ///   order of the edges away, of the claims, descending, of the edges, descending, and of the node.
  package func nearNodes(
    of start: Int, within hops: Int, limit: Int, types: Set<RelationType> = []
  ) -> (counts: [Int], nodes: [NearNode]) {
    let spread = Spread(self, from: [start], hops: hops, filter: TypeFilter(types))
    let counts = spread.sizes.dropFirst().filter { $0 > 0 }
    var layers = [[NearNode]](repeating: [], count: counts.count)
    let deepest = deepestLayer(of: counts, limit)
    for node in 0..<nodeCount {
      let depth = Int(spread.depths[node])
      guard depth > 0, depth <= deepest else { continue }
      layers[depth - 1].append(nearNode(node, depth, spread, TypeFilter(types)))
    }
    let ordered = layers.flatMap { layer in
      layer.sorted { ($1.claims, $1.edges, $0.node) < ($0.claims, $0.edges, $1.node) }
    }
    return (counts, Array(ordered.prefix(limit)))
  }

  /// How far out the first `limit` nodes reach.
  private func deepestLayer(of counts: [Int], _ limit: Int) -> Int {
    var rest = limit
    for (place, count) in counts.enumerated() {
      rest -= count
      if rest <= 0 { return place + 1 }
    }
    return counts.count
  }

  private func nearNode(
    _ node: Int, _ depth: Int, _ spread: Spread, _ filter: TypeFilter
  ) -> NearNode {
    var claimsByNode: [Int: Int] = [:]
    var edges = 0
    forEachNeighbour(of: node) { other, edge, _ in
      guard Int(spread.depths[other]) == depth - 1, filter.admits(edge, of: self) else { return }
      edges += 1
      claimsByNode[other, default: 0] += Int(claims[edge])
    }
    let through = claimsByNode.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return NearNode(
      node: node, hops: depth, edges: edges, claims: claimsByNode.values.reduce(0, +),
      through: through?.key ?? node)
  }
}
