extension Network {
  /// On how many shortest paths between two others each node lies, whatever the direction and type.
  ///
  /// Where a pair has several shortest paths, each counts as its part of them; every pair counts
  /// once. Sources: Brandes, "A Faster Algorithm for Betweenness Centrality", 2001; of the
  /// estimate: Brandes, Pich, "Centrality Estimation in Large Networks", 2007.
  ///
  /// - Parameters:
  ///   - limit: up to so many nodes the numbers are exact; in larger networks they are estimated.
  ///   - samples: from how many nodes, always the same ones, an estimate starts.
  /// - Returns: by node, in pairs.
  package func betweenness(exactUpTo limit: Int = 2000, samples: Int = 64) -> [Double] {
    guard nodeCount > 0 else { return [] }
    let isExact = nodeCount <= limit || samples >= nodeCount
    let sources = isExact ? Array(0..<nodeCount) : sample(max(1, samples))
    let pass = BetweennessPass(SimpleView(self))
    for source in sources { pass.add(from: source) }
    // every pair was met from both of its ends
    let scale = Double(nodeCount) / Double(sources.count) / 2
    return (0..<nodeCount).map { pass.sums[$0] * scale }
  }

  /// The first nodes of a Fisher–Yates shuffle with fixed random numbers.
  private func sample(_ count: Int) -> [Int] {
    var random = SplitMix64(seed: UInt64(nodeCount))
    var nodes = Array(0..<nodeCount)
    for place in 0..<count {
      let other = place + random.below(nodeCount - place)
      nodes.swapAt(place, other)
    }
    return Array(nodes[..<count])
  }
}

private struct BetweennessPass {
  private struct Visit: BitwiseCopyable {
    /// How many shortest paths lead here from the source.
    var paths = 0.0
    /// What each of them hands on to the nodes before: its part of the pairs further out.
    var part = 0.0
    var depth: Int32 = -1
  }

  private let view: SimpleView
  private let visits: Scratch<Visit>
  private let queue: Scratch<UInt32>
  /// By node: what all sources so far have added.
  let sums: Scratch<Double>

  init(_ view: SimpleView) {
    self.view = view
    visits = Scratch(view.nodeCount, repeating: Visit())
    queue = Scratch(view.nodeCount, repeating: 0)
    sums = Scratch(view.nodeCount, repeating: 0)
  }

  func add(from source: Int) {
    visits.fill(with: Visit())
    let count = countPaths(from: source)
    for place in stride(from: count - 1, to: 0, by: -1) {
      let node = Int(queue[place])
      let (depth, paths) = (visits[node].depth, visits[node].paths)
      var part = 0.0
      view.forEachNeighbour(of: node) { other in
        if visits[other].depth == depth + 1 { part += visits[other].part }
      }
      visits[node].part = part + 1 / paths
      sums[node] += part * paths
    }
  }

  /// Returns how many nodes the queue holds then, in order of their depth.
  private func countPaths(from source: Int) -> Int {
    visits[source] = Visit(paths: 1, depth: 0)
    queue[0] = UInt32(source)
    var (place, end) = (0, 1)
    while place < end {
      let node = Int(queue[place])
      let (depth, paths) = (visits[node].depth, visits[node].paths)
      place += 1
      view.forEachNeighbour(of: node) { other in
        if visits[other].depth < 0 {
          visits[other].depth = depth + 1
          queue[end] = UInt32(other)
          end += 1
        }
        if visits[other].depth == depth + 1 { visits[other].paths += paths }
      }
    }
    return end
  }
}
