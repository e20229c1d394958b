@testable import GraphStore
import GRDB
import Knowledge
import Testing

/// Claims by date and sign, without their sentences.
struct MarkTests {
  @Test(arguments: [
    (["a supports b"], 1, ["a-b 1:0"]),
    (["a supports b", "b opposes a", "a allied-with b"], 3, ["a-b 2:1"]),
    (["a opposes b claimed", "b opposes c"], 2, ["a-b 0:1", "b-c 0:1"]),
    (["a opposes b proposed", "a supports b denied"], 0, []),
    (["a meets b", "a leads b"], 2, []),
    (["a supports b 2014", "b opposes a 2015-08-05", "a supports b"], 1, ["a-b 1:0"]),
  ])
  func marksAndSumsAreThoseOfTheWindow(claims: [String], marks: Int, sums: [String]) throws {
    let graph = try Graph.sample([claims])
    let day = PartialDate("2015-08-04")
    let window = TimeWindow(since: day, until: day)
    let all = RelationFilter(since: day, until: day)
    #expect(try graph.marks([all, all]).count == marks)
    #expect(try words(of: graph.pairSums(window), in: graph) == sums)
    let ofB = sums.filter { $0.contains("b") }
    #expect(try words(of: graph.pairSums(window, around: "b"), in: graph) == ofB)
  }

  private func words(of sums: [RowPair: PairSum], in graph: Graph) throws -> [String] {
    try sums.map { pair, sum in
      let names = try graph.actors(inRows: [pair.first, pair.second]).map(\.identifier).sorted()
      return "\(names[0])-\(names[1]) \(sum.positive):\(sum.negative)"
    }.sorted()
  }

  @Test(arguments: [
    (RelationFilter(), 3), (RelationFilter(subject: ["a"]), 3), (RelationFilter(object: ["a"]), 0),
    (RelationFilter(types: [.opposes]), 0), (RelationFilter(statuses: [.denied]), 0),
    (RelationFilter(since: PartialDate("2016")), 0),
    (RelationFilter(until: PartialDate("2015")), 3),
  ])
  func whatATableStatesIsCountedOnce(filter: RelationFilter, expected: Int) throws {
    let graph = try Graph.sample([["a supports b", "a opposes c"]])
    try graph.write { db in
      try db.execute(
        sql: """
          UPDATE relation SET stated = 3, stated_first = 20150000, stated_last = 20150804
          WHERE type = 0
          """)
    }
    #expect(try graph.statedClaims([filter, filter]) == expected)
  }

  @Test(
    arguments: [
      (nil, nil, ["a opposes b", "a supports b", "c supports a"]),
      ("a", nil, ["a opposes b", "a supports b", "c supports a"]),
      ("c", nil, ["c supports a"]), ("b", "a", ["a opposes b", "a supports b"]), ("b", "c", []),
    ] as [(Actor.Identifier?, Actor.Identifier?, [String])])
  func contradictedRelationsAreThoseMarked(
    actor: Actor.Identifier?, other: Actor.Identifier?, expected: [String]
  ) throws {
    let graph = try Graph.sample([
      ["a supports b", "a opposes b", "c supports a", "c supports a denied", "b meets c"]
    ])
    let found = try graph.contradicted(around: actor, and: other).map {
      "\($0.subject.identifier) \($0.type.rawValue) \($0.object.identifier)"
    }
    #expect(found.sorted() == expected)
  }
}
