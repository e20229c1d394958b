/// Moves nodes one by one to the bloc to which they have the greatest signed weight, as long as
/// that lowers frustration.
///
/// What lies inside blocs, minuses counted as negative, and frustration add up to the weight of all
/// positive links: the more of the one, the less of the other.
struct BlocMoves {
  let rows: WeightedRows
  /// How many blocs there have to be, none of them empty; `nil` where the number is free.
  let count: Int?

  /// Changes labels, which are below `count`, or below the number of nodes where it is free;
  /// `order` has each node once.
  func improve(_ labels: inout [UInt32], order: [UInt32]) {
    var groups = MovingGroups(labels, room: max(count ?? rows.count, 1))
    var queue = NodeQueue(order)
    defer {
      groups.deallocate()
      queue.deallocate()
    }
    rows.starts.withUnsafeBufferPointer { starts in
      rows.others.withUnsafeBufferPointer { others in
        rows.weights.withUnsafeBufferPointer { weights in
          while let node = queue.pop() {
            let entries = starts[node]..<starts[node + 1]
            for entry in entries { groups.add(Int(others[entry]), weights[entry]) }
            let best = best(node, groups)
            groups.endVisit()
            guard let best else { continue }
            groups.move(node, from: Int(groups.labels[node]), to: best)
            for entry in entries { queue.push(Int(others[entry])) }
          }
        }
      }
    }
    labels = Array(groups.labels)
  }

  /// The bloc to which a node moves; `nil` where it stays.
  @inline(__always)
  private func best(_ node: Int, _ groups: borrowing MovingGroups) -> Int? {
    let own = Int(groups.labels[node])
    if count != nil, groups.sizes[own] == 1 { return nil }
    var best = own
    var most = groups.sum(own)
    for group in groups.linked {
      let sum = groups.sum(group)
      if sum > most || (sum == most && best != own && group < best) { (best, most) = (group, sum) }
    }
    if most < 0 {
      // better among strangers, or, where the number is free, alone
      best = (count == nil ? groups.empty : groups.unlinked(besides: own)) ?? best
    }
    return best == own ? nil : best
  }
}
