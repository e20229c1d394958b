/// Moves nodes one by one to the community in which they add most to modularity.
///
/// The fast moving of nodes of Traag, Waltman & van Eck, "From Louvain to Leiden", 2019: only the
/// neighbours of what moved are looked at again.
struct CommunityMoves {
  let rows: WeightedRows
  /// By node: the weight of all its links.
  let strengths: [Double]
  /// The strengths of all nodes together.
  let total: Double

  init(_ rows: WeightedRows) {
    self.rows = rows
    strengths = (0..<rows.count).map { node in
      Double(rows.weights[rows.entries(of: node)].reduce(rows.inner[node], +))
    }
    total = strengths.reduce(0, +)
  }

  /// Changes labels, which are below the number of nodes; `order` has each node once.
  func improve(_ labels: inout [UInt32], order: [UInt32]) {
    var groups = MovingGroups(labels, room: labels.count)
    var queue = NodeQueue(order)
    let wholes = UnsafeMutableBufferPointer<Double>.filled(labels.count, with: 0)
    for (node, label) in labels.enumerated() { wholes[Int(label)] += strengths[node] }
    defer {
      groups.deallocate()
      queue.deallocate()
      wholes.deallocate()
    }
    rows.starts.withUnsafeBufferPointer { starts in
      rows.others.withUnsafeBufferPointer { others in
        rows.weights.withUnsafeBufferPointer { weights in
          while let node = queue.pop() {
            let entries = starts[node]..<starts[node + 1]
            for entry in entries { groups.add(Int(others[entry]), weights[entry]) }
            let best = best(node, groups, wholes)
            groups.endVisit()
            guard let best else { continue }
            let own = Int(groups.labels[node])
            wholes[own] -= strengths[node]
            wholes[best] += strengths[node]
            groups.move(node, from: own, to: best)
            for entry in entries where groups.labels[Int(others[entry])] != best {
              queue.push(Int(others[entry]))
            }
          }
        }
      }
    }
    labels = Array(groups.labels)
  }

  /// The community to which a node moves; `nil` where it stays.
  @inline(__always)
  private func best(
    _ node: Int, _ groups: borrowing MovingGroups, _ wholes: UnsafeMutableBufferPointer<Double>
  ) -> Int? {
    let own = Int(groups.labels[node])
    let strength = strengths[node]
    let share = strength / total
    var best = own
    var most = Double(groups.sum(own)) - share * (wholes[own] - strength)
    for group in groups.linked where group != own {
      let gain = Double(groups.sum(group)) - share * wholes[group]
      let isTie = gain >= most - Self.tolerance && best != own && group < best
      if gain > most + Self.tolerance || isTie { (best, most) = (group, gain) }
    }
    if most < -Self.tolerance, groups.sizes[own] > 1 { best = groups.empty ?? best }
    return best == own ? nil : best
  }

  /// Gains, in claims, that differ by less are equal: rounding shall move nobody.
  private static let tolerance = 1e-9
}
