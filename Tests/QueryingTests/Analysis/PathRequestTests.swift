import GraphStore
import Knowledge
import Querying
import Testing

/// Paths between two actors of a graph.
struct PathRequestTests {
  private func paths(
    _ relations: [String], _ ends: String = "a b", _ change: (inout PathRequest) -> Void = { _ in }
  ) throws -> Paths {
    let graph = try Graph.tied(relations)
    let ends = try ends.split(separator: " ").map { try graph.named(String($0)) }
    var request = PathRequest(from: ends[0], to: ends[1])
    change(&request)
    return try request.paths(in: graph)
  }

  private func words(_ path: Path) -> String {
    path.steps.map { "\($0.subject.identifier) \($0.type.rawValue) \($0.object.identifier)" }
      .joined(separator: ", ")
  }

  @Test(arguments: Status.allCases)
  func claimsOfAnyStatusMakeAPath(status: Status) throws {
    let relations = ["a opposes b 1 \(status)", "a meets b 2 \(status)"]
    let paths = try paths(relations) { $0.filter.statuses = [status] }
    #expect(paths.found.map { $0.steps.map(\.type) } == [[.meets]])
    #expect(paths.found.first?.steps.first?.counts[status] == 2)
  }

  @Test(
    arguments: [
      (["a opposes b 1"], "a b", 4, "a opposes b"),
      (["b opposes a 1"], "a b", 4, "b opposes a"),
      (["a meets b 1"], "b a", 4, "a meets b"),
      (["a opposes b 1", "b meets c 1"], "a c", 4, "a opposes b, b meets c"),
      (["a opposes b 1", "b meets c 1"], "a c", 1, nil),
      (["a opposes b 1", "a meets b 3"], "a b", 4, "a meets b"),
      (
        ["a opposes b 1", "b meets d 1", "a opposes c 2", "c meets d 1"], "a d", 4,
        "a opposes c, c meets d"
      ),
      (["a opposes b 9", "b meets c 9", "a supports c 1"], "a c", 4, "a supports c"),
      (["a opposes b 1", "c meets d 1"], "a d", 4, nil),
    ] as [([String], String, Int, String?)])
  func shortestThenMostClaimed(
    relations: [String], ends: String, hops: Int, expected: String?
  ) throws {
    let path = try paths(relations, ends) { $0.hops = hops }.found.first
    #expect(path.map(words) == expected)
    let names = ends.split(separator: " ").map(String.init)
    #expect(path?.actors.first?.identifier == expected.map { _ in names[0] })
    #expect(path?.actors.last?.identifier == expected.map { _ in names[1] })
  }

  private static let two = [
    "a opposes b 3", "b meets d 3", "a leads c 1", "c supports d 1 proposed", "a supports d 1",
  ]

  @Test(
    arguments: [
      (4, 5, [], 1, ["a opposes b, b meets d", "a supports d"]),
      (1, 5, [], 1, ["a supports d"]), (4, 1, [], 1, ["a opposes b, b meets d"]),
      (4, 5, [.supports], 1, ["a supports d"]), (4, 5, [], 2, ["a opposes b, b meets d"]),
    ] as [(Int, Int, Set<RelationType>, Int, [String])])
  func strongestFirst(
    hops: Int, best: Int, types: Set<RelationType>, claims: Int, expected: [String]
  ) throws {
    let paths = try paths(Self.two, "a d") {
      ($0.hops, $0.best) = (hops, best)
      ($0.filter.types, $0.filter.minimumClaims) = (types, claims)
    }
    #expect(paths.found.map(words) == expected)
    #expect(paths.untied.isEmpty)
  }

  @Test func strengthIsAProduct() throws {
    let paths = try paths(Self.two, "a d") { $0.best = 2 }
    #expect(paths.found.map(\.strength) == [0.5625, 0.5])
  }

  @Test func whoHasNoRelationIsSaid() throws {
    #expect(try paths(["a opposes b 1"], "a f").untied.map(\.identifier) == ["f"])
    let leads = try paths(Self.two, "a d") { $0.filter.types = [.leads] }
    #expect(leads.untied.map(\.identifier) == ["d"])
    #expect(try paths([], "e f").untied.map(\.identifier) == ["e", "f"])
    #expect(
      try paths(["a opposes b 1"]) { $0.filter.since = PartialDate("2016") }.untied.count == 2)
  }
}
