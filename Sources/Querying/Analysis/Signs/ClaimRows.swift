/// The sign with which each edge of a network counts.
struct SignedEdges {
  /// By edge: +1, −1, or 0 where it does not count.
  let signs: [Int8]

  /// Edges have to overlap with the days since 1970-01-01, if there are any.
  init(_ network: Network, days: ClosedRange<Int32>?) {
    let byType = Network.signs
    signs = [Int8](unsafeUninitializedCapacity: network.edgeCount) { buffer, count in
      for node in 0..<network.nodeCount {
        for edge in network.edges(from: node) {
          var sign = byType[Int(network.types[edge])]
          if Int(network.objects[edge]) == node { sign = 0 }
          if sign != 0, let days, !Self.overlaps(network, edge, days) { sign = 0 }
          buffer[edge] = sign
        }
      }
      count = network.edgeCount
    }
  }

  /// An edge with one day only holds on that day.
  private static func overlaps(
    _ network: Network, _ edge: Int, _ days: ClosedRange<Int32>
  ) -> Bool {
    let (first, last) = (network.firsts[edge], network.lasts[edge])
    let begin = first == Network.noDay ? last : first
    let end = last == Network.noDay ? first : last
    guard begin != Network.noDay else { return false }
    return begin <= days.upperBound && end >= days.lowerBound
  }
}

/// By unordered pair of nodes, both ways: the claims for and against, neighbours ascending.
struct ClaimRows {
  private let starts: UnsafeMutableBufferPointer<Int>
  private let ends: UnsafeMutableBufferPointer<Int>
  let others: UnsafeMutableBufferPointer<UInt32>
  let pros: UnsafeMutableBufferPointer<UInt32>
  let contras: UnsafeMutableBufferPointer<UInt32>

  init(_ network: Network, _ edges: SignedEdges) {
    let nodes = network.nodeCount
    let starts = UnsafeMutableBufferPointer<Int>.filled(nodes + 1, with: 0)
    edges.signs.withUnsafeBufferPointer { signs in
      for node in 0..<nodes {
        for edge in network.edges(from: node) where signs[edge] != 0 {
          starts[node + 1] += 1
          starts[Int(network.objects[edge]) + 1] += 1
        }
      }
    }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    self.starts = starts
    ends = .allocate(capacity: nodes)
    _ = ends.initialize(from: starts.prefix(nodes))
    others = .filled(starts[nodes], with: 0)
    pros = .filled(starts[nodes], with: 0)
    contras = .filled(starts[nodes], with: 0)
    edges.signs.withUnsafeBufferPointer { fill(network, $0) }
  }

  func deallocate() {
    starts.deallocate()
    ends.deallocate()
    others.deallocate()
    pros.deallocate()
    contras.deallocate()
  }

  @inline(__always)
  func entries(of node: Int) -> Range<Int> { starts[node]..<ends[node] }

  var entryCount: Int {
    var count = 0
    for node in ends.indices { count += ends[node] - starts[node] }
    return count
  }

  /// Nodes come ascending to the rows of their neighbours, so that rows are sorted and the
  /// relations of a pair meet in its newest entry.
  private func fill(_ network: Network, _ signs: UnsafeBufferPointer<Int8>) {
    for node in 0..<network.nodeCount {
      network.forEachNeighbour(of: node) { other, edge, _ in
        let sign = signs[edge]
        guard sign != 0 else { return }
        var place = ends[other]
        if place > starts[other], Int(others[place - 1]) == node {
          place -= 1
        } else {
          others[place] = UInt32(node)
          ends[other] = place + 1
        }
        if sign > 0 {
          pros[place] = Self.sum(pros[place], network.claims[edge])
        } else {
          contras[place] = Self.sum(contras[place], network.claims[edge])
        }
      }
    }
  }

  /// Stays at the greatest number instead of passing it.
  @inline(__always)
  private static func sum(_ left: UInt32, _ right: UInt32) -> UInt32 {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? .max : sum
  }
}
