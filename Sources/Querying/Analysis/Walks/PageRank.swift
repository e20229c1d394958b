extension Network {
  /// How often somebody comes by each node who follows relations from subject to object at random.
  ///
  /// Symmetric relations are followed both ways, parallel ones count each; who stands where nothing
  /// leads on goes anywhere. Source: Brin, Page, "The Anatomy of a Large-Scale Hypertextual Web
  /// Search Engine", 1998.
  ///
  /// - Parameters:
  ///   - rounds: how many steps are taken from an even start.
  ///   - damping: the chance to follow a relation rather than to go anywhere.
  /// - Returns: by node; they sum to 1.
  package func pageRank(rounds: Int = 20, damping: Double = 0.85) -> [Double] {
    guard nodeCount > 0 else { return [] }
    let sources = RankSources(self)
    let even = 1 / Double(nodeCount)
    let ranks = Scratch(nodeCount, repeating: even)
    let shares = Scratch(nodeCount, repeating: 0.0)
    for _ in 0..<max(0, rounds) {
      var dangling = 0.0
      for node in 0..<nodeCount {
        let count = sources.departures[node]
        if count == 0 { dangling += ranks[node] }
        shares[node] = count == 0 ? 0 : ranks[node] / Double(count)
      }
      let base = (1 - damping + damping * dangling) * even
      for node in 0..<nodeCount { ranks[node] = base + damping * sources.sum(of: shares, at: node) }
    }
    return (0..<nodeCount).map { ranks[$0] }
  }
}

/// By node: where those come from who come by in one step.
private struct RankSources {
  private let starts: Scratch<UInt32>
  private let nodes: Scratch<UInt32>
  /// By node: how many ways lead on.
  let departures: Scratch<UInt32>

  init(_ network: Network) {
    starts = Scratch(network.nodeCount + 1, repeating: 0)
    nodes = Scratch(2 * network.edgeCount, repeating: 0)
    departures = Scratch(network.nodeCount, repeating: 0)
    let symmetric = TypeFilter.symmetric
    var end = 0
    for node in 0..<network.nodeCount {
      starts[node] = UInt32(end)
      departures[node] += UInt32(network.edges(from: node).count)
      for arrival in network.arrivals(at: node) {
        nodes[end] = network.subjects[arrival]
        end += 1
      }
      for edge in network.edges(from: node) where symmetric.admits(edge, of: network) {
        let object = network.objects[edge]
        nodes[end] = object
        end += 1
        departures[Int(object)] += 1
      }
    }
    starts[network.nodeCount] = UInt32(end)
  }

  @inline(__always)
  func sum(of shares: Scratch<Double>, at node: Int) -> Double {
    var sum = 0.0
    for place in Int(starts[node])..<Int(starts[node + 1]) { sum += shares[Int(nodes[place])] }
    return sum
  }
}
