/// Blocs of actors with as few friends outside and as few enemies inside as could be found.
package struct Blocs: Hashable, Sendable {
  /// The bloc of each node; nodes without a pair of sign +1 or −1 are in none.
  package let grouping: Grouping
  /// The weight of negative pairs inside blocs and of positive pairs between blocs, in claims.
  package let frustration: Int
  /// The weight of all pairs, in claims.
  package let weight: Int

  /// The share of the weight that is frustrated, 0 to 1; `nil` where there are no pairs.
  package var frustratedShare: Double? {
    weight > 0 ? Double(frustration) / Double(weight) : nil
  }
}

extension SignedPairs {
  /// Looks for the blocs with the least frustration; the least there is is not assured.
  ///
  /// Source of the measure: Doreian & Mrvar, "A partitioning approach to structural balance", 1996;
  /// for a free number: Bansal, Blum & Chawla, "Correlation clustering", 2004. Actors whom no pairs
  /// join are put together at will where the number is given.
  ///
  /// With a `count` there are that many blocs, none of them empty, but at least one and at most as
  /// many as there are nodes with pairs; without, as many as make the least frustration.
  package func blocs(count: Int? = nil) -> Blocs {
    let linked = LinkedNodes(self) { Int(signs[$0]) * Int(weights[$0]) }
    let asked = count.map { max(1, min($0, linked.rows.count)) }
    let labels = BlocSearch(rows: linked.rows, count: asked).best()
    let grouping = linked.grouping(labels, nodeCount: nodeCount)
    return Blocs(
      grouping: grouping, frustration: frustration(of: grouping),
      weight: weights.reduce(0) { $0 + Int($1) } / 2)
  }

  /// The line index of imbalance: the weight of negative pairs inside groups and of positive pairs
  /// between groups, in claims.
  ///
  /// Source: Doreian & Mrvar, "A partitioning approach to structural balance", 1996.
  package func frustration(of grouping: Grouping) -> Int {
    var sum = 0
    for node in 0..<nodeCount {
      for entry in entries(of: node) where isFrustrated(entry, of: node, in: grouping) {
        sum += Int(weights[entry])
      }
    }
    return sum / 2
  }

  /// Whether the pair is negative inside a group or positive between groups; whoever is in no group
  /// is one of its own.
  @inline(__always)
  func isFrustrated(_ entry: Int, of node: Int, in grouping: Grouping) -> Bool {
    let group = grouping.byNode[node]
    let isInside = group >= 0 && group == grouping.byNode[Int(neighbours[entry])]
    return isInside ? signs[entry] < 0 : signs[entry] > 0
  }
}
