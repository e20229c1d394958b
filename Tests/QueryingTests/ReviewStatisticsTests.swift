import Knowledge
import Querying
import TestSupport
import Testing

/// How often the program was right, from what persons decided.
struct ReviewStatisticsTests {
  private static let read = "[turkey Turkey] backs [isis Daesh]. | turkey supports isis"
  private static let meeting = "[turkey Turkey] met [isis Daesh]. | turkey meets isis"

  @Test(arguments: [
    (read, "accept", "1 1 1"), (read, "reject", "1 0 0"), (read, "add", "0 0 0"),
    (read, "relabel turkey supports isis", "1 1 1"), (read, "relabel turkey opposes isis", "1 0 0"),
    (read, "relabel isis supports turkey", "1 0 0"),
    (meeting, "relabel isis meets turkey", "1 1 1"),
    (read, "relabel turkey supports isis denied", "1 1 0"),
    (read, "relabel turkey supports isis asserted by pkk", "1 1 0"),
    (read, "relabel turkey supports isis on 2014", "1 1 0"),
  ])
  func aReadingIsRightWhereItSaysWhoDoesWhatToWhom(
    sentence: String, words: String, expected: String
  ) {
    #expect(ReviewStatistics([.judging(sentence, words)]).all.words == expected)
  }

  @Test func aReadingIsRightInAllButTheClassOfTheEvent() {
    func words(_ change: (inout AnchoredClaim) -> Void) -> String {
      ReviewStatistics([.judging(Self.read, "relabel", changing: change)]).all.words
    }
    #expect(words { $0.until = PartialDate("2016") } == "1 1 0")
    #expect(words { $0.event = .aid } == "1 1 1")
    #expect(words { $0.object.actor.identifier = "pkk" } == "1 0 0")
  }

  @Test func whatJudgesNoClaimIsPassedOver() {
    let undo = Decision(.undo("0", facet: "x"), by: "ann", decided: "2026")
    #expect(ReviewStatistics([undo, .judging(Self.read, "accept")]).all.words == "1 1 1")
  }

  @Test(arguments: [
    (["accept", "accept"], "1 1 1", 0), (["reject", "reject"], "1 0 0", 0),
    (["accept", "relabel turkey supports isis denied"], "1 1 0", 0),
    (["reject", "relabel turkey opposes isis"], "1 0 0", 0), (["accept", "reject"], "0 0 0", 1),
    (["accept", "accept", "reject"], "0 0 0", 1),
  ])
  func whatSeveralSayOfOneClaimCountsOnce(words: [String], expected: String, disputed: Int) {
    let decisions = words.enumerated().map { Decision.judging(Self.read, $1, by: "author \($0)") }
    for decisions in [decisions, decisions.reversed()] {
      let found = ReviewStatistics(decisions)
      #expect(found.all.words == expected)
      #expect(found.disputed == disputed)
    }
  }

  @Test func claimsOfSeveralSentencesAreSeveral() {
    let found = ReviewStatistics([
      .judging(Self.read, "accept"), .judging(Self.meeting, "accept", by: "bob"),
    ])
    #expect(found.all.words == "2 2 2")
  }

  @Test func theReadingJudgedLastCounts() {
    let decisions: [Decision] = [
      .judging(Self.read, "accept", confidence: 0.6, decided: "2026-02-01T00:00:00.000Z"),
      .judging(
        Self.read, "accept", by: "bob", confidence: 0.8, decided: "2026-01-01T00:00:00.000Z"),
    ]
    #expect(ReviewStatistics(decisions).byConfidence.map(\.key) == ["0.5–0.7"])
  }

  @Test(arguments: [
    ("a.txt", "."), ("/a.txt", "/"), ("news/2015/a.txt", "news/2015"),
    ("https://example.org/2015/a.html", "example.org"), ("https://example.org", "example.org"),
  ])
  func aSourceIsAFolderOrAHost(source: String, expected: String) {
    let found = ReviewStatistics([.judging(Self.read, "accept", from: source)])
    #expect(found.bySource.map(\.words) == ["\(expected): 1 1 1"])
  }

  @Test(arguments: [
    ("pair", "pair"), ("pair; denied: no evidence", "pair"), ("title foreign minister", "title"),
    ("verb arm; denied: no evidence", "verb"),
  ])
  func aRuleIsTheFirstWordOfAMethod(method: String, expected: String) {
    let found = ReviewStatistics([.judging(Self.read, "reject", method: method)])
    #expect(found.byRule.map(\.words) == ["\(expected): 1 0 0"])
  }

  @Test(arguments: [
    (0.3, "below 0.5"), (0.499, "below 0.5"), (0.5, "0.5–0.7"), (0.7, "0.7–0.8"),
    (0.8, "0.8–0.9"), (0.9, "0.9–0.95"), (0.949, "0.9–0.95"), (0.95, "0.95–1"), (1, "0.95–1"),
  ])
  func aBandHoldsWhereItBegins(confidence: Double, expected: String) {
    let found = ReviewStatistics([.judging(Self.read, "accept", confidence: confidence)])
    #expect(found.byConfidence.map(\.key) == [expected])
  }

  @Test func rowsAreSortedAndMissedClaimsCountedByRelation() {
    let found = ReviewStatistics([
      .judging(Self.meeting, "accept", confidence: 0.96, method: "pair"),
      .judging(Self.read, "reject", confidence: 0.6),
      .judging("[pkk PKK] fights [isis Daesh]. | pkk opposes isis", "add"),
      .judging("[pkk PKK] fights [isis Daesh]. | pkk opposes isis", "add", by: "bob"),
      .judging("[pkk PKK] aids [isis Daesh]. | pkk supports isis", "accept", confidence: 0.6),
    ])
    #expect(
      found.byRelation.map(\.words) == ["supports: 2 1 1", "opposes: 0 0 0", "meets: 1 1 1"])
    #expect(found.byRule.map(\.words) == ["verb: 2 1 1", "pair: 1 1 1"])
    #expect(found.byConfidence.map(\.words) == ["0.5–0.7: 2 1 1", "0.95–1: 1 1 1"])
    #expect(found.missed == [.opposes: 1])
  }

  /// Source of the bounds: Newcombe, Statistics in Medicine 17 (1998), table I, method 3; the
  /// last is the third turned round.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
    (20, 20, 0.8389, 1),
  ])
  func theIntervalIsWilsons(hits: Int, count: Int, lower: Double, upper: Double) throws {
    let interval = try #require(WilsonInterval(hits: hits, of: count))
    #expect(abs(interval.lower - lower) < 0.00005)
    #expect(abs(interval.upper - upper) < 0.00005)
  }

  @Test func anEmptySampleHasNoInterval() {
    #expect(WilsonInterval(hits: 0, of: 0) == nil)
    #expect(ReviewStatistics([]).all.precision == nil)
  }
}

/// From which confidence on the program was right often enough.
struct ConfidenceThresholdTests {
  /// `supports 0.9 20/30`: thirty claims of that relation and confidence, of which twenty are right.
  private static func decisions(_ words: String) -> [Decision] {
    let words = words.split(separator: " ").map(String.init)
    let numbers = words[2].split(separator: "/").compactMap { Int($0) }
    return (0..<numbers[1]).map { index in
      .judging(
        "[turkey Turkey] and [isis Daesh] \(words[1]) \(index). | turkey \(words[0]) isis",
        index < numbers[0] ? "accept" : "reject", confidence: Double(words[1]) ?? 0)
    }
  }

  @Test(arguments: [
    ([], "too few 0"), (["supports 0.9 29/29"], "too few 29"),
    (["supports 0.9 27/30"], "0.9: 27/30, lost 0"), (["supports 0.9 26/30"], "unreached 26/30"),
    (["supports 0.6 10/20", "opposes 0.855 38/40"], "0.855: 38/40, lost 10"),
    (["meets 0.6 10/20", "meets 0.7 5/5", "meets 0.8 38/40"], "0.7: 43/45, lost 10"),
    (["supports 0.6 15/30", "supports 0.9 29/29"], "too few 29"),
    (["supports 0.6 10/30", "leads 0.7 30/30", "supports 0.9 24/30"], "unreached 24/30"),
  ])
  func theLeastOneIsTaken(samples: [String], expected: String) {
    let decisions = samples.flatMap(Self.decisions)
    #expect(ReviewStatistics(decisions).threshold.words == expected)
  }

  @Test(arguments: [(0.5, "0.6"), (0.76, "0.8"), (0.95, "0.9")])
  func moreIsWantedOfAHigherOne(precision: Double, expected: String) {
    let samples = ["supports 0.6 20/40", "supports 0.8 30/40", "supports 0.9 39/40"]
    let decisions = samples.flatMap(Self.decisions)
    let found = ReviewStatistics(decisions, wantedPrecision: precision).threshold
    #expect(found.words.hasPrefix(expected + ":"))
  }
}

extension ReviewCounts {
  fileprivate var words: String { "\(judged) \(right) \(rightInAll)" }
}

extension ReviewRow {
  fileprivate var words: String { "\(key): \(counts.words)" }
}

extension ConfidenceThreshold.Search {
  fileprivate var words: String {
    switch self {
    case .found(let found):
      "\(found.confidence): \(found.kept.right)/\(found.kept.judged), lost \(found.lost)"
    case .tooFew(let judged): "too few \(judged)"
    case .unreached(let best): "unreached \(best.right)/\(best.judged)"
    }
  }
}
