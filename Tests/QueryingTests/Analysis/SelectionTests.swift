import Knowledge
import Testing

@testable import Querying

struct SelectionTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func rankingCountsOthers(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 8, edges: 40)
    for types in typeSets + [[.opposes], [.opposes, .meets], [.supports, .opposes]] {
      for direction in [RankingDirection.received, .given, .both] {
        let all = (0..<network.nodeCount)
          .map { Self.tally(of: $0, network.plainEdges, types, direction) }
          .filter { $0.1 > 0 }
          .sorted { ($1.1, $1.2, $0.0) < ($0.1, $0.2, $1.0) }
        for limit in [0, 1, 3, 100] {
          let ranking = network.ranking(by: types, direction, limit: limit)
          #expect(ranking.map(\.node) == all.prefix(limit).map(\.0))
          #expect(ranking.map(\.relations) == all.prefix(limit).map(\.1))
          #expect(ranking.map(\.claims) == all.prefix(limit).map(\.2))
        }
      }
    }
  }

  private static func tally(
    of node: Int, _ edges: [PlainEdge], _ types: Set<RelationType>, _ direction: RankingDirection
  ) -> (Int, Int, Int) {
    let counted = edges.filter { edge in
      guard types.isEmpty || types.contains(edge.type), edge.subject != edge.object else {
        return false
      }
      let gives = edge.subject == node && (direction != .received || edge.type.isSymmetric)
      let receives = edge.object == node && (direction != .given || edge.type.isSymmetric)
      return gives || receives
    }
    let others = Set(counted.map { $0.subject == node ? $0.object : $0.subject })
    return (node, others.count, counted.reduce(0) { $0 + $1.claims })
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func filterKeepsWhatIsWanted(seed: UInt64) {
    let network = Network.random(seed: seed, nodes: 12, edges: 40)
    let windows: [(Int32?, Int32?)] = [(nil, nil), (5, nil), (nil, 5), (5, 8), (30, 40), (8, 5)]
    for types in typeSets {
      for (from, to) in windows {
        for claims in [0, 2] {
          let kept = network.plainEdges.filter { edge in
            guard types.isEmpty || types.contains(edge.type), edge.claims >= claims else {
              return false
            }
            guard from != nil || to != nil else { return true }
            return edge.first != Network.noDay && edge.first <= to ?? .max
              && edge.last >= from ?? .min
          }
          let filtered = network.filtered(
            types: types, minimumClaims: claims, from: from, to: to)
          let actors = Set(
            kept.flatMap { [network.actors[$0.subject], network.actors[$0.object]] })
          #expect(Array(filtered.actors) == actors.sorted())
          #expect(Self.rows(filtered.plainEdges, filtered) == Self.rows(kept, network))
        }
      }
    }
  }

  private static func rows(_ edges: [PlainEdge], _ network: Network) -> [String] {
    edges.map {
      let ends = (network.actors[$0.subject], network.actors[$0.object])
      return "\(ends.0) \($0.type) \(ends.1) \($0.claims) \($0.first) \($0.last)"
    }.sorted()
  }

  @Test func edgesWithOneDayOverlapByIt() {
    var builder = NetworkBuilder()
    builder.add(subject: 0, type: 0, object: 1, first: 5)
    builder.add(subject: 0, type: 1, object: 1, last: 9)
    let network = builder.network()
    #expect(network.filtered(from: 4, to: 6).edgeCount == 1)
    #expect(network.filtered(from: 6, to: 8).edgeCount == 0)
    #expect(network.filtered(to: 9).edgeCount == 2)
  }
}
