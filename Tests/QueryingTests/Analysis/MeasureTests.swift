import Knowledge
import Testing

@testable import Querying

struct MeasureTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func pageRankIsOfTheMatrix(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 10, edges: 15)
    let count = network.nodeCount
    var ways = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
    for edge in network.plainEdges {
      ways[edge.subject][edge.object] += 1
      if edge.type.isSymmetric { ways[edge.object][edge.subject] += 1 }
    }
    for rounds in [0, 1, 20] {
      var ranks = [Double](repeating: 1 / Double(count), count: count)
      for _ in 0..<rounds {
        var next = [Double](repeating: 0.15 / Double(count), count: count)
        for node in 0..<count {
          let total = ways[node].reduce(0, +)
          for other in 0..<count {
            next[other] +=
              0.85 * ranks[node] * (total > 0 ? ways[node][other] / total : 1 / Double(count))
          }
        }
        ranks = next
      }
      let found = network.pageRank(rounds: rounds)
      #expect(found.count == count)
      #expect(zip(found, ranks).allSatisfy { abs($0 - $1) < 1e-12 })
      #expect(abs(found.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func betweennessCountsPaths(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 10, edges: 16)
    let distances = network.distances()
    var expected = [Double](repeating: 0, count: network.nodeCount)
    for start in 0..<network.nodeCount {
      for goal in 0..<start {
        guard let length = distances[start][goal] else { continue }
        let paths = network.allPaths(from: start, to: goal, hops: length)
        for node in paths.flatMap({ $0.dropFirst().dropLast() }) {
          expected[node] += 1 / Double(paths.count)
        }
      }
    }
    let found = network.betweenness()
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(found.count == expected.count && (found.max() ?? 0) > 0)
  }

  @Test func betweennessIsEstimated() {
    let network = Network.random(seed: 7, nodes: 300, edges: 900)
    let exact = network.betweenness()
    let estimate = network.betweenness(exactUpTo: 10, samples: 150)
    #expect(estimate == network.betweenness(exactUpTo: 10, samples: 150))
    #expect(estimate != exact)
    #expect(network.betweenness(exactUpTo: 10, samples: 300) == exact)
    let (sum, expected) = (estimate.reduce(0, +), exact.reduce(0, +))
    #expect(abs(sum - expected) < 0.05 * expected)
    let top = exact.indices.sorted { exact[$0] > exact[$1] }.prefix(20)
    for node in top { #expect(abs(estimate[node] - exact[node]) < 0.35 * exact[node]) }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func componentsHoldWhatIsTied(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 20, edges: 5 + Int(seed % 15))
    let distances = network.distances()
    let parts = Set(
      (0..<network.nodeCount).map { node in
        (0..<network.nodeCount).filter { distances[node][$0] != nil }
      }
    ).sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    let components = network.components()
    #expect(components.sizes == parts.map(\.count))
    for (number, part) in parts.enumerated() {
      #expect(part.allSatisfy { components.numbers[$0] == number })
    }
  }

  @Test func emptyNetworkHasNothing() {
    let network = NetworkBuilder().network()
    #expect(network.pageRank().isEmpty && network.betweenness().isEmpty)
    #expect(network.components().sizes.isEmpty && network.filtered().edgeCount == 0)
    #expect(network.ranking(by: [], .both, limit: 3).isEmpty)
    #expect(network.nodes(within: 3, of: []).isEmpty)
  }
}
