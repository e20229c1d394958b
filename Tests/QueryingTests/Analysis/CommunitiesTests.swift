import Testing

@testable import Querying

struct CommunitiesTests {
  @Test func findsCliquesWithOneBridge() {
    let ties = [
      Tie(0, 1, 1), Tie(0, 2, 1), Tie(1, 2, 1), Tie(3, 4, 1), Tie(3, 5, 1), Tie(4, 5, 1),
      Tie(2, 3, 1), Tie(5, 6, -9),
    ]
    let communities = SignedSamples.pairs(7, ties).communities()
    #expect(communities.grouping.byNode == [0, 0, 0, 1, 1, 1, -1])
    // 6 of 7 links inside, both communities with half of the strength
    #expect(abs((communities.modularity ?? 0) - (6.0 / 7 - 0.5)) < 1e-12)
  }

  @Test(arguments: [(1, 6, 60), (2, 8, 60)] as [(UInt64, Int, Int)])
  func comesNearTheGreatestModularity(seed: UInt64, count: Int, graphs: Int) {
    var random = SplitMix64(seed: seed)
    var missed = 0
    for graph in 0..<graphs {
      let ties = SignedSamples.random(
        count, density: [0.3, 0.6][graph % 2], minuses: 0.1, &random)
      let pairs = SignedSamples.pairs(count, ties)
      guard let found = pairs.communities().modularity else { continue }
      let greatest = Self.greatestModularity(pairs)
      #expect(found <= greatest + 1e-12)
      #expect(found >= greatest - 0.02)
      missed += found < greatest - 1e-12 ? 1 : 0
    }
    #expect(missed <= graphs / 20)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func communitiesAreConnected(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 60 + 20 * Int(seed)
    let ties = SignedSamples.random(
      count, density: [2.0, 4.0, 8.0][Int(seed % 3)] / Double(count), minuses: 0.2, &random)
    let pairs = SignedSamples.pairs(count, ties)
    let communities = pairs.communities()
    #expect(communities == pairs.communities())
    for community in 0..<communities.grouping.count {
      let members = communities.grouping.nodes(of: community)
      var reached = Set(members.prefix(1))
      var stack = Array(reached)
      while let node = stack.popLast() {
        for entry in pairs.entries(of: node) where pairs.signs[entry] > 0 {
          let other = Int(pairs.neighbours[entry])
          guard communities.grouping.byNode[other] == Int32(community) else { continue }
          if reached.insert(other).inserted { stack.append(other) }
        }
      }
      #expect(reached == Set(members))
    }
  }

  @Test func findsPlantedCommunities() {
    var random = SplitMix64(seed: 4)
    var ties: [Tie] = []
    for one in 0..<240 {
      for other in 0..<one where random.chance(one % 6 == other % 6 ? 0.4 : 0.01) {
        ties.append(Tie(one, other, 1))
      }
    }
    let communities = SignedSamples.pairs(240, ties).communities()
    #expect(communities.grouping.byNode == (0..<240).map { Int32($0 % 6) })
  }

  private static func greatestModularity(_ pairs: SignedPairs) -> Double {
    let count = pairs.nodeCount
    var links = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for node in 0..<count {
      for entry in pairs.entries(of: node) where pairs.signs[entry] > 0 {
        links[node][Int(pairs.neighbours[entry])] = Double(pairs.supports[entry])
      }
    }
    let strengths = links.map { $0.reduce(0, +) }
    let total = strengths.reduce(0, +)
    var greatest = -1.0
    SignedSamples.forEachPartition(of: count) { labels, _ in
      var sum = 0.0
      for one in 0..<count {
        for other in 0..<count where labels[one] == labels[other] {
          sum += links[one][other] - strengths[one] * strengths[other] / total
        }
      }
      greatest = max(greatest, sum / total)
    }
    return greatest
  }
}
