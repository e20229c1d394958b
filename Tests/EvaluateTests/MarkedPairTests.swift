import Knowledge
import Language
import Testing

@testable import evaluate

/// Files of pairs are read as they are written.
struct MarkedPairTests {
  private let reader = PairTextReader()

  @Test(arguments: [
    ("<s>Iran</s> hit <t>Iraq</t>.", "Iran hit Iraq.", ["Iran"], ["Iraq"]),
    ("<t>Iraq</t> was hit by <s>Iran</s>.", "Iraq was hit by Iran.", ["Iran"], ["Iraq"]),
    ("<s>Élysée</s> – <t>EU</t>", "Élysée – EU", ["Élysée"], ["EU"]),
    ("<s>open <t>Iraq</t>", "open Iraq", [], ["Iraq"]),
    ("no marks <b>", "no marks <b>", [], []),
    // without the mark the two letters are one flag
    ("🇺<s>🇸 Iran</s> hit <t>Iraq</t>.", "🇺🇸 Iran hit Iraq.", ["🇸 Iran"], ["Iraq"]),
  ])
  func marksAreTakenOut(marked: String, text: String, s: [String], t: [String]) {
    let read = MarkedPair.unmarked(marked, [("<s>", "</s>"), ("<t>", "</t>")])
    #expect(read.text == text)
    #expect(read.spans[0].map { read.text.slice($0) } == s)
    #expect(read.spans[1].map { read.text.slice($0) } == t)
  }

  @Test func aMarkShortOfItsWordCoversTheWord() throws {
    let pair = try #require(
      MarkedPair(
        text: "Los Angeles sued Trump's men.", a: TextSpan(start: 0, end: 10),
        b: TextSpan(start: 17, end: 22), label: "3", by: reader))
    #expect(pair.question.words[pair.question.a] == ["Los", "Angeles"])
    #expect(pair.question.words[pair.question.b] == ["Trump"])
  }

  @Test func twoMarksOnOneWordAreNoPair() {
    #expect(
      MarkedPair(
        text: "Iran fought.", a: TextSpan(start: 0, end: 2), b: TextSpan(start: 2, end: 4),
        label: "0", by: reader) == nil)
    #expect(
      MarkedPair(
        text: "Iran fought.", a: TextSpan(start: 4, end: 5), b: TextSpan(start: 0, end: 4),
        label: "0", by: reader) == nil)
  }
}

/// The figures of labels are what they say.
struct LabelScoreTests {
  @Test func figuresFollowFromCounts() {
    var score = LabelScore()
    for (found, gold) in [("1", "1"), ("0", "1"), ("3", "0"), ("0", "0"), ("3", "3")] {
      score.add(found: found, gold: gold)
    }
    #expect(abs(score.accuracy - 0.6) < 1e-9)
    #expect(score["1"].precision == 1 && score["1"].recall == 0.5)
    #expect(abs(score["3"].f1 - 2.0 / 3) < 1e-9)
    #expect(abs(score.together(["1", "3"]).f1 - 2.0 / 3) < 1e-9)
    #expect(abs(score.macroF1(["1", "3", "4"]) - (2.0 / 3 + 2.0 / 3 + 0) / 3) < 1e-9)
  }
}
