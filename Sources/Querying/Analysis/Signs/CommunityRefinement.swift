/// Splits communities into parts that hang together, by merging nodes on their own.
///
/// The refinement of Traag, Waltman & van Eck, "From Louvain to Leiden", 2019, with the best merger
/// instead of a random one: only nodes and parts that are well connected within their community are
/// merged, and only along links.
struct CommunityRefinement {
  private let moves: CommunityMoves
  private let communities: [UInt32]
  private var parts: [UInt32]
  private var sizes: [Int]
  /// By part: the strengths of its nodes.
  private var strengths: [Double]
  /// By part: the weight of its links with the rest of its community.
  private var cuts: [Int]
  /// By community: the strengths of its nodes.
  private var whole: [Double]
  private var sums: [Int]
  private var touched: [Int] = []

  /// Labels of the parts, each the number of one node of its part.
  static func parts(of communities: [UInt32], _ moves: CommunityMoves, order: [UInt32]) -> [UInt32]
  {
    var refinement = CommunityRefinement(communities, moves)
    for node in order { refinement.merge(Int(node)) }
    return refinement.parts
  }

  private init(_ communities: [UInt32], _ moves: CommunityMoves) {
    let rows = moves.rows
    self.moves = moves
    self.communities = communities
    parts = (0..<rows.count).map(UInt32.init)
    sizes = [Int](repeating: 1, count: rows.count)
    sums = [Int](repeating: 0, count: rows.count)
    strengths = moves.strengths
    cuts = [Int](repeating: 0, count: rows.count)
    whole = [Double](repeating: 0, count: rows.count)
    for node in 0..<rows.count {
      whole[Int(communities[node])] += moves.strengths[node]
      for entry in rows.entries(of: node)
      where communities[Int(rows.others[entry])] == communities[node] {
        cuts[node] += rows.weights[entry]
      }
    }
  }

  private mutating func merge(_ node: Int) {
    let own = Int(parts[node])
    guard own == node, sizes[own] == 1, isWellConnected(own, in: communities[node]) else { return }
    let rows = moves.rows
    for entry in rows.entries(of: node)
    where communities[Int(rows.others[entry])] == communities[node] {
      let part = Int(parts[Int(rows.others[entry])])
      if sums[part] == 0 { touched.append(part) }
      sums[part] += rows.weights[entry]
    }
    var (best, most) = (own, 0.0)
    for part in touched where isWellConnected(part, in: communities[node]) {
      let gain = Double(sums[part]) - strengths[own] * strengths[part] / moves.total
      if gain > most || (gain == most && part < best) { (best, most) = (part, gain) }
    }
    if best != own {
      cuts[best] += cuts[own] - 2 * sums[best]
      strengths[best] += strengths[own]
      sizes[best] += 1
      sizes[own] = 0
      parts[node] = UInt32(best)
    }
    for part in touched { sums[part] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  private func isWellConnected(_ part: Int, in community: UInt32) -> Bool {
    let rest = whole[Int(community)] - strengths[part]
    return Double(cuts[part]) >= strengths[part] * rest / moves.total
  }
}
