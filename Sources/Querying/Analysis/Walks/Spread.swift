/// How many edges away from the nearest of some nodes every node is, walked in both directions.
///
/// Source of the change of direction: Beamer, Asanović, Patterson, "Direction-Optimizing
/// Breadth-First Search", 2012.
struct Spread {
  /// By node: the number of edges, or `unreached`.
  let depths: Scratch<Int32>
  /// How many nodes were reached at each depth.
  private(set) var sizes: [Int] = []
  private let queue: Scratch<UInt32>
  private let network: Network
  private let filter: TypeFilter
  /// How many ends of edges lie at nodes that no frontier has held yet.
  private var unexplored: Int

  static let unreached: Int32 = -1

  /// - Parameters:
  ///   - network: is walked.
  ///   - starts: nodes of the network.
  ///   - hops: at most so many edges; below 0 reaches nothing, not even `starts`.
  ///   - filter: which edges to walk.
  init(_ network: Network, from starts: [Int], hops: Int, filter: TypeFilter) {
    self.network = network
    self.filter = filter
    depths = Scratch(network.nodeCount, repeating: Self.unreached)
    queue = Scratch(network.nodeCount, repeating: 0)
    unexplored = 2 * network.edgeCount
    guard hops >= 0 else { return }
    var count = 0
    for start in starts where depths[start] == Self.unreached {
      depths[start] = 0
      queue[count] = UInt32(start)
      count += 1
    }
    sizes.append(count)
    walk(hops)
  }

  private mutating func walk(_ hops: Int) {
    var frontier = 0..<sizes[0]
    var depth = 0
    while depth < hops, !frontier.isEmpty {
      depth += 1
      let ends = frontier.reduce(0) { $0 + network.degree(of: Int(queue[$1])) }
      unexplored -= ends
      let end =
        ends > unexplored / 14
        ? gather(after: frontier.upperBound, Int32(depth)) : advance(frontier, Int32(depth))
      frontier = frontier.upperBound..<end
      sizes.append(frontier.count)
    }
  }

  /// From the frontier to the nodes that it touches; returns the new end of the queue.
  private func advance(_ frontier: Range<Int>, _ depth: Int32) -> Int {
    var end = frontier.upperBound
    for place in frontier {
      network.forEachNeighbour(of: Int(queue[place])) { other, edge, _ in
        guard depths[other] == Self.unreached, filter.admits(edge, of: network) else { return }
        depths[other] = depth
        queue[end] = UInt32(other)
        end += 1
      }
    }
    return end
  }

  /// From every node not reached yet to the frontier; returns the new end of the queue.
  private func gather(after start: Int, _ depth: Int32) -> Int {
    var end = start
    for node in 0..<network.nodeCount where depths[node] == Self.unreached {
      guard touches(node, depth - 1) else { continue }
      depths[node] = depth
      queue[end] = UInt32(node)
      end += 1
    }
    return end
  }

  @inline(__always)
  private func touches(_ node: Int, _ depth: Int32) -> Bool {
    for edge in network.edges(from: node)
    where depths[Int(network.objects[edge])] == depth && filter.admits(edge, of: network) {
      return true
    }
    for arrival in network.arrivals(at: node)
    where depths[Int(network.subjects[arrival])] == depth
      && filter.admits(Int(network.arrivals[arrival]), of: network)
    {
      return true
    }
    return false
  }
}
