import Knowledge
import Testing

@testable import Querying

struct PathTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func shortestPathIsBestOfAll(seed: UInt64) throws {
    let network = Network.random(seed: seed, nodes: 10, edges: 12 + Int(seed % 20), mostClaims: 2)
    let finder = PathFinder(network)
    var longest = 0
    for types in typeSets {
      let distances = network.distances(types)
      for start in 0..<network.nodeCount {
        for goal in 0..<network.nodeCount {
          for hops in [0, 1, 3, .max] {
            let path = finder.shortestPath(from: start, to: goal, hops: hops, types: types)
            guard let length = distances[start][goal], length <= hops else {
              #expect(path == nil)
              continue
            }
            longest = max(longest, length)
            let best = Self.best(network, start, goal, length, types)
            #expect(path?.nodes == best.nodes)
            #expect(path?.edges == best.edges)
          }
        }
      }
    }
    #expect(longest >= 2)
  }

  private static func best(
    _ network: Network, _ start: Int, _ goal: Int, _ length: Int, _ types: Set<RelationType>
  ) -> (nodes: [Int], edges: [Int]) {
    let paths = network.allPaths(from: start, to: goal, hops: length, types).map { nodes in
      (nodes, zip(nodes, nodes.dropFirst()).compactMap { network.naiveStrongest($0, $1, types) })
    }
    let best = paths.min {
      let (left, right) = ($0.1.reduce(0) { $0 + $1.claims }, $1.1.reduce(0) { $0 + $1.claims })
      return left == right ? $0.0.lexicographicallyPrecedes($1.0) : left > right
    }
    return (best?.0 ?? [], best?.1.map(\.number) ?? [])
  }

  @Test func shortestPathFollowsClaims() {
    let network = Network.of([
      (0, .supports, 1, 1), (1, .supports, 3, 1), (2, .opposes, 0, 2), (3, .meets, 2, 5),
      (2, .leads, 3, 7), (4, .leads, 5, 1),
    ])
    let finder = PathFinder(network)
    let path = finder.shortestPath(from: 0, to: 3)
    #expect(path?.nodes == [0, 2, 3])
    #expect(path?.edges.map { network.claims[$0] } == [2, 7])
    #expect(finder.shortestPath(from: 0, to: 3, types: [.supports])?.nodes == [0, 1, 3])
    #expect(finder.shortestPath(from: 0, to: 3, hops: 1) == nil)
    #expect(finder.shortestPath(from: 0, to: 4) == nil)
    #expect(finder.shortestPath(from: 0, to: 0, hops: 0)?.nodes == [0])
  }

  /// Products are compared as fractions of whole numbers, exactly.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func bestPathsAreFirstOfAll(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 8, edges: 22 + Int(seed % 14), mostClaims: 4)
    var most = 0
    for types in typeSets.prefix(2) {
      for (start, goal) in [(0, 1), (2, 5), (network.nodeCount - 1, 0)] {
        for hops in [1, 3, 6] {
          let all = Self.ranked(network, start, goal, hops, types)
          most = max(most, all.count)
          for count in [1, 4, 50] {
            let paths = network.bestPaths(
              from: start, to: goal, count: count, hops: hops, types: types)
            #expect(paths.map(\.path.nodes) == all.prefix(count).map(\.nodes))
            for (path, expected) in zip(paths, all) {
              #expect(path.path.edges == expected.edges)
              let strength = Double(expected.above) / Double(expected.below)
              #expect(abs(path.strength - strength) < 1e-12)
            }
          }
        }
      }
    }
    #expect(most >= 2)
  }

  private struct Ranked {
    let nodes: [Int]
    let edges: [Int]
    let above: Int
    let below: Int
  }

  private static func ranked(
    _ network: Network, _ start: Int, _ goal: Int, _ hops: Int, _ types: Set<RelationType>
  ) -> [Ranked] {
    network.allPaths(from: start, to: goal, hops: hops, types).map { nodes in
      let edges = zip(nodes, nodes.dropFirst()).compactMap { network.naiveStrongest($0, $1, types) }
      return Ranked(
        nodes: nodes, edges: edges.map(\.number), above: edges.reduce(1) { $0 * $1.claims },
        below: edges.reduce(1) { $0 * ($1.claims + 1) })
    }
    .filter { $0.above > 0 }
    .sorted { left, right in
      let (first, second) = (left.above * right.below, right.above * left.below)
      guard first == second else { return first > second }
      guard left.nodes.count == right.nodes.count else {
        return left.nodes.count < right.nodes.count
      }
      return left.nodes.lexicographicallyPrecedes(right.nodes)
    }
  }

  @Test func bestPathsStayInBounds() {
    let network = Network.of([
      (0, .supports, 1, 3), (1, .supports, 2, 5_000_000), (0, .meets, 2, 1),
    ])
    let paths = network.bestPaths(from: 0, to: 2, count: 99, hops: 99)
    #expect(paths.map(\.path.nodes) == [[0, 1, 2], [0, 2]])
    #expect(network.bestPaths(from: 0, to: 2, count: 5, hops: 1).map(\.path.nodes) == [[0, 2]])
    #expect(network.bestPaths(from: 0, to: 0, count: 5, hops: 3).isEmpty)
    #expect(network.bestPaths(from: 0, to: 2, count: 0, hops: 3).isEmpty)
    #expect(network.bestPaths(from: 0, to: 2, count: 3, hops: -1).isEmpty)
  }
}
