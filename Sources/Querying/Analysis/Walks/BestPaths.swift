package import Knowledge

/// A path and how well the claims along it support it.
package struct EvidencePath: Hashable, Sendable {
  /// Its nodes and, between each two, the strongest edge.
  package let path: NetworkPath
  /// The product of c / (c + 1) over its edges, told by c claims each.
  package let strength: Double
}

extension Network {
  /// The best paths without loops between two nodes, by the product of their edges' strengths.
  ///
  /// An edge told by c claims has strength c / (c + 1); between the same two nodes the strongest
  /// edge is taken, and edges without claims are not walked. Of paths of the same strength the one
  /// with fewer edges comes first, then the one with the smaller sequence of nodes. Source: Yen,
  /// "Finding the K Shortest Loopless Paths in a Network", 1971, with the improvement of Lawler
  /// (1972): a path branches off only from where it branched off itself.
  ///
  /// - Parameters:
  ///   - start: a node of the network.
  ///   - goal: another one.
  ///   - count: at most so many paths; more than 50 count as 50.
  ///   - hops: at most so many edges, walked in both directions; more than 31 count as 31.
  ///   - types: which relations to walk; empty for all.
  /// - Returns: strongest first, distinct by their nodes; none from a node to itself.
  package func bestPaths(
    from start: Int, to goal: Int, count: Int, hops: Int, types: Set<RelationType> = []
  ) -> [EvidencePath] {
    let count = min(count, 50)
    let hops = min(hops, PathCosts.mostHops, nodeCount - 1)
    guard start != goal, count > 0, hops > 0 else { return [] }
    let filter = TypeFilter(types)
    let spurs = SpurSearch(self, from: start, to: goal, hops: hops, filter: filter)
    var ranking = PathRanking(wanted: count)
    guard let first = spurs.rest(after: [start], banned: [], most: .max) else { return [] }
    ranking.add(RankedPath(nodes: [start] + first.nodes, cost: first.cost, deviation: 0))
    while ranking.best.count < count, let path = ranking.takeBest() {
      addDeviations(from: path, to: &ranking, spurs, filter)
    }
    return ranking.best.compactMap { evidence(along: $0.nodes, filter) }
  }

  private func addDeviations(
    from path: RankedPath, to ranking: inout PathRanking, _ spurs: SpurSearch, _ filter: TypeFilter
  ) {
    for place in path.deviation..<(path.nodes.count - 1) {
      let root = path.nodes[...place]
      let banned = ranking.best.filter {
        $0.nodes.starts(with: root) && $0.nodes.count > root.count
      }
      .map { $0.nodes[place + 1] }
      let known = cost(of: root, filter)
      let most = ranking.mostCost - known
      guard let rest = spurs.rest(after: root, banned: banned, most: most) else { continue }
      ranking.add(
        RankedPath(nodes: root + rest.nodes, cost: known + rest.cost, deviation: place))
    }
  }

  private func cost(of nodes: ArraySlice<Int>, _ filter: TypeFilter) -> Int {
    guard let path = path(through: Array(nodes), filter) else { return PathCosts.unreachable }
    return path.edges.reduce(0) { $0 + PathCosts.cost(of: claims[$1]) }
  }

  private func evidence(along nodes: [Int], _ filter: TypeFilter) -> EvidencePath? {
    guard let path = path(through: nodes, filter) else { return nil }
    let strength = path.edges.reduce(1.0) { $0 * Double(claims[$1]) / (Double(claims[$1]) + 1) }
    return EvidencePath(path: path, strength: strength)
  }
}

private struct RankedPath {
  let nodes: [Int]
  let cost: Int
  /// The place of the last node that it shares with the path it was found from.
  let deviation: Int

  init(nodes: some Sequence<Int>, cost: Int, deviation: Int) {
    self.nodes = Array(nodes)
    self.cost = cost
    self.deviation = deviation
  }

  func precedes(_ other: RankedPath) -> Bool {
    guard cost == other.cost else { return cost < other.cost }
    return nodes.lexicographicallyPrecedes(other.nodes)
  }
}

private struct PathRanking {
  /// In order.
  private(set) var best: [RankedPath] = []
  /// In order; no more than are still wanted.
  private var candidates: [RankedPath] = []
  private let wanted: Int

  init(wanted: Int) { self.wanted = wanted }

  /// What a new candidate may cost.
  var mostCost: Int {
    guard candidates.count == wanted - best.count, let last = candidates.last else {
      return PathCosts.unreachable
    }
    return last.cost
  }

  mutating func add(_ path: RankedPath) {
    let place = candidates.firstIndex { path.precedes($0) } ?? candidates.count
    candidates.insert(path, at: place)
    if candidates.count > wanted - best.count { candidates.removeLast() }
  }

  mutating func takeBest() -> RankedPath? {
    guard !candidates.isEmpty else { return nil }
    best.append(candidates.removeFirst())
    return best.last
  }
}
