import Knowledge
import Testing

@testable import Language

/// A sentence's analysis depends on the sentence alone, and nothing of it is lost.
struct AnalyserTests {
  private static let analyser = Analyser()

  private static let text = """
    Turkey bombed the PKK. Russia's foreign minister, Sergey Lavrov, met John Kerry in Geneva.
    The U.S. has condemned the attack, which killed at least 30 people, and urged restraint.
    “We will not negotiate with terrorists,” said Netanyahu. NATO and the EU imposed sanctions.

    IRAN: NUCLEAR TALKS RESUME

    Did the Kurdish forces retreat from Kobani? Yes! Assad was criticised by Erdoğan in 2015…
    Hezbollah (the “Party of God”) denied that it had received weapons; nobody believed it.
    中国 and 日本 signed a treaty. See https://example.org/a?b=c for #Ukraine, @POTUS, $1.5bn & co.
    """

  private static let longSentence = (0..<300).map { ["the", "army", "of", "Iran", ","][$0 % 5] }
  private static let sentences =
    SentenceSplitter()(text).map { $0.tokens.map(\.text) }
    + [longSentence, ["."], [], ["\u{0}", "\u{1}\u{2}"], [String(repeating: "a.b/", count: 1250)]]

  /// Each analysed alone.
  private static let alone = sentences.flatMap { analyser([$0]) }

  @Test func noSentencesAreNoTrouble() { #expect(Self.analyser([[String]]()).isEmpty) }

  @Test func aSentenceIsReadTheSameInAnyBatch() {
    #expect(Self.analyser(Self.sentences) == Self.alone)
    let twice = Self.sentences.flatMap { [$0, $0] }
    #expect(Self.analyser(twice) == Self.alone.flatMap { [$0, $0] })
  }

  @Test(arguments: 0..<4)
  func aSentenceIsReadTheSameInAnyOrder(seed: Int) {
    var draw = Draw(seed: seed)
    let order = Self.sentences.indices.shuffled(using: &draw)
    #expect(Self.analyser(order.map { Self.sentences[$0] }) == order.map { Self.alone[$0] })
  }

  @Test(arguments: [1, 2, 5])
  func threadsChangeNothing(threads: Int) async throws {
    let sentences = SentenceSplitter()(String(repeating: Self.text + "\n\n", count: 12))
    let expected = Self.alone.prefix(sentences.count / 12)
    var found: [Analysis] = []
    var spans: [TextSpan] = []
    try await Self.analyser.analyse(sentences, threads: threads) {
      found.append($0.analysis)
      spans.append($0.sentence.span)
    }
    #expect(found == (0..<12).flatMap { _ in expected })
    #expect(spans == sentences.map(\.span))
  }

  @Test func whatTheConsumerThrowsEndsTheWork() async {
    struct Enough: Error {}
    await #expect(throws: Enough.self) {
      try await Self.analyser.analyse(SentenceSplitter()(Self.text), threads: 2) { _ in
        throw Enough()
      }
    }
  }

  @Test(
    arguments: [
      ("no word", []), ("a mark", ["."]), ("an empty word", [""]), ("a control", ["\u{0}"]),
      ("controls only", ["\u{0}", "\u{7}\u{1B}", "\u{200B}"]),
      ("no characters", ["\u{FFFD}", "\u{E000}"]),
      ("longer than a window", (0..<620).map { "\($0)," }),
      ("a long word", [String(repeating: "http://a.b/c?", count: 385)]),
      ("a long word among others", ["See", String(repeating: "a.b/", count: 1250), "for", "more"]),
    ] as [(String, [String])])
  func everyWordIsAnalysedAndHangsInOneTree(what: String, words: [String]) throws {
    let analysis = try #require(Self.analyser([words]).first)
    #expect(analysis.words.count == words.count)
    #expect(words.isEmpty || isTree([0] + analysis.words.map { $0.head.map { $0 + 1 } ?? 0 }))
    for word in analysis.words { #expect((word.relation == .root) == (word.head == nil)) }
    #expect(analysis.names.allSatisfy { words.indices.contains($0.words.upperBound - 1) })
  }
}
