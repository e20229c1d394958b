import Testing

@testable import Language

/// Whom names, nouns and pronouns of an article stand for.
struct CoreferenceTests {
  private static let analyser = Analyser()

  /// The chains of more than one phrase, each phrase as it is written, parted by `=`.
  private static func chains(of text: String) -> [String] {
    let coreference = Coreference()
    var chains: [Int: [String]] = [:]
    for sentence in analyser(SentenceSplitter()(text)) {
      for phrase in coreference(sentence) {
        let words = sentence.sentence.tokens[phrase.words].map(\.text)
        chains[phrase.chain, default: []].append(words.joined(separator: " "))
      }
    }
    return chains.values.filter { $0.count > 1 }.map { $0.joined(separator: " = ") }.sorted()
  }

  @Test(arguments: [
    (
      "Angela Merkel met Barack Obama in Berlin. She thanked him.",
      ["Angela Merkel = She", "Barack Obama = him"]
    ),
    (
      "Turkey said its jets had bombed the PKK.", ["Turkey = its"]
    ),
    (
      "The Iraqi foreign minister, Ibrahim al-Jaafari, met John Kerry. Kerry praised him.",
      [
        "John Kerry = Kerry",
        "The Iraqi foreign minister = Ibrahim al - Jaafari = him",
      ]
    ),
    (
      "The North Atlantic Treaty Organization (NATO) condemned the attack. NATO sent ships.",
      ["The North Atlantic Treaty Organization = NATO = NATO"]
    ),
    ("It is raining. There is no president.", []),
    ("Nobody knows. Snow fell.", []),
  ])
  func phrasesOfOneThingStandInOneChain(text: String, expected: [String]) {
    #expect(Self.chains(of: text) == expected)
  }

  /// Names of one kind alternate, so that all chains stay in sight and are named again.
  private static let long = (0..<300).map { number in
    "Minister Number\(number % 40) met the president. He praised her and the group."
  }.joined(separator: " ")

  @Test func anArticleIsReadTheSameEachTime() {
    #expect(Self.chains(of: Self.long) == Self.chains(of: Self.long))
  }

  @Test func antecedentsAreTheChainsMentionsBefore() {
    let coreference = Coreference()
    var phrases: [ReferringPhrase] = []
    for sentence in Self.analyser(SentenceSplitter()(Self.long)) {
      phrases += coreference(sentence)
    }
    var latest: [Int: Int] = [:]
    for (index, phrase) in phrases.enumerated() {
      #expect(phrase.antecedent == latest[phrase.chain])
      #expect((0...1).contains(phrase.probability))
      #expect(phrase.words.contains(phrase.head))
      latest[phrase.chain] = index
    }
  }

  @Test(arguments: [
    [], ["."], ["He"], ["\u{0}"], Array(repeating: "the group", count: 300),
    Array(repeating: "(", count: 300), ["“", "I", "'s", "'s", "'s"],
  ])
  func oddSentencesAreNoTrouble(words: [String]) {
    let coreference = Coreference()
    let analyses = Self.analyser([words, words])
    for (number, analysis) in analyses.enumerated() {
      for phrase in coreference(words, analysis, paragraph: number, speaker: "") {
        #expect(words.indices.contains(phrase.head))
      }
    }
  }

  /// Memory stays bounded: old chains are forgotten, and what remains goes on.
  @Test func tensOfThousandsOfMentionsAreNoTrouble() {
    var memory = ChainMemory()
    for number in 0..<20_000 {
      let nominal = Nominal(sentence: number, words: 0..<1, head: 0, form: .name)
      nominal.headWord = Int32(number % 7000)
      nominal.nameWords = [nominal.headWord]
      let candidates = memory.candidates(for: nominal)
      #expect(candidates.count <= ChainMemory.mostRecent.noun + 8 * ChainMemory.mostWithWord)
      _ = memory.add(nominal, to: number % 3 == 0 ? candidates.first?.number : nil)
    }
    #expect(memory.mentions == 20_000)
  }
}
