import Foundation

/// An actor with ties that do not fit its bloc.
package struct SwingActor: Hashable, Sendable {
  /// Its node.
  package let node: Int
  /// Its bloc.
  package let bloc: Int
  /// The weight of all its pairs, in claims.
  package let weight: Int
  /// The weight of its positive pairs with other blocs, in claims.
  package let friendsOutside: Int
  /// The weight of its negative pairs with its own bloc, in claims.
  package let enemiesInside: Int
  /// How evenly the weight of its positive pairs is spread over blocs: 0 all in one, near 1 over
  /// many; `nil` where it has none.
  ///
  /// Source: Guimerà & Amaral, "Functional cartography of complex metabolic networks", 2005.
  package let participation: Double?

  /// The share of its weight that is frustrated, 0 to 1.
  package var swing: Double { Double(friendsOutside + enemiesInside) / Double(weight) }

  /// What actors are ordered by: swing times the natural logarithm of weight and 1.
  package var rank: Double { swing * log(1 + Double(weight)) }
}

extension SignedPairs {
  /// The actors between blocs, first those that swing most with most evidence; none without swing.
  package func swingActors(among grouping: Grouping, limit: Int) -> [SwingActor] {
    let sums = UnsafeMutableBufferPointer<Int>.filled(grouping.count, with: 0)
    defer { sums.deallocate() }
    var actors: [SwingActor] = []
    for node in 0..<nodeCount where grouping.byNode[node] >= 0 {
      guard let actor = swingActor(node, grouping, sums) else { continue }
      actors.append(actor)
    }
    let ranked = actors.map { (rank: $0.rank, actor: $0) }
      .sorted { $0.rank != $1.rank ? $0.rank > $1.rank : $0.actor.node < $1.actor.node }
    return ranked.prefix(max(0, limit)).map(\.actor)
  }

  /// The sums, by bloc, are 0 before and after.
  private func swingActor(
    _ node: Int, _ grouping: Grouping, _ sums: UnsafeMutableBufferPointer<Int>
  ) -> SwingActor? {
    var (weight, outside, inside) = (0, 0, 0)
    for entry in entries(of: node) where signs[entry] != 0 {
      let weightOfPair = Int(weights[entry])
      weight += weightOfPair
      let bloc = Int(grouping.byNode[Int(neighbours[entry])])
      if signs[entry] > 0, bloc >= 0 { sums[bloc] += weightOfPair }
      guard isFrustrated(entry, of: node, in: grouping) else { continue }
      if signs[entry] > 0 { outside += weightOfPair } else { inside += weightOfPair }
    }
    let participation = participation(of: node, grouping, sums)
    guard outside + inside > 0 else { return nil }
    return SwingActor(
      node: node, bloc: Int(grouping.byNode[node]), weight: weight, friendsOutside: outside,
      enemiesInside: inside, participation: participation)
  }

  /// Leaves the sums 0.
  private func participation(
    of node: Int, _ grouping: Grouping, _ sums: UnsafeMutableBufferPointer<Int>
  ) -> Double? {
    var (total, squares) = (0.0, 0.0)
    for entry in entries(of: node) where signs[entry] > 0 {
      let bloc = Int(grouping.byNode[Int(neighbours[entry])])
      guard bloc >= 0 else { continue }
      let sum = Double(sums[bloc])
      total += sum
      squares += sum * sum
      sums[bloc] = 0
    }
    return total > 0 ? 1 - squares / (total * total) : nil
  }
}
