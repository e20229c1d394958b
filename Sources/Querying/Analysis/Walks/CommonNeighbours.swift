/// A node tied to both of two others.
package struct CommonNeighbour: Hashable, Sendable {
  /// Neither of the two.
  package let node: Int
  /// In either direction, ascending.
  package let edgesToFirst: [Int]
  /// In either direction, ascending.
  package let edgesToSecond: [Int]
  /// Added up over `edgesToFirst`.
  package let claimsToFirst: Int
  /// Added up over `edgesToSecond`.
  package let claimsToSecond: Int

  /// How many claims tell the weaker of both ties.
  package var weakerClaims: Int { min(claimsToFirst, claimsToSecond) }
}

extension Network {
  /// The nodes tied to both of two others, whatever the direction.
  ///
  /// - Returns: the stronger the weaker tie, the earlier, then in order of the node; none where
  ///   both are the same.
  package func commonNeighbours(of first: Int, and second: Int) -> [CommonNeighbour] {
    guard first != second else { return [] }
    let (left, right) = (ties(of: first), ties(of: second))
    var common: [CommonNeighbour] = []
    var (place, other) = (0, 0)
    while place < left.count, other < right.count {
      let node = left[place].node
      guard node == right[other].node else {
        if node < right[other].node { place += 1 } else { other += 1 }
        continue
      }
      let toFirst = edges(to: node, in: left, from: &place)
      let toSecond = edges(to: node, in: right, from: &other)
      guard node != first, node != second else { continue }
      common.append(
        CommonNeighbour(
          node: node, edgesToFirst: toFirst, edgesToSecond: toSecond,
          claimsToFirst: sum(of: toFirst), claimsToSecond: sum(of: toSecond)))
    }
    return common.sorted { ($1.weakerClaims, $0.node) < ($0.weakerClaims, $1.node) }
  }

  /// In order of the neighbour, then of the edge.
  private func ties(of node: Int) -> [(node: Int, edge: Int)] {
    var ties: [(node: Int, edge: Int)] = []
    ties.reserveCapacity(degree(of: node))
    forEachNeighbour(of: node) { other, edge, _ in ties.append((other, edge)) }
    return ties.sorted { $0 < $1 }
  }

  private func edges(
    to node: Int, in ties: [(node: Int, edge: Int)], from place: inout Int
  ) -> [Int] {
    let start = place
    while place < ties.count, ties[place].node == node { place += 1 }
    return ties[start..<place].map(\.edge)
  }

  private func sum(of edges: [Int]) -> Int { edges.reduce(0) { $0 + Int(claims[$1]) } }
}
