import GraphStore
import Knowledge
import Querying
import Testing

/// Who is around an actor of a graph.
struct NeighbourRequestTests {
  private static let relations = [
    "a opposes b 1", "c opposes a 2", "b meets c 1", "c meets d 3", "d meets e 1",
    "a supports b 1 denied", "b opposes a 1",
  ]

  private func request(
    of actor: Actor.Identifier = "a", limit: Int = 50, _ types: Set<RelationType> = []
  ) throws -> (NeighbourRequest, Graph) {
    let graph = try Graph.tied(Self.relations)
    return (
      NeighbourRequest(of: try graph.named(actor), RelationFilter(types: types), limit: limit),
      graph
    )
  }

  @Test(
    arguments: [
      (1, 50, [2], ["b 1 2 2", "c 1 1 2"]), (2, 50, [2, 1], ["b 1 2 2", "c 1 1 2", "d 2 1 3 c"]),
      (6, 2, [2, 1, 1], ["b 1 2 2", "c 1 1 2"]),
      (3, 50, [2, 1, 1], ["b 1 2 2", "c 1 1 2", "d 2 1 3 c", "e 3 1 1 d"]),
    ] as [(Int, Int, [Int], [String])])
  func nearestFirst(hops: Int, limit: Int, counts: [Int], expected: [String]) throws {
    let (request, graph) = try request(limit: limit)
    let found = try request.neighbours(within: hops, in: graph)
    let lines = found.listed.map { neighbour in
      (["\(neighbour.actor.identifier) \(neighbour.hops) \(neighbour.ties) \(neighbour.claims)"]
        + (neighbour.through.map { [$0.identifier] } ?? [])).joined(separator: " ")
    }
    #expect(found.counts == counts)
    #expect(lines == expected)
    #expect(found.leftOut == counts.reduce(0, +) - expected.count)
  }

  @Test func tiesAreTheNeighboursOwn() throws {
    let (request, graph) = try request()
    let found = try request.neighbours(within: 2, in: graph).listed
    #expect(
      found.map { $0.relations.map { "\($0.type.rawValue) \($0.isSubject) \($0.claims)" } } == [
        ["opposes true 1", "opposes false 1"], ["opposes true 2"], [],
      ])
  }

  @Test func onlyTheRelationsAskedForAreWalked() throws {
    let (request, graph) = try request([.meets])
    #expect(try request.neighbours(within: 3, in: graph).counts.isEmpty)
    let (other, _) = try self.request(of: "e", [.meets])
    #expect(try other.neighbours(within: 6, in: graph).counts == [1, 1, 1])
  }

  @Test(
    arguments: [
      ("a", "d", 50, ["c: opposes true 2; meets true 3"], 0),
      ("a", "b", 50, ["c: opposes true 2; meets true 1"], 0),
      ("a", "e", 50, [], 0), ("a", "f", 50, [], 0),
    ] as [(String, String, Int, [String], Int)])
  func commonNeighboursHaveBothTies(
    first: String, second: String, limit: Int, expected: [String], leftOut: Int
  ) throws {
    let (request, graph) = try request(of: first, limit: limit)
    let common = try request.neighbours(sharedWith: graph.named(second), in: graph)
    let lines = common.listed.map { tie in
      let sides = [tie.toFirst, tie.toSecond].map { ties in
        ties.map { "\($0.type.rawValue) \($0.isSubject) \($0.claims)" }.joined(separator: ", ")
      }
      return "\(tie.actor.identifier): \(sides.joined(separator: "; "))"
    }
    #expect(lines == expected)
    #expect(common.leftOut == leftOut)
  }

  @Test(arguments: [
    ("opposed-by meets", ["b 1 3", "c 1 2", "d 1 5"]), ("opposes meets", ["c 1 2"]),
    ("supports", []),
  ])
  func aPatternIsWalked(pattern: String, expected: [String]) throws {
    let (request, graph) = try request()
    let reach = try request.reach(over: RelationStep.steps(of: pattern), in: graph)
    #expect(
      reach.listed.map { "\($0.actor.identifier) \($0.ways) \($0.claims)" }.sorted() == expected)
  }

  @Test(arguments: [
    (0, []), (1, ["a b", "a b", "a c", "b c"]), (2, ["a b", "a b", "a c", "b c", "c d"]),
  ])
  func neighboursTiesWithEachOtherBelongToASelection(hops: Int, expected: [String]) throws {
    var selection = Selection()
    (selection.actor, selection.hops) = ("a", hops)
    let pairs = try selection.relations(in: Graph.tied(Self.relations)).map {
      [$0.subject.identifier, $0.object.identifier].sorted().joined(separator: " ")
    }
    #expect(pairs.sorted() == expected)
  }

  @Test(
    arguments: [
      ("opposes", RelationStep(.opposes, .outward)),
      ("opposed-by", RelationStep(.opposes, .inward)),
      ("fights-against", RelationStep(.opposes, .outward)),
      ("backed-by", RelationStep(.supports, .inward)), ("led-by", RelationStep(.leads, .inward)),
      ("stand-by", RelationStep(.supports, .outward)),
      ("represented-by", RelationStep(.represents, .inward)),
      ("joined-by", RelationStep(.memberOf, .inward)),
      ("member-of", RelationStep(.memberOf, .outward)),
      ("allied-with", RelationStep(.alliedWith, .outward)),
      ("loves", nil), ("by", nil), ("opposes-by", nil), ("-", nil),
    ] as [(String, RelationStep?)])
  func aWordNamesAStep(word: String, expected: RelationStep?) {
    #expect(RelationStep(verb: word) == expected)
  }
}
