/// The parts of a network that no edge ties to each other.
package struct NetworkComponents: Hashable, Sendable {
  /// By node: the number of its part.
  package let numbers: [Int]
  /// By part: how many nodes it has, descending; of parts of one size the one with the smallest
  /// node comes first.
  package let sizes: [Int]
}

extension Network {
  /// The weakly connected components: whatever the direction and type of the edges.
  ///
  /// Source of the halving of paths: Tarjan, van Leeuwen, "Worst-Case Analysis of Set Union
  /// Algorithms", 1984.
  package func components() -> NetworkComponents {
    let parents = Scratch<UInt32>(nodeCount, repeating: 0)
    for node in 0..<nodeCount { parents[node] = UInt32(node) }
    for node in 0..<nodeCount {
      for edge in edges(from: node) {
        let (left, right) = (root(of: node, parents), root(of: Int(objects[edge]), parents))
        // the smallest node of a part is its root
        parents[max(left, right)] = UInt32(min(left, right))
      }
    }
    var sizes = [Int](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount { sizes[root(of: node, parents)] += 1 }
    let roots = sizes.indices.filter { sizes[$0] > 0 }.sorted {
      (sizes[$1], $0) < (sizes[$0], $1)
    }
    var numbers = [Int](repeating: 0, count: nodeCount)
    for (number, root) in roots.enumerated() { numbers[root] = number }
    return NetworkComponents(
      numbers: (0..<nodeCount).map { numbers[root(of: $0, parents)] },
      sizes: roots.map { sizes[$0] })
  }

  @inline(__always)
  private func root(of node: Int, _ parents: Scratch<UInt32>) -> Int {
    var node = node
    while Int(parents[node]) != node {
      parents[node] = parents[Int(parents[node])]
      node = Int(parents[node])
    }
    return node
  }
}
