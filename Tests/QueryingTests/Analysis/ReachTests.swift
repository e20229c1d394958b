import Knowledge
import Testing

@testable import Querying

struct ReachTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func neighbourhoodIsByDistance(seed: UInt64) {
    // few edges go forward only, many change the direction of the search
    let network = Network.random(seed: seed, nodes: 24, edges: [12, 24, 40, 90][Int(seed % 4)])
    for types in typeSets {
      let distances = network.distances(types)
      for hops in [-1, 0, 1, 2, 3, 30] {
        for starts in [[], [0], [1, 1, 4], [network.nodeCount - 1, 2]] {
          let expected = (0..<network.nodeCount).compactMap { node in
            starts.compactMap { distances[$0][node] }.min().map { (node, $0) }
          }
          .filter { $0.1 <= hops }
          .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
          let reached = network.nodes(within: hops, of: starts, types: types)
          #expect(reached.map(\.node) == expected.map(\.0))
          #expect(reached.map(\.hops) == expected.map(\.1))
          if types.isEmpty {
            #expect(network.countNodes(within: hops, of: starts) == expected.count)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func commonNeighboursTouchBoth(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 7, edges: 30)
    var found = 0
    for first in 0..<network.nodeCount {
      for second in 0..<network.nodeCount where second != first {
        let edges = network.plainEdges
        let expected = (0..<network.nodeCount).filter { $0 != first && $0 != second }
          .map { node in
            (
              node, edges.filter { $0.touches(node, first) },
              edges.filter { $0.touches(node, second) }
            )
          }
          .filter { !$0.1.isEmpty && !$0.2.isEmpty }
          .map { ($0.0, $0.1.map(\.number), $0.2.map(\.number), Self.weaker($0.1, $0.2)) }
          .sorted { ($1.3, $0.0) < ($0.3, $1.0) }
        let common = network.commonNeighbours(of: first, and: second)
        found += common.count
        #expect(common.map(\.node) == expected.map(\.0))
        #expect(common.map(\.edgesToFirst) == expected.map(\.1))
        #expect(common.map(\.edgesToSecond) == expected.map(\.2))
        #expect(common.map(\.weakerClaims) == expected.map(\.3))
      }
      #expect(network.commonNeighbours(of: first, and: first).isEmpty)
    }
    #expect(found > 0)
  }

  private static func weaker(_ first: [PlainEdge], _ second: [PlainEdge]) -> Int {
    min(first.reduce(0) { $0 + $1.claims }, second.reduce(0) { $0 + $1.claims })
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func patternIsWalked(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 6, edges: 50)
    var random = SplitMix64(seed: seed)
    for length in 0...3 {
      let steps = (0..<length).map { _ in
        RelationStep(
          RelationType.allCases.randomElement(using: &random) ?? .meets,
          Bool.random(using: &random) ? .outward : .inward)
      }
      for start in 0..<network.nodeCount {
        var walks = [(node: start, claims: 0)]
        for step in steps { walks = walks.flatMap { Self.take(step, $0, network.plainEdges) } }
        let expected = Dictionary(grouping: walks, by: \.node)
          .map { ($0, $1.count, $1.reduce(0) { $0 + $1.claims }) }
          .filter { $0.0 != start }
          .sorted { ($1.1, $1.2, $0.0) < ($0.1, $0.2, $1.0) }
        let ends = network.ends(of: steps, from: start)
        #expect(ends.map(\.node) == expected.map(\.0))
        #expect(ends.map(\.ways) == expected.map(\.1))
        #expect(ends.map(\.claims) == expected.map(\.2))
      }
    }
  }

  private static func take(
    _ step: RelationStep, _ walk: (node: Int, claims: Int), _ edges: [PlainEdge]
  ) -> [(node: Int, claims: Int)] {
    edges.filter { $0.type == step.type }.flatMap { edge in
      var others: [Int] = []
      if edge.type.isSymmetric {
        others = Set(
          [(edge.subject, edge.object), (edge.object, edge.subject)]
            .filter { $0.0 == walk.node }.map(\.1)
        ).sorted()
      } else if step.direction == .outward {
        others = edge.subject == walk.node ? [edge.object] : []
      } else {
        others = edge.object == walk.node ? [edge.subject] : []
      }
      return others.map { ($0, walk.claims + edge.claims) }
    }
  }

  @Test func alliesOfOpponents() {
    let network = Network.of([
      (1, .opposes, 0, 2), (2, .opposes, 0, 1), (0, .opposes, 5, 9), (3, .alliedWith, 1, 4),
      (2, .alliedWith, 3, 1), (1, .alliedWith, 4, 6), (5, .alliedWith, 4, 1),
    ])
    let ends = network.ends(
      of: [RelationStep(.opposes, .inward), RelationStep(.alliedWith, .outward)], from: 0)
    #expect(
      ends == [
        PatternEnd(node: 3, ways: 2, claims: 8), PatternEnd(node: 4, ways: 1, claims: 8),
      ])
  }

  @Test func waysStopAtTheLargestNumber() {
    let edges = (0..<4).map { _ in (0, RelationType.meets, 1, 1) }
    let steps = [RelationStep](repeating: RelationStep(.meets, .outward), count: 41)
    let ends = Network.of(edges).ends(of: steps, from: 0)
    #expect(ends == [PatternEnd(node: 1, ways: .max, claims: .max)])
  }
}
