/// Looks for the communities with the greatest modularity by the Leiden algorithm.
///
/// Source: Traag, Waltman & van Eck, "From Louvain to Leiden: guaranteeing well-connected
/// communities", 2019.
struct CommunitySearch {
  let rows: WeightedRows

  /// Labels of the rows' nodes, and their modularity; the first of equally good starts is taken.
  func best() -> (labels: [UInt32], modularity: Double) {
    var best: (labels: [UInt32], modularity: Double) = ([], -.infinity)
    for seed in 0..<starts {
      var random = SplitMix64(seed: UInt64(seed))
      var labels = (0..<rows.count).map(UInt32.init)
      var quality = -Double.infinity
      for _ in 0..<Self.rounds {
        labels = round(from: labels, &random)
        let now = modularity(labels)
        guard now > quality + 1e-6 else { break }
        quality = now
      }
      quality = modularity(labels)
      if quality > best.modularity + 1e-12 { best = (labels, quality) }
    }
    return best
  }

  private static let rounds = 10

  /// How many starts time allows for.
  private var starts: Int { max(1, min(16, 400_000 / max(rows.others.count, 1))) }

  /// One run from fine to coarse; groups come out connected, and no worse than they went in.
  private func round(from labels: [UInt32], _ random: inout SplitMix64) -> [UInt32] {
    var rows = rows
    var labels = labels
    var coarse = (0..<rows.count).map(UInt32.init)
    while true {
      let moves = CommunityMoves(rows)
      moves.improve(&labels, order: random.permutation(of: rows.count))
      labels = WeightedRows.renumbered(labels).labels
      let parts = CommunityRefinement.parts(
        of: labels, moves, order: random.permutation(of: rows.count))
      let (groups, count) = WeightedRows.renumbered(parts)
      guard count < rows.count else { break }
      var next = [UInt32](repeating: 0, count: count)
      for (node, group) in groups.enumerated() { next[Int(group)] = labels[node] }
      coarse = coarse.map { groups[Int($0)] }
      rows = rows.aggregated(by: groups, groups: count)
      labels = next
    }
    return self.rows.connectedParts(of: coarse.map { labels[Int($0)] })
  }

  /// Newman & Girvan, "Finding and evaluating community structure in networks", 2004, with weights
  /// and resolution 1.
  func modularity(_ labels: [UInt32]) -> Double {
    var strengths = [Double](repeating: 0, count: rows.count)
    var (inside, total) = (0.0, 0.0)
    for node in 0..<rows.count {
      let label = labels[node]
      for entry in rows.entries(of: node) {
        let weight = Double(rows.weights[entry])
        total += weight
        strengths[Int(label)] += weight
        if labels[Int(rows.others[entry])] == label { inside += weight }
      }
    }
    guard total > 0 else { return 0 }
    return inside / total - strengths.reduce(0) { $0 + ($1 / total) * ($1 / total) }
  }
}
