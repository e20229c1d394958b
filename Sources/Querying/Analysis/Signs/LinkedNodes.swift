/// The nodes of a network that have links of a kind, and these links.
struct LinkedNodes {
  /// By row: the node.
  let nodes: [Int]
  let rows: WeightedRows

  /// Entries of the pairs with weight 0 are left out.
  init(_ pairs: SignedPairs, weight: (_ entry: Int) -> Int) {
    var nodes: [Int] = []
    var numbers = [UInt32](repeating: 0, count: pairs.nodeCount)
    for node in 0..<pairs.nodeCount
    where pairs.entries(of: node).contains(where: { weight($0) != 0 }) {
      numbers[node] = UInt32(nodes.count)
      nodes.append(node)
    }
    var starts = [0]
    var others: [UInt32] = []
    var weights: [Int] = []
    others.reserveCapacity(pairs.neighbours.count)
    weights.reserveCapacity(pairs.neighbours.count)
    for node in nodes {
      for entry in pairs.entries(of: node) {
        let weight = weight(entry)
        guard weight != 0 else { continue }
        others.append(numbers[Int(pairs.neighbours[entry])])
        weights.append(weight)
      }
      starts.append(others.count)
    }
    self.nodes = nodes
    let inner = [Int](repeating: 0, count: nodes.count)
    rows = WeightedRows(starts: starts, others: others, weights: weights, inner: inner)
  }

  /// The groups of the network's nodes, of which there are `nodeCount`.
  func grouping(_ labels: [UInt32], nodeCount: Int) -> Grouping {
    var byNode = [Int32](repeating: -1, count: nodeCount)
    for (row, label) in labels.enumerated() { byNode[nodes[row]] = Int32(label) }
    return Grouping(labels: byNode)
  }
}
