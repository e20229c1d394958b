import GraphStore
import Knowledge
import Querying
import TestSupport
import Testing

/// Who changed sides between two windows.
struct SideChangeTests {
  @Test(arguments: [
    (
      ["turkey supports russia on 2014", "turkey opposes russia on 2015"], ["russia-turkey 1:0 0:1"]
    ),
    (
      ["turkey opposes russia on 2014", "russia allied-with turkey on 2015"],
      ["russia-turkey 0:1 1:0"]
    ),
    (["turkey opposes russia on 2014", "russia opposes turkey on 2015"], []),
    (["turkey opposes russia on 2014", "turkey meets russia on 2015"], []),
    (["turkey supports russia on 2014", "turkey opposes russia proposed on 2015"], []),
    (["turkey supports russia on 2014", "turkey opposes russia on 2016"], []),
    (["turkey supports russia", "turkey opposes russia on 2015"], []),
    (
      [
        "turkey supports russia on 2014", "turkey opposes russia on 2015",
        "turkey supports russia on 2015",
      ], []
    ),
    (
      [
        "turkey supports isis on 2014", "turkey opposes isis on 2015",
        "russia opposes turkey on 2014-05", "russia opposes turkey on 2014-06",
        "turkey supports russia on 2015-05", "russia supports turkey on 2015-06",
      ], ["russia-turkey 0:2 2:0", "isis-turkey 1:0 0:1"]
    ),
  ])
  func pairsWhoseSignDiffers(claims: [String], expected: [String]) throws {
    let (before, after) = (PartialDate("2014"), PartialDate("2015"))
    let search = SideChangeSearch(
      from: TimeWindow(since: before, until: before), to: TimeWindow(since: after, until: after))
    let graph = try Graph.ofClaims(claims, date: "")
    let found = try search.changes(in: graph, around: nil, limit: 9)
    #expect(found.changes.map(\.words) == expected)
    #expect(found.total == expected.count)
    #expect(
      try search.changes(in: graph, around: "turkey", limit: 1).changes.map(\.words)
        == Array(expected.prefix(1)))
    #expect(try search.changes(in: graph, around: "nato", limit: 1).total == 0)
    for side in found.changes.flatMap({ [$0.before, $0.after] }) {
      #expect(side.evidence?.claim.relation.sign == side.sum.sign)
    }
  }
}

extension SideChange {
  fileprivate var words: String {
    "\(first.identifier)-\(second.identifier) \(before.sum.positive):\(before.sum.negative) "
      + "\(after.sum.positive):\(after.sum.negative)"
  }
}
