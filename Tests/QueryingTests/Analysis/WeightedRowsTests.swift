import Testing

@testable import Querying

struct WeightedRowsTests {
  /// Two parts, 0–1–2 and 3–4, which 2–3 joins.
  private static func rows() -> WeightedRows {
    let pairs = SignedSamples.pairs(
      5, [Tie(0, 1, 1), Tie(1, 2, -2), Tie(2, 3, 4), Tie(3, 4, 8), Tie(0, 4, 16)])
    return LinkedNodes(pairs) { Int(pairs.signs[$0]) * Int(pairs.weights[$0]) }.rows
  }

  @Test func aggregates() {
    let coarse = Self.rows().aggregated(by: [0, 0, 1, 1, 2], groups: 3)
    #expect(coarse.inner == [2, 8, 0])
    #expect(coarse.starts == [0, 2, 4, 6])
    let links = (0..<3).map { node in
      coarse.entries(of: node).map { [Int(coarse.others[$0]), coarse.weights[$0]] }
        .sorted { $0[0] < $1[0] }
    }
    #expect(links == [[[1, -2], [2, 16]], [[0, -2], [2, 8]], [[0, 16], [1, 8]]])
    let one = Self.rows().aggregated(by: [0, 0, 0, 1, 1], groups: 2)
    #expect(one.inner == [-2, 16] && one.weights == [20, 20] && one.others == [1, 0])
  }

  @Test(
    arguments: [
      ([0, 0, 0, 0, 0], [0, 0, 0, 0, 0]), ([7, 3, 7, 3, 7], [0, 1, 2, 3, 0]),
      ([1, 1, 0, 1, 0], [0, 0, 1, 2, 3]),
    ] as [([UInt32], [UInt32])])
  func splitsIntoConnectedParts(labels: [UInt32], parts: [UInt32]) {
    #expect(Self.rows().connectedParts(of: labels) == parts)
  }

  @Test func freeBlocsHangTogether() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<30 {
      let ties = SignedSamples.random(80, density: 0.04, minuses: 0.5, &random)
      let pairs = SignedSamples.pairs(80, ties)
      let linked = LinkedNodes(pairs) { Int(pairs.signs[$0]) }
      let blocs = pairs.blocs().grouping
      let labels = linked.nodes.map { UInt32(blocs.byNode[$0]) }
      #expect(Set(linked.rows.connectedParts(of: labels)).count == blocs.count)
    }
  }
}

struct CommunityRefinementTests {
  @Test func agreesWithSumsAddedUpAnew() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<60 {
      let ties = SignedSamples.random(30, density: 0.3, minuses: 0, &random)
      let pairs = SignedSamples.pairs(30, ties)
      let moves = CommunityMoves(LinkedNodes(pairs) { Int(pairs.supports[$0]) }.rows)
      let count = moves.rows.count
      let communities = (0..<count).map { _ in UInt32(random.below(2)) }
      let order = random.permutation(of: count)
      let expected = Self.refined(communities, moves, order)
      #expect(CommunityRefinement.parts(of: communities, moves, order: order) == expected)
      #expect(Set(expected).count < count)
    }
  }

  private static func refined(
    _ communities: [UInt32], _ moves: CommunityMoves, _ order: [UInt32]
  ) -> [UInt32] {
    var parts = communities.indices.map(UInt32.init)
    func links(_ ones: [Int], _ others: [Int]) -> Double {
      let others = Set(others)
      return ones.reduce(0) { sum, one in
        moves.rows.entries(of: one).reduce(sum) {
          others.contains(Int(moves.rows.others[$1])) ? $0 + Double(moves.rows.weights[$1]) : $0
        }
      }
    }
    func strength(_ nodes: [Int]) -> Double { nodes.reduce(0) { $0 + moves.strengths[$1] } }
    for node in order.map(Int.init) {
      let members = parts.indices.filter { communities[$0] == communities[node] }
      func isWell(_ part: [Int]) -> Bool {
        let rest = members.filter { !part.contains($0) }
        return links(part, rest) >= strength(part) * strength(rest) / moves.total
      }
      guard parts.count(where: { $0 == parts[node] }) == 1, isWell([node]) else { continue }
      var (best, most) = (parts[node], 0.0)
      for part in Set(members.map { parts[$0] }).sorted() where part != parts[node] {
        let nodes = parts.indices.filter { parts[$0] == part }
        let joint = links([node], nodes)
        let gain = joint - strength([node]) * strength(nodes) / moves.total
        if joint > 0, isWell(nodes), gain > most { (best, most) = (part, gain) }
      }
      parts[node] = best
    }
    return parts
  }
}
