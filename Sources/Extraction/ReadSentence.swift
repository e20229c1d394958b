import Language

/// A sentence as the model reads it, with its tree and names ready for look-up.
struct ReadSentence {
  let analysed: AnalysedSentence
  let tree: SentenceTree
  let names: [Name]
  /// The name that covers a token.
  private let nameAt: [Int: Name]

  init(_ read: AnalysedSentence) {
    analysed = read
    tree = SentenceTree(words: read.analysis.words)
    names = read.analysis.names.map { Self.withoutCut($0, in: read.sentence.tokens) }
    var nameAt: [Int: Name] = [:]
    for name in names {
      for word in name.words { nameAt[word] = name }
    }
    self.nameAt = nameAt
  }

  /// A name that the model began behind a hyphen: `Man-kei Tam`, not `kei Tam`.
  private static func withoutCut(_ name: Name, in tokens: [Token]) -> Name {
    let start = name.words.lowerBound
    guard start > 1, tokens[start - 1].text == "-", tokens[start - 2].isCapital,
      !tokens[start].followsSpace, !tokens[start - 1].followsSpace
    else { return name }
    return Name(
      words: start - 2..<name.words.upperBound, kind: name.kind, probability: name.probability)
  }

  var sentence: Sentence { analysed.sentence }
  var tokens: [Token] { sentence.tokens }

  func name(at token: Int) -> Name? { nameAt[token] }

  /// Whether the word only qualifies a noun behind it: `Turkish` in `Turkish lira`.
  func isQualifier(_ word: Int) -> Bool {
    guard let head = tree[word].head, head > word else { return false }
    return [.compound, .amod, .nominalDescription, .bareNominal].contains(tree[word].relation)
  }
}

/// The tokens as the text writes them, white space as one blank.
func written(_ tokens: some Sequence<Token>) -> String {
  tokens.reduce(into: "") { text, token in
    if token.followsSpace, !text.isEmpty { text += " " }
    text += token.text
  }
}
