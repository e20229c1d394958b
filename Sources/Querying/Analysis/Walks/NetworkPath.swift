/// A way from one node to another along edges, each walked in either direction.
package struct NetworkPath: Hashable, Sendable {
  /// From the first node to the last; one more than `edges`.
  package let nodes: [Int]
  /// Each ties the node of the same place to the next one.
  package let edges: [Int]
}

extension Network {
  /// The way through some nodes that takes the edge with the most claims between each two.
  ///
  /// Of edges with as many claims the smallest is taken. `nil` where two nodes in a row have no
  /// edge that the filter admits.
  func path(through nodes: [Int], _ filter: TypeFilter) -> NetworkPath? {
    var edges: [Int] = []
    for (node, next) in zip(nodes, nodes.dropFirst()) {
      guard let edge = strongestEdge(between: node, and: next, filter) else { return nil }
      edges.append(edge)
    }
    return NetworkPath(nodes: nodes, edges: edges)
  }

  private func strongestEdge(between first: Int, and second: Int, _ filter: TypeFilter) -> Int? {
    let (node, wanted) = degree(of: first) <= degree(of: second) ? (first, second) : (second, first)
    var strongest: Int?
    forEachNeighbour(of: node) { other, edge, _ in
      guard other == wanted, filter.admits(edge, of: self) else { return }
      guard let known = strongest else { return strongest = edge }
      if claims[edge] > claims[known] || (claims[edge] == claims[known] && edge < known) {
        strongest = edge
      }
    }
    return strongest
  }
}
