/// How many triangles of signed pairs there are of each of the four kinds.
package struct TriadCounts: Hashable, Sendable {
  /// By number of minuses, 0 to 3: `+++`, `++−`, `+−−`, `−−−`.
  package let byMinuses: [Int]

  /// All triads.
  package var total: Int { byMinuses.reduce(0, +) }

  /// Triads with an even number of minuses.
  ///
  /// Source: Heider, "Attitudes and cognitive organization", 1946; Cartwright & Harary, "Structural
  /// balance: a generalization of Heider's theory", 1956.
  package var balanced: Int { byMinuses[0] + byMinuses[2] }

  /// Triads with an odd number of minuses.
  package var frustrated: Int { byMinuses[1] + byMinuses[3] }

  /// Balanced triads and those of three mutual enemies.
  ///
  /// Source: Davis, "Clustering and structural balance in graphs", 1967.
  package var weaklyBalanced: Int { balanced + byMinuses[3] }

  /// The share of triads that are balanced, 0 to 1; `nil` where there are none.
  package var index: Double? { total > 0 ? Double(balanced) / Double(total) : nil }

  /// The share of triads that are weakly balanced, 0 to 1; `nil` where there are none.
  package var weakIndex: Double? { total > 0 ? Double(weaklyBalanced) / Double(total) : nil }
}

/// The triads that one actor is part of.
package struct NodeTriads: Hashable, Sendable {
  /// Triads with an even number of minuses.
  package var balanced: Int
  /// Triads with an odd number of minuses.
  package var frustrated: Int
}

extension SignedPairs {
  /// Counts all triads exactly; divided pairs are part of none.
  ///
  /// Source of the algorithm: Latapy, "Main-memory triangle computations for very large (sparse
  /// (power-law)) graphs", 2008.
  package func triads() -> TriadCounts {
    let ordered = OrderedPairs(self)
    var (none, one, two, three) = (0, 0, 0, 0)
    ordered.entries.withUnsafeBufferPointer { entries in
      ordered.forEachTriad { _, places in
        let minuses =
          entries[places.firstSecond] & 1 + entries[places.firstThird] & 1
          + entries[places.secondThird] & 1
        switch minuses {
        case 0: none += 1
        case 1: one += 1
        case 2: two += 1
        default: three += 1
        }
      }
    }
    return TriadCounts(byMinuses: [none, one, two, three])
  }

  /// Counts the triads of each node, by node.
  package func triadsByNode() -> [NodeTriads] {
    let ordered = OrderedPairs(self)
    let counts = UnsafeMutableBufferPointer<NodeTriads>.filled(
      nodeCount, with: NodeTriads(balanced: 0, frustrated: 0))
    defer { counts.deallocate() }
    ordered.entries.withUnsafeBufferPointer { entries in
      ordered.forEachTriad { ranks, places in
        let minuses =
          entries[places.firstSecond] ^ entries[places.firstThird] ^ entries[places.secondThird]
        if minuses & 1 == 0 {
          counts[ranks.0].balanced += 1
          counts[ranks.1].balanced += 1
          counts[ranks.2].balanced += 1
        } else {
          counts[ranks.0].frustrated += 1
          counts[ranks.1].frustrated += 1
          counts[ranks.2].frustrated += 1
        }
      }
    }
    var byNode = [NodeTriads](repeating: NodeTriads(balanced: 0, frustrated: 0), count: nodeCount)
    for (rank, node) in ordered.nodes.enumerated() { byNode[Int(node)] = counts[rank] }
    return byNode
  }
}
