extension SignedPairs {
  /// The triads that one node is part of, by kind, and the frustrated ones with the strongest
  /// evidence, in the order of `frustratedTriads(limit:weakly:)`.
  package func triads(
    of node: Int, limit: Int
  ) -> (counts: TriadCounts, frustrated: [FrustratedTriad]) {
    var marks = [Int](repeating: -1, count: nodeCount)
    for entry in entries(of: node) where signs[entry] != 0 {
      marks[Int(neighbours[entry])] = entry
    }
    var byMinuses = [0, 0, 0, 0]
    var found: [FrustratedTriad] = []
    for near in entries(of: node) where signs[near] != 0 {
      let second = Int(neighbours[near])
      for across in entries(of: second) where signs[across] != 0 {
        let third = Int(neighbours[across])
        guard third > second, marks[third] >= 0 else { continue }
        let triad = triad([node, second, third], [near, across, marks[third]])
        byMinuses[triad.minuses] += 1
        if triad.minuses % 2 == 1 { found.append(triad) }
      }
    }
    found.sort { $0.precedes($1) }
    return (TriadCounts(byMinuses: byMinuses), Array(found.prefix(max(0, limit))))
  }

  private func triad(_ nodes: [Int], _ entries: [Int]) -> FrustratedTriad {
    let weights = entries.map { Int(self.weights[$0]) }
    return FrustratedTriad(
      nodes: nodes.sorted(), minuses: entries.count { signs[$0] < 0 },
      weakest: weights.min() ?? 0, weight: weights.reduce(0, +))
  }
}
