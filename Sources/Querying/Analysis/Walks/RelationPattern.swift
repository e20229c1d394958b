package import Knowledge

/// One relation to walk along.
package struct RelationStep: Hashable, Sendable {
  /// Which way a step takes a relation; symmetric ones are taken both ways.
  package enum Direction: Sendable {
    /// From subject to object.
    case outward
    /// From object to subject.
    case inward
  }

  /// The only type that it takes.
  package let type: RelationType
  /// Of no account where the type is symmetric.
  package let direction: Direction

  /// Along relations of one type, one way.
  package init(_ type: RelationType, _ direction: Direction) {
    self.type = type
    self.direction = direction
  }
}

/// A node at the end of a pattern.
package struct PatternEnd: Hashable, Sendable {
  /// Never the one that the pattern starts from.
  package let node: Int
  /// In how many ways edges lead there; at most `Int.max`.
  package let ways: Int
  /// Added up over the edges of every way; at most `Int.max`.
  package let claims: Int
}

extension Network {
  /// The nodes that a pattern of relations leads to, one edge for each step.
  ///
  /// A way may pass through a node again, the first one included, but the first node itself is
  /// never returned. The allies of those who oppose it: opposes inward, allied with outward.
  ///
  /// - Parameters:
  ///   - steps: in order from the start.
  ///   - start: a node of the network.
  /// - Returns: in order of the ways, descending, of the claims, descending, and of the node.
  package func ends(of steps: [RelationStep], from start: Int) -> [PatternEnd] {
    var walk = PatternWalk(self, from: start)
    for step in steps { walk.take(step) }
    return walk.ends.filter { $0.node != start }.sorted {
      ($1.ways, $1.claims, $0.node) < ($0.ways, $0.claims, $1.node)
    }
  }
}

private struct PatternWalk {
  private struct Reach: BitwiseCopyable {
    var ways = 0
    var claims = 0

    mutating func add(_ reach: Reach, along claims: UInt32) {
      let told = reach.ways.multipliedReportingOverflow(by: Int(claims))
      ways = sum(ways, reach.ways)
      self.claims = sum(self.claims, sum(reach.claims, told.overflow ? .max : told.partialValue))
    }

    private func sum(_ left: Int, _ right: Int) -> Int {
      let sum = left.addingReportingOverflow(right)
      return sum.overflow ? .max : sum.partialValue
    }
  }

  private let network: Network
  private var frontier: [UInt32]
  /// By node; zero outside of the frontier.
  private var reaches: Scratch<Reach>
  /// By node; all zero between steps.
  private var following: Scratch<Reach>

  init(_ network: Network, from start: Int) {
    self.network = network
    frontier = [UInt32(start)]
    reaches = Scratch(network.nodeCount, repeating: Reach())
    following = Scratch(network.nodeCount, repeating: Reach())
    reaches[start] = Reach(ways: 1)
  }

  var ends: [PatternEnd] {
    frontier.map {
      let reach = reaches[Int($0)]
      return PatternEnd(node: Int($0), ways: reach.ways, claims: reach.claims)
    }
  }

  mutating func take(_ step: RelationStep) {
    let code = Network.code(of: step.type)
    let isSymmetric = step.type.isSymmetric
    let (network, following) = (network, following)
    var next: [UInt32] = []
    for node in frontier {
      let reach = reaches[Int(node)]
      reaches[Int(node)] = Reach()
      network.forEachNeighbour(of: Int(node)) { other, edge, isSubject in
        guard network.types[edge] == code else { return }
        if isSymmetric {
          // an edge from a node to itself is one way, not two
          guard isSubject || other != Int(node) else { return }
        } else if isSubject != (step.direction == .outward) {
          return
        }
        if following[other].ways == 0 { next.append(UInt32(other)) }
        following[other].add(reach, along: network.claims[edge])
      }
    }
    frontier = next
    swap(&reaches, &self.following)
  }
}
