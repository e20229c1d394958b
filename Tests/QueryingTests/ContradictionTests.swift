import GraphStore
import Knowledge
import Querying
import TestSupport
import Testing

/// Both sides of what articles contradict each other about.
struct ContradictionTests {
  /// Each as "russia-turkey sign 1:1", claims of the first side and of the second.
  @Test(
    arguments: [
      ("none", ["turkey supports russia", "russia opposes turkey"], nil, []),
      (
        "signs", ["turkey supports russia", "turkey opposes russia claimed"], nil,
        ["russia-turkey sign 1:1"]
      ),
      (
        "an alliance holds both ways", ["turkey allied-with russia", "russia opposes turkey"], nil,
        ["russia-turkey sign 1:1"]
      ),
      (
        "denied", ["turkey supports russia", "turkey supports russia denied"], nil,
        ["russia-turkey denied supports 1:1"]
      ),
      ("only proposed", ["turkey supports russia", "turkey opposes russia proposed"], nil, []),
      (
        "the other way is no contradiction",
        ["turkey supports russia", "turkey opposes russia", "russia supports turkey"], nil,
        ["russia-turkey sign 1:1"]
      ),
      (
        "near", ["turkey supports russia", "turkey opposes russia on 2015-01-31"], 30,
        ["russia-turkey sign 1:1"]
      ),
      ("far", ["turkey supports russia", "turkey opposes russia on 2015-02-01"], 30, []),
      (
        "a month is near", ["turkey supports russia", "turkey opposes russia on 2015-01"], 0,
        ["russia-turkey sign 1:1"]
      ),
      (
        "the weaker side weighs",
        [
          "turkey supports isis", "turkey opposes isis", "turkey opposes isis",
          "turkey opposes russia", "turkey supports russia", "turkey supports russia",
          "turkey opposes russia",
        ], nil, ["russia-turkey sign 2:2", "isis-turkey sign 1:2"]
      ),
    ] as [(String, [String], Int?, [String])])
  func bothSidesAreFound(name: String, claims: [String], days: Int?, expected: [String]) throws {
    let filter = RelationFilter(statuses: [.asserted, .claimed, .denied])
    let search = ContradictionSearch(filter, within: days)
    let graph = try Graph.ofClaims(claims, date: "2015-01-01")
    let found = try search.contradictions(in: graph, limit: 9).contradictions
    #expect(found.flatMap(\.words) == expected)
    let first = try search.contradictions(in: graph, limit: 1).contradictions
    #expect(first.flatMap(\.words) == Array(expected.prefix(1)))
    let pair = try search.contradictions(in: graph, around: "turkey", and: "russia", limit: 1)
    #expect(pair.contradictions.flatMap(\.words) == expected.filter { $0.hasPrefix("russia") })
  }

  @Test func voicesAreArticlesAndSpeakers() throws {
    let story = Story(
      "a.txt", date: "2015-01-01",
      """
      [turkey Turkey] backs [isis ISIS], said [russia Russia]. | turkey supports isis claimed by russia
      [turkey Ankara] arms [isis ISIS], [russia Russia] said. | turkey supports isis claimed by russia
      [turkey Turkey] helps [isis ISIS]. | turkey supports isis
      [turkey Turkey] bombed [isis ISIS]. | turkey opposes isis
      """)
    let search = ContradictionSearch(RelationFilter())
    let found = try search.contradictions(in: Graph.of(story), limit: 9).contradictions
    let dispute = try #require(found.first?.disputes.first)
    #expect(
      dispute.claiming.map { "\($0.speaker?.name ?? "itself") \($0.evidence.count)" }
        == ["Russia 2", "itself 1"])
    #expect(dispute.opposing.map(\.evidence.count) == [1])
  }
}

extension Contradiction {
  fileprivate var words: [String] {
    disputes.map { dispute in
      let about =
        switch dispute.subject {
        case .sign: "sign"
        case .denied(let relation): "denied \(relation.rawValue)"
        }
      return "\(first.identifier)-\(second.identifier) \(about) "
        + "\(dispute.claiming.claims):\(dispute.opposing.claims)"
    }
  }
}
