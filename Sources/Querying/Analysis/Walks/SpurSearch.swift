/// Finds the best way from the end of a root to the goal that keeps clear of the root and does not
/// go on as other paths with that root do.
///
/// Source: Hart, Nilsson, Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost
/// Paths", 1968; the estimate is the exact cost where nothing is forbidden.
final class SpurSearch {
  private struct Label {
    let node: Int
    /// So many more edges may follow.
    let left: Int
    let cost: Int
    /// The cost and what is left at least.
    let estimate: Int
    /// The place of the label before; -1 for none.
    let parent: Int
  }

  private let network: Network
  private let filter: TypeFilter
  private let goal: Int
  private let remaining: RemainingCosts
  /// By edges left and node: the last search that has settled it.
  private let settled: Scratch<UInt32>
  /// By node: the last search that must not pass it.
  private let forbidden: Scratch<UInt32>
  private var search: UInt32 = 0
  private var labels: [Label] = []
  private var heap = Heap()

  init(_ network: Network, from start: Int, to goal: Int, hops: Int, filter: TypeFilter) {
    self.network = network
    self.filter = filter
    self.goal = goal
    remaining = RemainingCosts(network, from: start, to: goal, hops: hops, filter: filter)
    settled = Scratch((hops + 1) * network.nodeCount, repeating: 0)
    forbidden = Scratch(network.nodeCount, repeating: 0)
  }

  /// - Parameters:
  ///   - root: the nodes that the path begins with.
  ///   - banned: the nodes that must not follow it.
  ///   - most: what the rest of the path may cost.
  /// - Returns: the nodes after the root and their cost; `nil` where there is no way.
  func rest(
    after root: ArraySlice<Int>, banned: [Int], most: Int
  ) -> (nodes: [Int], cost: Int)? {
    guard let spur = root.last else { return nil }
    search += 1
    for node in root { forbidden[node] = search }
    labels.removeAll(keepingCapacity: true)
    heap.removeAll()
    let left = remaining.hops - (root.count - 1)
    push(spur, left: left, cost: 0, parent: -1, most)
    while let place = heap.pop(precedes) {
      let label = labels[place]
      guard label.node != goal else { return (trail(to: place), label.cost) }
      let key = label.left * network.nodeCount + label.node
      guard settled[key] != search, label.left > 0 else { continue }
      settled[key] = search
      network.forEachNeighbour(of: label.node) { other, edge, _ in
        guard forbidden[other] != search,
          settled[key - network.nodeCount - label.node + other] != search,
          filter.admits(edge, of: network), label.parent >= 0 || !banned.contains(other)
        else { return }
        let cost = label.cost + PathCosts.cost(of: network.claims[edge])
        push(other, left: label.left - 1, cost: cost, parent: place, most)
      }
    }
    return nil
  }

  @inline(__always)
  private func push(_ node: Int, left: Int, cost: Int, parent: Int, _ most: Int) {
    let estimate = cost + remaining.cost(from: node, left: left)
    guard estimate < PathCosts.unreachable, estimate <= most else { return }
    labels.append(
      Label(node: node, left: left, cost: cost, estimate: estimate, parent: parent))
    heap.push(labels.count - 1, precedes)
  }

  private func trail(to place: Int) -> [Int] {
    var nodes: [Int] = []
    var place = place
    while labels[place].parent >= 0 {
      nodes.append(labels[place].node)
      place = labels[place].parent
    }
    return nodes.reversed()
  }

  /// In order of the estimate, then of the sequence of nodes.
  private func precedes(_ place: Int, _ other: Int) -> Bool {
    let estimates = (labels[place].estimate, labels[other].estimate)
    guard estimates.0 == estimates.1 else { return estimates.0 < estimates.1 }
    var (left, right) = (place, other)
    while labels[left].left < labels[right].left { left = labels[left].parent }
    while labels[right].left < labels[left].left { right = labels[right].parent }
    var isBefore = labels[place].left > labels[other].left
    while left != right {
      let (node, rival) = (labels[left].node, labels[right].node)
      if node != rival { isBefore = node < rival }
      (left, right) = (labels[left].parent, labels[right].parent)
    }
    return isBefore
  }
}
