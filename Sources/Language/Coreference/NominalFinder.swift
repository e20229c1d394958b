import Knowledge

/// Finds the phrases of a sentence that may stand for something, in the order of their first words.
struct NominalFinder {
  private static let unheaded: Set<DependencyRelation> = [
    .flat, .fixed, .goeswith, .expl, .discourse, .punct, .det, .predeterminer, .caseMarker,
    .mark, .cc, .advmod, .aux, .cop,
  ]
  /// Nouns in these relations are part of another phrase, unless they are names.
  private static let inside: Set<DependencyRelation> = [.compound, .amod, .nominalDescription]

  /// Words of a name in these relations are no phrases of their own.
  private static let joining: Set<DependencyRelation> = [.appos, .conj, .list, .parataxis]

  private let sentence: CoreferenceSentence
  /// Whether a word is part of a name.
  private let isInName: [Bool]

  init(sentence: CoreferenceSentence) {
    self.sentence = sentence
    var isInName = [Bool](repeating: false, count: sentence.words.count)
    for name in sentence.analysis.names { for word in name.words { isInName[word] = true } }
    self.isInName = isInName
  }

  private var tree: SentenceTree { sentence.tree }

  /// The heads of phrases with their words; a name that another phrase contains is its own.
  func phrases() -> [(head: Int, words: Range<Int>, name: Name?)] {
    let spans = PhraseSpan(tree: tree)
    var named: [Int: Name] = [:]
    for name in sentence.analysis.names where name.kind != .nationality {
      named[tree.top(of: name.words)] = name
    }
    var found: [(head: Int, words: Range<Int>, name: Name?)] = []
    for word in tree.words.indices {
      let name = named[word]
      guard isHead(word, name) else { continue }
      let isInside = Self.inside.contains(tree[word].relation) || tree[word].relation == .flat
      let words =
        isInside
        ? name?.words ?? word..<word + 1
        : whole(spans.words(of: word) { ["'s", "'"].contains(sentence.folded[$0]) }, name)
      found.append((word, words, name))
    }
    return found.sorted {
      ($0.words.lowerBound, -$0.words.upperBound, $0.head)
        < ($1.words.lowerBound, -$1.words.upperBound, $1.head)
    }
  }

  private func whole(_ words: Range<Int>, _ name: Name?) -> Range<Int> {
    guard let name else { return words }
    return min(
      words.lowerBound, name.words.lowerBound)..<max(words.upperBound, name.words.upperBound)
  }

  private func isHead(_ word: Int, _ name: Name?) -> Bool {
    let relation = tree[word].relation
    if isInName[word], name == nil, Self.joining.contains(relation) { return false }
    if name != nil { return relation != .fixed && relation != .goeswith }
    switch tree[word].tag {
    case .properNoun where relation == .compound: return !isInName[word]
    case .noun, .properNoun:
      return !Self.unheaded.contains(relation) && !Self.inside.contains(relation)
    case .pronoun:
      return !Self.unheaded.contains(relation) && Pronoun(sentence.folded[word]) != nil
        && !isRelative(word)
    case .numeral, .adjective, .determiner:
      return relation != .nummod && ["nsubj", "obj"].contains(relation.universal) || isPart(word)
    case .adverb: return Self.places.contains(sentence.folded[word]) && relation != .expl
    default: return false
    }
  }

  /// Adverbs that stand for places.
  private static let places: Set<String> = ["here", "there", "home"]

  /// `one of the men`.
  private func isPart(_ word: Int) -> Bool {
    tree.dependents(of: word, .nmod).contains {
      tree.dependents(of: $0, .caseMarker).contains { sentence.folded[$0] == "of" }
    }
  }

  /// `that` in `the man that left`.
  private func isRelative(_ word: Int) -> Bool {
    tree[word].features.text.contains("PronType=Rel")
      || tree[word].features.text.contains("PronType=Int")
  }
}
