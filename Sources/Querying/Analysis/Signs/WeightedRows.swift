/// Weighted links both ways in compressed sparse rows: between nodes, or between groups of them.
struct WeightedRows {
  /// By node, and one more: where its row begins.
  let starts: [Int]
  /// By entry: the other node.
  let others: [UInt32]
  /// By entry: the weight of the link.
  let weights: [Int]
  /// By node: the weight of the links inside it, each counted both ways.
  let inner: [Int]

  var count: Int { inner.count }

  @inline(__always)
  func entries(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

  /// The links between groups; labels are, by node, its group, one of 0 ..< `groups`.
  func aggregated(by labels: [UInt32], groups: Int) -> WeightedRows {
    let (begins, members) = Self.sorted(labels, groups)
    var starts = [Int](repeating: 0, count: groups + 1)
    var others: [UInt32] = []
    var weights: [Int] = []
    var inner = [Int](repeating: 0, count: groups)
    let places = UnsafeMutableBufferPointer<Int>.filled(groups, with: -1)
    defer { places.deallocate() }
    for group in 0..<groups {
      let begin = others.count
      for member in members[begins[group]..<begins[group + 1]] {
        inner[group] += self.inner[Int(member)]
        for entry in entries(of: Int(member)) {
          let other = Int(labels[Int(self.others[entry])])
          if other == group {
            inner[group] += self.weights[entry]
          } else if places[other] >= begin {
            weights[places[other]] += self.weights[entry]
          } else {
            places[other] = others.count
            others.append(UInt32(other))
            weights.append(self.weights[entry])
          }
        }
      }
      starts[group + 1] = others.count
    }
    return WeightedRows(starts: starts, others: others, weights: weights, inner: inner)
  }

  /// The nodes by group, ascending within each, and where each group begins.
  static func sorted(_ labels: [UInt32], _ groups: Int) -> (begins: [Int], members: [UInt32]) {
    var begins = [Int](repeating: 0, count: groups + 1)
    for label in labels { begins[Int(label) + 1] += 1 }
    for group in 0..<groups { begins[group + 1] += begins[group] }
    var next = begins
    var members = [UInt32](repeating: 0, count: labels.count)
    for (node, label) in labels.enumerated() {
      members[next[Int(label)]] = UInt32(node)
      next[Int(label)] += 1
    }
    return (begins, members)
  }

  /// Labels 0 ..< count in the order of each group's smallest node, and the count.
  static func renumbered(_ labels: [UInt32]) -> (labels: [UInt32], count: Int) {
    var numbers = [Int](repeating: -1, count: Int(labels.max() ?? 0) + 1)
    var count = 0
    let renumbered = labels.map { label in
      if numbers[Int(label)] < 0 {
        numbers[Int(label)] = count
        count += 1
      }
      return UInt32(numbers[Int(label)])
    }
    return (renumbered, count)
  }

  /// Labels that split each group into the parts that hang together by links inside it.
  func connectedParts(of labels: [UInt32]) -> [UInt32] {
    var parts = [UInt32](repeating: .max, count: count)
    var stack: [UInt32] = []
    var found: UInt32 = 0
    for root in 0..<count where parts[root] == .max {
      parts[root] = found
      stack.append(UInt32(root))
      while let node = stack.popLast() {
        for entry in entries(of: Int(node)) {
          let other = Int(others[entry])
          guard parts[other] == .max, labels[other] == labels[root] else { continue }
          parts[other] = found
          stack.append(UInt32(other))
        }
      }
      found += 1
    }
    return parts
  }
}
