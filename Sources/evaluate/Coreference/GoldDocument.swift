import Language

/// A document of a treebank with its mentions.
struct GoldDocument {
  /// Kinds of entities that can act, or be where something happens.
  static let kinds: Set<String> = ["person", "organization", "place"]

  /// As treebanks write it.
  static func kind(_ kind: ReferringPhrase.Kind) -> String {
    kind == .organisation ? "organization" : kind.rawValue
  }

  let name: String
  let genre: String
  let sentences: [TreebankSentence]
  let mentions: [GoldMention]
  /// Chains of the kinds that are scored, in the order of their first mentions.
  let chains: [[Int]]

  init(_ document: TreebankDocument, of path: String) throws(TreebankError) {
    name = document.name ?? "document"
    sentences = document.sentences
    genre =
      sentences.first?.comment("meta::genre")
      ?? String(name.split(separator: "_").dropFirst().first ?? "other")
    var brackets = EntityBrackets(path: path)
    for (number, sentence) in sentences.enumerated() {
      try brackets.read(sentence, number: number)
    }
    mentions = brackets.mentions.sorted {
      ($0.sentence, $0.words.lowerBound, -$0.words.upperBound)
        < ($1.sentence, $1.words.lowerBound, -$1.words.upperBound)
    }
    chains = Self.chains(of: mentions)
  }

  /// A chain is of the kind that most of its mentions have.
  private static func chains(of mentions: [GoldMention]) -> [[Int]] {
    let all = Dictionary(grouping: mentions.indices) { mentions[$0].chain }
    return all.values.filter { chain in
      chain.count { kinds.contains(mentions[$0].kind) } * 2 > chain.count
    }.sorted { $0[0] < $1[0] }
  }

  /// For each sentence whether it begins a paragraph, counted.
  var paragraphs: [Int] {
    var paragraph = -1
    return sentences.map { sentence in
      if sentence.startsParagraph || paragraph < 0 { paragraph += 1 }
      return paragraph
    }
  }
}
