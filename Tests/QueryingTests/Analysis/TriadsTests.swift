import Testing

@testable import Querying

struct TriadsTests {
  @Test(
    arguments: [
      ([1, 1, 1], [1, 0, 0, 0], true, true), ([1, 1, -1], [0, 1, 0, 0], false, false),
      ([1, -1, -1], [0, 0, 1, 0], true, true), ([-1, -1, -1], [0, 0, 0, 1], false, true),
    ] as [([Int], [Int], Bool, Bool)])
  func tellsTheFourKinds(claims: [Int], counts: [Int], isBalanced: Bool, isWeaklyBalanced: Bool) {
    let pairs = SignedSamples.pairs(
      3, [Tie(0, 1, claims[0]), Tie(2, 1, claims[1]), Tie(0, 2, claims[2])])
    let triads = pairs.triads()
    #expect(triads.byMinuses == counts)
    #expect(triads.index == (isBalanced ? 1 : 0))
    #expect(triads.weakIndex == (isWeaklyBalanced ? 1 : 0))
    #expect(pairs.frustratedTriads(limit: 5).count == (isBalanced ? 0 : 1))
    #expect(pairs.frustratedTriads(limit: 5, weakly: true).count == (isWeaklyBalanced ? 0 : 1))
  }

  @Test func dividedPairsMakeNoTriad() {
    let pairs = SignedSamples.pairs(3, [Tie(0, 1, 1), Tie(1, 2, 1), Tie(0, 2, 1), Tie(2, 0, -1)])
    #expect(pairs.triads().total == 0 && pairs.triads().index == nil)
  }

  @Test(arguments: [(1, 5, 60), (2, 9, 40), (3, 20, 20), (4, 30, 10)] as [(UInt64, Int, Int)])
  func agreesWithAllTriples(seed: UInt64, count: Int, graphs: Int) {
    var random = SplitMix64(seed: seed)
    for graph in 0..<graphs {
      let ties = SignedSamples.random(
        count, density: graph % 2 == 0 ? 0.3 : 0.9, minuses: 0.4, &random)
      let pairs = SignedSamples.pairs(count, ties)
      let expected = Expected(count, SignedSamples.matrix(count, ties))
      #expect(pairs.triads().byMinuses == expected.byMinuses)
      #expect(pairs.triadsByNode() == expected.byNode)
      for limit in [0, 1, 3, 1000] {
        let found = pairs.frustratedTriads(limit: limit)
          .map { [-$0.weakest, -$0.weight] + $0.nodes + [$0.minuses] }
        #expect(found == Array(expected.frustrated.prefix(limit)))
      }
    }
  }
}

/// What looking at all triples of nodes finds.
private struct Expected {
  var byMinuses = [0, 0, 0, 0]
  var byNode: [NodeTriads]
  /// Weakest and weight, negative, nodes, minuses; in order.
  var frustrated: [[Int]] = []

  init(_ count: Int, _ matrix: [[Int]]) {
    byNode = Array(repeating: NodeTriads(balanced: 0, frustrated: 0), count: count)
    for first in 0..<count {
      for second in 0..<first {
        for third in 0..<second {
          let links = [matrix[first][second], matrix[first][third], matrix[second][third]]
          guard !links.contains(0) else { continue }
          let minuses = links.count { $0 < 0 }
          byMinuses[minuses] += 1
          for node in [first, second, third] {
            if minuses % 2 == 0 { byNode[node].balanced += 1 } else { byNode[node].frustrated += 1 }
          }
          guard minuses % 2 == 1 else { continue }
          let weights = links.map(abs)
          frustrated.append(
            [-(weights.min() ?? 0), -weights.reduce(0, +), third, second, first, minuses])
        }
      }
    }
    frustrated.sort { $0.lexicographicallyPrecedes($1) }
  }
}
