/// Signed pairs from each node to those with more pairs, so that each triad is met exactly once.
///
/// Nodes are numbered by their pairs, most first, then by node; no row is longer than the square
/// root of twice the pairs. Divided pairs are left out. Source: Schank & Wagner, "Finding, counting
/// and listing all triangles in large graphs", 2005; Latapy, "Main-memory triangle computations for
/// very large (sparse (power-law)) graphs", 2008.
struct OrderedPairs {
  /// By rank: the node.
  let nodes: [UInt32]
  /// By rank, and one more: where its row begins.
  let starts: [Int]
  /// By entry: twice the rank of the other node, and 1 more for a minus.
  let entries: [UInt32]
  /// By entry: the weight of the pair.
  let weights: [UInt32]

  init(_ pairs: SignedPairs) {
    let nodes = Self.byDegree(pairs)
    var ranks = [UInt32](repeating: 0, count: nodes.count)
    for (rank, node) in nodes.enumerated() { ranks[Int(node)] = UInt32(rank) }
    var starts = [Int](repeating: 0, count: nodes.count + 1)
    var entries: [UInt32] = []
    var weights: [UInt32] = []
    entries.reserveCapacity(pairs.pairCount)
    weights.reserveCapacity(pairs.pairCount)
    for (rank, node) in nodes.enumerated() {
      for entry in pairs.entries(of: Int(node)) where pairs.signs[entry] != 0 {
        let other = ranks[Int(pairs.neighbours[entry])]
        guard other < rank else { continue }
        entries.append(other << 1 | (pairs.signs[entry] < 0 ? 1 : 0))
        weights.append(pairs.weights[entry])
      }
      starts[rank + 1] = entries.count
    }
    self.nodes = nodes
    self.starts = starts
    self.entries = entries
    self.weights = weights
  }

  /// The nodes with most pairs first, in time linear in nodes and pairs.
  private static func byDegree(_ pairs: SignedPairs) -> [UInt32] {
    let degrees = (0..<pairs.nodeCount).map { pairs.entries(of: $0).count }
    let most = degrees.max() ?? 0
    var next = [Int](repeating: 0, count: most + 2)
    for degree in degrees { next[most - degree + 1] += 1 }
    for place in 0...most { next[place + 1] += next[place] }
    var nodes = [UInt32](repeating: 0, count: degrees.count)
    for (node, degree) in degrees.enumerated() {
      nodes[next[most - degree]] = UInt32(node)
      next[most - degree] += 1
    }
    return nodes
  }

  /// Calls `body` once for each triad with the ranks of its nodes and the entries of its pairs.
  @inline(__always)
  func forEachTriad(
    _ body: (
      _ ranks: (Int, Int, Int), _ entries: (firstSecond: Int, firstThird: Int, secondThird: Int)
    ) -> Void
  ) {
    // entries only grow with the rank, so that older marks need not be wiped
    let marks = UnsafeMutableBufferPointer<Int>.filled(nodes.count, with: -1)
    defer { marks.deallocate() }
    starts.withUnsafeBufferPointer { starts in
      entries.withUnsafeBufferPointer { entries in
        for first in 0..<nodes.count {
          let begin = starts[first]
          for place in begin..<starts[first + 1] { marks[Int(entries[place] >> 1)] = place }
          for place in begin..<starts[first + 1] {
            let second = Int(entries[place] >> 1)
            for across in starts[second]..<starts[second + 1] {
              let third = Int(entries[across] >> 1)
              let mark = marks[third]
              guard mark >= begin else { continue }
              body((first, second, third), (place, mark, across))
            }
          }
        }
      }
    }
  }
}
