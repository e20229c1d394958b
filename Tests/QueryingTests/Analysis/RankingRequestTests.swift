import GraphStore
import Knowledge
import Querying
import TestSupport
import Testing

/// Rankings of the actors of a graph.
struct RankingRequestTests {
  @Test(arguments: [
    (Measure.opposed, 3, ["isis 4 5", "united-states 2 2", "pkk 3 3"]),
    (.opposing, 2, ["turkey 2 3", "russia 2 2"]), (.supported, 1, ["bashar-al-assad 3 3"]),
    (.supporting, 9, ["turkey 1 1"]), (.met, 2, ["john-kerry 2 2", "sergei-lavrov 2 2"]),
    (.allied, 9, []),
    (.tied, 1, ["turkey 6 7"]), (.pagerank, 0, []), (.betweenness, 0, []),
  ])
  func actorsByMeasure(measure: Measure, limit: Int, expected: [String]) throws {
    let ranking = try RankingRequest(by: measure, limit: limit).ranking(in: Graph.of(.lavrov))
    let lines = ranking.map { "\($0.actor.identifier) \(Int($0.value)) \($0.claims ?? -1)" }
    #expect(Set(expected).isSubset(of: lines), "\(lines)")
    #expect(lines.count <= limit)
    #expect(ranking.map(\.rank) == Array(ranking.indices.map { $0 + 1 }))
    #expect(ranking.map(\.value) == ranking.map(\.value).sorted(by: >))
  }

  @Test(arguments: [Measure.tied, .pagerank, .betweenness], [1, 3, Int.max])
  func kindsArePassedOver(measure: Measure, limit: Int) throws {
    let graph = try Graph.of(.lavrov)
    let all = try RankingRequest(by: measure, limit: .max).ranking(in: graph)
    let states = try RankingRequest(by: measure, of: [.state], limit: limit).ranking(in: graph)
    let expected = all.filter { $0.actor.kind == .state }.prefix(limit)
    #expect(states.map(\.actor) == expected.map(\.actor))
    #expect(states.map(\.rank) == Array(states.indices.map { $0 + 1 }))
    #expect(!states.isEmpty)
  }

  @Test func relationsCanBeChosen() throws {
    let filter = RelationFilter(types: [.leads])
    let tied = try RankingRequest(by: .tied, filter).ranking(in: Graph.of(.lavrov))
    let rank = try RankingRequest(by: .pagerank, filter).ranking(in: Graph.of(.lavrov))
    #expect(Set(tied.map(\.actor)) == Set(rank.map(\.actor)))
    #expect(tied.map(\.value).allSatisfy { $0 == 1 })
  }
}
