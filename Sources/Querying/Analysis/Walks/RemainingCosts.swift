/// What the best way to a goal costs from every node at most, by how many edges it may have.
///
/// Nodes that no path from the start to the goal can pass with as many edges left are left out.
struct RemainingCosts {
  private let costs: Scratch<Int>
  private let nodeCount: Int
  let hops: Int

  init(_ network: Network, from start: Int, to goal: Int, hops: Int, filter: TypeFilter) {
    self.hops = hops
    nodeCount = network.nodeCount
    costs = Scratch((hops + 1) * nodeCount, repeating: PathCosts.unreachable)
    let behind = Spread(network, from: [start], hops: hops, filter: filter).depths
    let ahead = Spread(network, from: [goal], hops: hops, filter: filter).depths
    costs[goal] = 0
    guard behind[goal] != Spread.unreached else { return }
    var useful: [UInt32] = []
    for node in 0..<nodeCount where behind[node] >= 0 && ahead[node] >= 0 {
      if Int(behind[node] + ahead[node]) <= hops { useful.append(UInt32(node)) }
    }
    for left in stride(from: 1, through: hops, by: 1) {
      for node in useful.lazy.map({ Int($0) })
      where Int(behind[node]) <= hops - left && Int(ahead[node]) <= left {
        costs[left * nodeCount + node] = best(from: node, left: left, network, filter)
      }
    }
  }

  /// `PathCosts.unreachable` where no way to the goal has so few edges.
  @inline(__always)
  func cost(from node: Int, left: Int) -> Int { costs[left * nodeCount + node] }

  private func best(from node: Int, left: Int, _ network: Network, _ filter: TypeFilter) -> Int {
    var best = cost(from: node, left: left - 1)
    network.forEachNeighbour(of: node) { other, edge, _ in
      let rest = cost(from: other, left: left - 1)
      guard rest < best, filter.admits(edge, of: network) else { return }
      best = min(best, rest + PathCosts.cost(of: network.claims[edge]))
    }
    return best
  }
}
