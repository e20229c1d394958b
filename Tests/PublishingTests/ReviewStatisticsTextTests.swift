import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// How the program's precision looks on a page, and in JSON.
struct ReviewStatisticsTextTests {
  private static func claims(
    _ confidence: Double, _ count: Int, right: Int, _ method: String
  ) -> [Decision] {
    (0..<count).map { index in
      .judging(
        "[turkey Turkey] and [isis Daesh] \(confidence) \(index). | turkey supports isis",
        index < right ? "accept" : "reject", from: "news/\(method)/a.txt", confidence: confidence,
        method: method)
    }
  }

  private static let few: [Decision] = [
    .judging("[pkk PKK] met [isis Daesh]. | pkk meets isis", "accept"),
    .judging("[pkk PKK] hit [isis Daesh]. | pkk opposes isis", "add"),
    .judging("[pkk PKK] fed [isis Daesh]. | pkk supports isis", "accept"),
    .judging("[pkk PKK] fed [isis Daesh]. | pkk supports isis", "reject", by: "bob"),
  ]

  private static let many =
    claims(0.6, 10, right: 4, "pair") + claims(0.855, 40, right: 38, "verb arm") + few

  @Test func aPageToTheLetter() {
    let expected = """
      51 claims judged: 43 right in who does what to whom, 43 in status, holder and
      dates too; 1 claim missed; 1 disputed claim left out.

      RELATION  JUDGED  RIGHT  PRECISION  95 %       RIGHT IN ALL  MISSED
      supports      50     42       0.84  0.71–0.92            42       0
      opposes        0      0          –  –                     0       1
      meets          1      1       1.00  0.21–1.00             1       0
      in all        51     43       0.84  0.72–0.92            43       1

      SOURCE         JUDGED  RIGHT  PRECISION  95 %       RIGHT IN ALL
      news/verb arm      40     38       0.95  0.83–0.99            38
      news/pair          10      4       0.40  0.17–0.69             4
      and 1 more; --limit shows them

      RULE  JUDGED  RIGHT  PRECISION  95 %       RIGHT IN ALL
      verb      41     39       0.95  0.84–0.99            39
      pair      10      4       0.40  0.17–0.69             4

      CONFIDENCE  JUDGED  RIGHT  PRECISION  95 %       RIGHT IN ALL
      0.5–0.7         10      4       0.40  0.17–0.69             4
      0.8–0.9         40     38       0.95  0.83–0.99            38
      0.9–0.95         1      1       1.00  0.21–1.00             1

      --min-confidence 0.855 is the least for a precision of 0.9: of 41 judged stances
      39 are right, 0.95 (95 %: 0.84–0.99); 4 right ones would be lost.

      Judged claims are no random sample where the review queue chose them: it prefers
      doubtful claims, so that precision is then a lower bound.

      """
    #expect(Page().text(ReviewStatistics(Self.many), limit: 2) == expected)
  }

  @Test func nothingJudgedIsOneSentence() {
    func text(_ decisions: ArraySlice<Decision>) -> String {
      Page().text(ReviewStatistics(Array(decisions)), limit: 2)
    }
    #expect(text([]) == "No claim that the program read was judged.\n")
    #expect(
      text(Self.few[1...1]) == "No claim that the program read was judged; 1 claim missed.\n")
    #expect(
      text(Self.few[2...])
        == "No claim that the program read was judged; 1 disputed claim left out.\n")
  }

  @Test func withoutAThresholdThereIsAReason() {
    let few = Page().text(ReviewStatistics(Self.few), limit: 2)
    #expect(
      few.contains(
        """
        No --min-confidence can be suggested for a precision of 0.9: 1 judged stance
        would tell of it, and at least 30 must.
        """))
    let wrong = ReviewStatistics(Self.claims(0.9, 30, right: 20, "pair"), wantedPrecision: 0.95)
    #expect(
      Page().text(wrong, limit: 2).contains(
        """
        No --min-confidence can be suggested for a precision of 0.95: 20 right of 30
        judged stances is the best that one leaves.
        """))
  }

  @Test func statisticsAreOneLineOfJSON() throws {
    let line = try Json.line(ReviewStatisticsRecord(ReviewStatistics(Self.few)))
    let one = #"{"judged":1,"lower":0.2065,"precision":1,"right":1,"rightInAll":1,"upper":1}"#
    let none = #"{"judged":0,"lower":null,"precision":null,"right":0,"rightInAll":0,"upper":null}"#
    let expected =
      #"{"all":\#(one),"byConfidence":[{"counts":\#(one),"key":"0.9–0.95"}],"byRelation":["#
      + #"{"counts":\#(none),"key":"opposes"},{"counts":\#(one),"key":"meets"}],"#
      + #""byRule":[{"counts":\#(one),"key":"verb"}],"bySource":[{"counts":\#(one),"key":"."}],"#
      + #""disputed":1,"missed":{"opposes":1},"note":"Judged claims are no random sample where the "#
      + "review queue chose them: it prefers doubtful claims, so that precision is then a lower bound."
      + #"","threshold":{"confidence":null,"kept":null,"lost":null,"reason":"1 judged stance would "#
      + #"tell of it, and at least 30 must","wantedPrecision":0.9}}"# + "\n"
    #expect(line == expected)
  }

  @Test func aThresholdIsPartOfTheJSON() throws {
    let line = try Json.line(ReviewStatisticsRecord(ReviewStatistics(Self.many)))
    #expect(
      line.hasSuffix(
        #""threshold":{"confidence":0.855,"kept":{"judged":41,"lower":0.8386,"precision":0.9512,"#
          + #""right":39,"rightInAll":39,"upper":0.9865},"lost":4,"reason":null,"#
          + #""wantedPrecision":0.9}}"# + "\n"))
  }

  @Test(arguments: hostileNames)
  func hostileTextsCannotSteerTheTerminal(name: String) {
    let decision = Decision.judging(
      "[pkk PKK] met [isis Daesh]. | pkk meets isis", "accept", from: name + "/a.txt", method: name)
    let text = Page().text(ReviewStatistics([decision]), limit: 5)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
    }
  }
}
