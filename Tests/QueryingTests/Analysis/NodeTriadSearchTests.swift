import Testing

@testable import Querying

struct NodeTriadSearchTests {
  @Test(arguments: [(1, 6, 40), (2, 12, 20), (3, 30, 5)] as [(UInt64, Int, Int)])
  func agreesWithTheTriadsOfTheWholeNetwork(seed: UInt64, count: Int, graphs: Int) {
    var random = SplitMix64(seed: seed)
    for graph in 0..<graphs {
      let pairs = SignedSamples.pairs(
        count,
        SignedSamples.random(count, density: graph % 2 == 0 ? 0.4 : 0.9, minuses: 0.4, &random))
      let byNode = pairs.triadsByNode()
      let frustrated = pairs.frustratedTriads(limit: .max)
      for node in 0..<count {
        let found = pairs.triads(of: node, limit: .max)
        #expect(found.counts.balanced == byNode[node].balanced)
        #expect(found.counts.frustrated == byNode[node].frustrated)
        #expect(found.frustrated == frustrated.filter { $0.nodes.contains(node) })
        #expect(pairs.triads(of: node, limit: 1).frustrated == Array(found.frustrated.prefix(1)))
      }
    }
  }

  @Test(
    arguments: [
      ([3], 3, 0), ([-2], 0, 2), ([3, -1], 3, 1), ([1, -4], 1, 4), ([2, -2], 2, 2),
    ] as [([Int], Int, Int)])
  func tellsTheClaimsOfBothSides(claims: [Int], supports: Int, oppositions: Int) throws {
    let pairs = SignedSamples.pairs(3, claims.map { Tie(0, 1, $0) })
    for (node, other) in [(0, 1), (1, 0)] {
      let entry = try #require(pairs.entry(of: node, with: other))
      #expect(pairs.claims(entry) == SignedClaims(supports: supports, oppositions: oppositions))
    }
    #expect(pairs.strengths() == [abs(supports - oppositions), abs(supports - oppositions), 0])
  }
}
