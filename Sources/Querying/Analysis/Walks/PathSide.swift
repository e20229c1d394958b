/// One of the two searches that meet on a shortest path.
///
/// Its memory serves many searches: what an earlier one left bears a smaller stamp.
final class PathSide {
  private struct Visit: BitwiseCopyable {
    /// The most claims on a shortest way between here and the side's first node.
    var claims = 0
    /// `base` and the depth.
    var stamp: UInt32 = 0
    /// The node next to here on that way.
    var parent: UInt32 = 0
  }

  /// Whether it starts from the path's first node rather than from its last.
  private let isForward: Bool
  private let visits: Scratch<Visit>
  private let queue: Scratch<UInt32>
  private var frontier = 0..<0
  private var base: UInt32 = 1
  private(set) var depth: UInt32 = 0

  init(_ nodeCount: Int, isForward: Bool) {
    self.isForward = isForward
    visits = Scratch(nodeCount, repeating: Visit())
    queue = Scratch(nodeCount, repeating: 0)
  }

  var isExhausted: Bool { frontier.isEmpty }

  func restart(from node: Int) {
    base += depth + 1
    if base > UInt32.max / 2 {
      visits.fill(with: Visit())
      base = 1
    }
    depth = 0
    visits[node] = Visit(stamp: base)
    queue[0] = UInt32(node)
    frontier = 0..<1
  }

  /// How many edges the next step has to look at.
  func cost(in network: Network) -> Int {
    frontier.reduce(0) { $0 + network.degree(of: Int(queue[$1])) }
  }

  /// Goes one edge further; returns the nodes where it meets the other search.
  func expand(towards other: PathSide, in network: Network, _ filter: TypeFilter) -> [Int] {
    let reached = base + depth + 1
    var end = frontier.upperBound
    var meetings: [Int] = []
    for place in frontier {
      let node = Int(queue[place])
      let known = visits[node].claims
      network.forEachNeighbour(of: node) { neighbour, edge, _ in
        let visit = visits[neighbour]
        guard visit.stamp < base || visit.stamp == reached, filter.admits(edge, of: network)
        else { return }
        let claims = known + Int(network.claims[edge])
        if visit.stamp < base {
          if other.hasReached(neighbour) {
            meetings.append(neighbour)
          } else {
            guard meetings.isEmpty else { return }
            queue[end] = UInt32(neighbour)
            end += 1
          }
        } else if claims < visit.claims
          || (claims == visit.claims && !precedes(node, Int(visit.parent)))
        {
          return
        }
        visits[neighbour] = Visit(claims: claims, stamp: reached, parent: UInt32(node))
      }
    }
    frontier = frontier.upperBound..<end
    depth += 1
    return meetings
  }

  @inline(__always)
  func hasReached(_ node: Int) -> Bool { visits[node].stamp >= base }

  func claims(to node: Int) -> Int { visits[node].claims }

  /// The nodes between here and the side's first node, from here on, both included.
  func trail(from node: Int) -> [Int] {
    var trail = [node]
    var node = node
    for _ in 0..<(visits[node].stamp - base) {
      node = Int(visits[node].parent)
      trail.append(node)
    }
    return trail
  }

  /// Whether the path through one node of a depth has the smaller sequence of nodes than the path
  /// through another node of that depth.
  func precedes(_ node: Int, _ other: Int) -> Bool {
    guard isForward else { return node < other }
    var (left, right) = (node, other)
    var isBefore = false
    while left != right {
      isBefore = left < right
      (left, right) = (Int(visits[left].parent), Int(visits[right].parent))
    }
    return isBefore
  }
}
