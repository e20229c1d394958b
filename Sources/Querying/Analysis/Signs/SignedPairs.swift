/// Who is for and who is against whom: one sign and weight for each unordered pair of actors.
///
/// Claims of support and alliance count for a pair, claims of opposition against it, whoever of the
/// two is the subject; the sign is that of the greater number. Pairs with as many claims for as
/// against are divided: they stay in the rows with sign 0 and weight 0. Relations of an actor with
/// itself and relations without a sign are left out. Nodes are those of the network.
package struct SignedPairs: Sendable {
  /// By node, and one more: where its row begins; it ends where the next node's begins.
  package let starts: [Int]
  /// By entry: the other node of the pair, ascending within a row.
  package let neighbours: [UInt32]
  /// By entry: +1, −1, or 0 for a divided pair.
  package let signs: [Int8]
  /// By entry: by how many claims the greater side exceeds the other.
  package let weights: [UInt32]
  /// By entry: how many claims count for the pair.
  package let supports: [UInt32]
  /// How many pairs have sign +1.
  package let positiveCount: Int
  /// How many pairs have sign −1.
  package let negativeCount: Int
  /// How many pairs have as many claims for as against.
  package let dividedCount: Int

  /// The number of nodes of the network, with or without pairs.
  package var nodeCount: Int { starts.count - 1 }

  /// The number of pairs with sign +1 or −1.
  package var pairCount: Int { positiveCount + negativeCount }

  /// Gathers the pairs of a network.
  ///
  /// Days are counted since 1970-01-01: only relations that overlap with them are taken, none
  /// without a date. Without days all relations are.
  package init(_ network: Network, days: ClosedRange<Int32>? = nil) {
    let rows = ClaimRows(network, SignedEdges(network, days: days))
    defer { rows.deallocate() }
    let room = rows.entryCount
    var starts = [Int](repeating: 0, count: network.nodeCount + 1)
    var neighbours: [UInt32] = []
    var signs: [Int8] = []
    var weights: [UInt32] = []
    var supports: [UInt32] = []
    neighbours.reserveCapacity(room)
    signs.reserveCapacity(room)
    weights.reserveCapacity(room)
    supports.reserveCapacity(room)
    for node in 0..<network.nodeCount {
      for place in rows.entries(of: node) {
        let (pro, contra) = (rows.pros[place], rows.contras[place])
        guard pro > 0 || contra > 0 else { continue }
        neighbours.append(rows.others[place])
        signs.append(pro > contra ? 1 : pro < contra ? -1 : 0)
        weights.append(pro > contra ? pro - contra : contra - pro)
        supports.append(pro)
      }
      starts[node + 1] = neighbours.count
    }
    self.starts = starts
    self.neighbours = neighbours
    self.signs = signs
    self.weights = weights
    self.supports = supports
    positiveCount = signs.count { $0 > 0 } / 2
    negativeCount = signs.count { $0 < 0 } / 2
    dividedCount = signs.count { $0 == 0 } / 2
  }

  /// The entries of a node's row.
  @inline(__always)
  package func entries(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

  /// The entry of the pair in the row of `node`; `nil` where no signed relation joins the two.
  package func entry(of node: Int, with other: Int) -> Int? {
    var (low, high) = (starts[node], starts[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(neighbours[middle]) < other { low = middle + 1 } else { high = middle }
    }
    return low < starts[node + 1] && Int(neighbours[low]) == other ? low : nil
  }

  /// The sign of a pair, 0 where it is divided; `nil` where no signed relation joins the two.
  package func sign(of node: Int, with other: Int) -> Int8? {
    entry(of: node, with: other).map { signs[$0] }
  }
}
