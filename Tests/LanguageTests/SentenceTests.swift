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

  @Test(arguments: [
    ("He met Gen. V. Haftar.", ["He met Gen. V. Haftar."]),
    ("He left at 5 p.m. They stayed.", ["He left at 5 p.m.", "They stayed."]),
    ("It began at 5 p.m. EDT in Rome.", ["It began at 5 p.m. EDT in Rome."]),
    ("It began at 5 p.m. Monday.", ["It began at 5 p.m. Monday."]),
    ("It began in Sept. The war goes on.", ["It began in Sept.", "The war goes on."]),
    ("Lt. Gen. Hay met Sen. McCain.", ["Lt. Gen. Hay met Sen. McCain."]),
    ("Tea, milk etc. Water too.", ["Tea, milk etc.", "Water too."]),
    ("Mr. The is his name.", ["Mr. The is his name."]),
    ("World War I. He died.", ["World War I.", "He died."]),
    ("See No. 5. And p. 6 too.", ["See No. 5.", "And p. 6 too."]),
  ])
  func pointsOfAbbreviationsEndFewSentences(text: String, expected: [String]) {
    #expect(SentenceSplitter()(text).map { text.slice($0.span) } == expected)
  }

  @Test(arguments: [
    ("“Why?” he asked.", ["“Why?” he asked."]),
    ("“We will win!” Putin said.", ["“We will win!” Putin said."]),
    ("(So he said!) He left.", ["(So he said!)", "He left."]),
    ("\"I do.\" \"So do I.\"", ["\"I do.\"", "\"So do I.\""]),
    ("He died.[12] [13] She lived.", ["He died.[12] [13]", "She lived."]),
    ("He died. [citation needed] She lived.", ["He died. [citation needed]", "She lived."]),
    ("Good. :) He left.", ["Good. :)", "He left."]),
    ("Wait… he left.", ["Wait… he left."]),
    ("Yahoo! said no.", ["Yahoo! said no."]),
  ])
  func sentencesTakeWhatClosesThem(text: String, expected: [String]) {
    #expect(SentenceSplitter()(text).map { text.slice($0.span) } == expected)
  }

  @Test(arguments: [
    ("iraq is big. it is hot.", ["iraq is big.", "it is hot."]),
    ("He left.She stayed.", ["He left.", "She stayed."]),
    ("1. The first. 2. The second.", ["1. The first.", "2. The second."]),
    ("As follows: 1. Go.", ["As follows:", "1. Go."]),
    ("Above ---------- Below", ["Above", "----------", "Below"]),
    ("The parade Image: Nick Moreau.", ["The parade", "Image: Nick Moreau."]),
    ("Figure 1. The fall.", ["Figure 1. The fall."]),
    ("Figure 1.5 The fall.", ["Figure 1.5", "The fall."]),
    ("WASHINGTON (CNN) -- Bush won.", ["WASHINGTON (CNN) --", "Bush won."]),
    ("ALGIERS, Algeria - Police came.", ["ALGIERS, Algeria -", "Police came."]),
    ("UNITED NATIONS: Russia left.", ["UNITED NATIONS:", "Russia left."]),
    ("EU - Turkey talks began.", ["EU - Turkey talks began."]),
    (
      "An interview Sunday, November 25, 2007 How it began.",
      ["An interview", "Sunday, November 25, 2007", "How it began."]
    ),
    ("Dear Mr. Shankman, Thank you.", ["Dear Mr. Shankman,", "Thank you."]),
    ("Tim Drew 01/12/2001 04:37 PM OK.", ["Tim Drew", "01/12/2001 04:37 PM", "OK."]),
  ])
  func linesWithoutAStopAreToldByTheirMarks(text: String, expected: [String]) {
    #expect(SentenceSplitter()(text).map { text.slice($0.span) } == expected)
  }

  @Test(arguments: 0..<100)
  func sentencesFollowOneAnotherAndHoldTheirTokens(seed: Int) {
    let text = HostileText(seed: seed).text(length: 600)
    let sentences = SentenceSplitter()(text)
    #expect(sentences.flatMap(\.tokens) == WordSplitter()(text))
    var end = 0
    for sentence in sentences {
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
