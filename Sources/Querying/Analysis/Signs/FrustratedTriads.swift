/// A triad with an odd number of minuses and the claims that tell it.
package struct FrustratedTriad: Hashable, Sendable {
  /// Its three nodes, ascending.
  package let nodes: [Int]
  /// How many of its pairs are negative: 1 or 3.
  package let minuses: Int
  /// The weight of its weakest pair, in claims.
  package let weakest: Int
  /// The weight of its three pairs together, in claims.
  package let weight: Int

  /// More evidence first, then smaller nodes.
  func precedes(_ other: FrustratedTriad) -> Bool {
    if weakest != other.weakest { return weakest > other.weakest }
    if weight != other.weight { return weight > other.weight }
    return nodes.lexicographicallyPrecedes(other.nodes)
  }
}

extension SignedPairs {
  /// The frustrated triads with the strongest evidence: by their weakest pair, then by their
  /// weight, then by their nodes.
  ///
  /// `weakly` leaves out triads of three mutual enemies, which are balanced for Davis, "Clustering
  /// and structural balance in graphs", 1967.
  package func frustratedTriads(limit: Int, weakly: Bool = false) -> [FrustratedTriad] {
    guard limit > 0 else { return [] }
    let ordered = OrderedPairs(self)
    var found: [FrustratedTriad] = []
    var (leastWeakest, leastWeight) = (0, 0)
    ordered.forEachTriad { ranks, places in
      let minuses =
        ordered.entries[places.firstSecond] & 1 + ordered.entries[places.firstThird] & 1
        + ordered.entries[places.secondThird] & 1
      guard minuses == 1 || (minuses == 3 && !weakly) else { return }
      let first = Int(ordered.weights[places.firstSecond])
      let second = Int(ordered.weights[places.firstThird])
      let third = Int(ordered.weights[places.secondThird])
      let (weakest, weight) = (min(first, second, third), first + second + third)
      guard weakest > leastWeakest || (weakest == leastWeakest && weight >= leastWeight) else {
        return
      }
      let nodes = [ranks.0, ranks.1, ranks.2].map { Int(ordered.nodes[$0]) }.sorted()
      let triad = FrustratedTriad(
        nodes: nodes, minuses: Int(minuses), weakest: weakest, weight: weight)
      Self.insert(triad, into: &found, limit: limit)
      guard found.count == limit, let last = found.last else { return }
      (leastWeakest, leastWeight) = (last.weakest, last.weight)
    }
    return found
  }

  /// Keeps `found` in order and no longer than `limit`.
  private static func insert(
    _ triad: FrustratedTriad, into found: inout [FrustratedTriad], limit: Int
  ) {
    var (low, high) = (0, found.count)
    while low < high {
      let middle = (low + high) / 2
      if found[middle].precedes(triad) { low = middle + 1 } else { high = middle }
    }
    guard low < limit else { return }
    if found.count == limit { found.removeLast() }
    found.insert(triad, at: low)
  }
}
