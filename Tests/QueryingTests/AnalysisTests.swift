import GraphStore
import Knowledge
import Querying
import TestSupport
import Testing

/// Paths and neighbourhoods over relations made by hand.
struct AnalysisTests {
  @Test(arguments: Status.allCases)
  func claimsOfAnyStatusMakeAPath(status: Status) {
    let relations = ["a opposes b 1 \(status)", "a meets b 2 \(status)"].compactMap(relation)
    let path = PathSearch(relations: relations).shortest(from: "a", to: "b")
    #expect(path?.steps.map(\.type) == [.meets])
  }

  @Test(arguments: [
    (["a opposes b 1"], "a b", 4, "a opposes b"),
    (["b opposes a 1"], "a b", 4, "b opposes a"),
    (["a opposes b 1", "b meets c 1"], "a c", 4, "a opposes b, b meets c"),
    (["a opposes b 1", "b meets c 1"], "a c", 1, nil),
    (["a opposes b 1", "a meets b 3"], "a b", 4, "a meets b"),
    (
      ["a opposes b 1", "b meets d 1", "a opposes c 2", "c meets d 1"], "a d", 4,
      "a opposes c, c meets d"
    ),
    (["a opposes b 9", "b meets c 9", "a supports c 1"], "a c", 4, "a supports c"),
    (["a opposes b 1", "c meets d 1"], "a d", 4, nil),
  ])
  func shortestThenMostClaimed(
    relations: [String], ends: String, hops: Int, expected: String?
  ) throws {
    let ends = ends.split(separator: " ").map(String.init)
    let path = PathSearch(relations: relations.compactMap(relation))
      .shortest(from: ends[0], to: ends[1], hops: hops)
    let steps = path?.steps.map {
      "\($0.subject.identifier) \($0.type.rawValue) \($0.object.identifier)"
    }
    #expect(steps?.joined(separator: ", ") == expected)
    #expect(path?.actors.first?.identifier == expected.map { _ in ends[0] })
    #expect(path?.actors.last?.identifier == expected.map { _ in ends[1] })
  }

  @Test(arguments: [(0, []), (1, ["a b", "a c", "b c"]), (2, ["a b", "a c", "b c", "c d"])])
  func neighboursTiesWithEachOtherBelong(hops: Int, expected: [String]) {
    let relations = ["a opposes b 1", "c opposes a 1", "b meets c 1", "c meets d 1", "d meets e 1"]
      .compactMap(relation)
    let found = neighbourhood(of: ["a"], hops: hops, in: relations)
    let pairs = found.map {
      [$0.subject.identifier, $0.object.identifier].sorted().joined(separator: " ")
    }
    #expect(pairs.sorted() == expected)
  }

  private func relation(_ words: String) -> Relation? {
    let words = words.split(separator: " ").map(String.init)
    guard let type = RelationType(rawValue: words[1]), let claims = Int(words[3]) else {
      return nil
    }
    return Relation(
      subject: Actor(identifier: words[0], name: words[0], kind: .state), type: type,
      object: Actor(identifier: words[2], name: words[2], kind: .state),
      counts: [words.dropFirst(4).first.flatMap(Status.init) ?? .asserted: claims], documents: 1,
      confidence: 1)
  }
}
