import Knowledge
import Language
import Testing

struct SentenceTests {
  @Test(arguments: [
    ("He met Kerry. They talked.", ["He met Kerry.", "They talked."]),
    ("The U.S. Senate met Gen. Haftar.", ["The U.S. Senate met Gen. Haftar."]),
    ("It is in the U.S. The army left.", ["It is in the U.S.", "The army left."]),
    ("A headline without a stop\n\nThe text.", ["A headline without a stop", "The text."]),
    ("One line\ngoes on here.", ["One line\ngoes on here."]),
    ("“We fight.” He left.", ["“We fight.”", "He left."]),
    ("He said “no.” and left.", ["He said “no.” and left."]),
    ("Wait... He left.", ["Wait...", "He left."]), ("Why? Because!", ["Why?", "Because!"]),
    ("On Jan. 4 he left.", ["On Jan. 4 he left."]), ("", []), ("\n\n\n", []),
  ])
  func textIsSplitIntoSentences(text: String, expected: [String]) {
    #expect(SentenceSplitter()(text).map { text.slice($0.span) } == expected)
  }

  @Test(arguments: 0..<100)
  func sentencesFollowOneAnotherAndHoldTheirTokens(seed: Int) {
    let text = HostileText(seed: seed).text(length: 600)
    var end = 0
    for sentence in SentenceSplitter()(text) {
      #expect(sentence.span.start >= end)
      #expect(text.slice(sentence.span) != nil)
      #expect(sentence.tokens.allSatisfy { sentence.span.contains($0.span) })
      end = sentence.span.end
    }
  }

  @Test func noSentenceIsLongerThanCanBeRead() {
    let text = String(repeating: "word ", count: 10_000)
    let sentences = SentenceSplitter()(text)
    #expect(sentences.allSatisfy { $0.tokens.count <= 300 })
    #expect(sentences.reduce(0) { $0 + $1.tokens.count } == 10_000)
  }
}
