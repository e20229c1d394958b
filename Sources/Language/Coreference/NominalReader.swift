/// Reads what is compared off the phrases of sentences.
struct NominalReader {
  private static let articles: Set<String> = ["the", "a", "an"]
  private static let plain: Set<PartOfSpeech> = [
    .noun, .properNoun, .adjective, .numeral, .verb, .other,
  ]

  private let genders: GenderWords
  private let titles: TitleWords
  private var vocabulary = WordNumbers()
  private var quotation = Quotation()

  init(genders: GenderWords, titles: TitleWords) {
    self.genders = genders
    self.titles = titles
  }

  /// The phrases of the next sentence, in the order of their first words.
  mutating func callAsFunction(_ sentence: CoreferenceSentence) -> [Nominal] {
    let isQuoted = quotation(sentence)
    return NominalFinder(sentence: sentence).phrases().map {
      nominal($0.head, $0.words, $0.name, of: sentence, isQuoted: isQuoted[$0.head])
    }
  }

  private mutating func nominal(
    _ head: Int, _ words: Range<Int>, _ name: Name?, of sentence: CoreferenceSentence,
    isQuoted: Bool
  ) -> Nominal {
    let tree = sentence.tree
    let isPronoun = [.pronoun, .adverb].contains(tree[head].tag)
    let pronoun = isPronoun ? Pronoun(sentence.folded[head]) : nil
    let isName = (name != nil || tree[head].tag == .properNoun) && !isTitle(head, name, sentence)
    let name = isName ? name : nil
    let nominal = Nominal(
      sentence: sentence.number, words: words, head: head,
      form: pronoun != nil ? .pronoun : isName ? .name : .noun)
    nominal.pronoun = pronoun
    nominal.nameKind = name?.kind
    nominal.isQuoted = isQuoted
    nominal.speaker = sentence.speaker
    nominal.previousSpeaker = sentence.previousSpeaker
    nominal.paragraph = sentence.paragraph
    nominal.kinds = sentence.analysis.senses[head].kinds
    nominal.vector = sentence.analysis.senses[head].vector
    readWords(of: nominal, name, in: sentence)
    readPlace(of: nominal, in: sentence)
    nominal.number = number(of: nominal, in: sentence)
    nominal.gender = gender(of: nominal, in: sentence)
    return nominal
  }

  private mutating func readWords(
    of nominal: Nominal, _ name: Name?, in sentence: CoreferenceSentence
  ) {
    let tree = sentence.tree
    let inner = nominal.words.filter { word in
      (Self.plain.contains(tree[word].tag) || tree[word].tag == .pronoun && word == nominal.head)
        && sentence.folded[word] != "'s"
    }
    nominal.headWord =
      vocabulary[
        nominal.form == .name ? sentence.folded[nominal.head] : foldedWord(tree[nominal.head].lemma)
      ]
    nominal.text = vocabulary[inner.map { sentence.folded[$0] }.joined(separator: " ")]
    let named =
      name.map { Array($0.words) } ?? (nominal.form == .name ? properNouns(inner, tree) : [])
    let nameWords = named.map { sentence.folded[$0] }
      .filter { $0.first?.isLetter == true }
    let isPerson = name?.kind == .person
    nominal.nameWords =
      nameWords
      .filter { !Self.small.contains($0) && !(isPerson && titles.contains($0)) }.map {
        vocabulary[$0]
      }
    let close = inner.filter { $0 != nominal.head && abs($0 - nominal.head) < 6 }
    nominal.modifiers = close.filter { !named.contains($0) }
      .map { vocabulary[foldedWord(tree[$0].lemma)] }
    nominal.initials = initials(of: nameWords)
  }

  /// `Foreign Minister`, though written and read as a name.
  private func isTitle(_ head: Int, _ name: Name?, _ sentence: CoreferenceSentence) -> Bool {
    guard let name else { return titles.contains(sentence.folded[head]) }
    return name.kind == .person
      && name.words.allSatisfy {
        titles.contains(sentence.folded[$0]) || sentence.tree[$0].tag == .adposition
      }
  }

  private func properNouns(_ words: [Int], _ tree: SentenceTree) -> [Int] {
    words.filter { tree[$0].tag == .properNoun }
  }

  private static let small: Set<String> = [
    "of", "and", "the", "for", "de", "al", "mr", "mrs", "ms", "dr",
  ]

  /// `nato` for `North Atlantic Treaty Organization`, and for `NATO`.
  private mutating func initials(of names: [String]) -> Int32 {
    let main = names.filter { !["of", "and", "the", "for", "in", "on"].contains($0) }
    if main.count == 1, main[0].count >= 2, main[0].count <= 6 { return vocabulary[main[0]] }
    guard main.count > 1 else { return 0 }
    return vocabulary[String(main.compactMap(\.first))]
  }

  private func readPlace(of nominal: Nominal, in sentence: CoreferenceSentence) {
    let tree = sentence.tree
    let head = nominal.head
    let above = tree.ancestors(of: head)
    nominal.above = above
    nominal.governor = tree[head].head
    nominal.role = Nominal.Role(tree[head].relation)
    if !tree.dependents(of: head, .cop).isEmpty { nominal.role = .predicate }
    nominal.clause = above.first {
      [.verb, .auxiliary].contains(tree[$0].tag) || !tree.dependents(of: $0, .cop, .nsubj).isEmpty
    }
    nominal.determiner = determiner(of: nominal, in: sentence)
    nominal.isBracketed =
      head > 0
      && ["(", ","].contains(
        sentence.words[nominal.words.lowerBound > 0 ? nominal.words.lowerBound - 1 : 0])
    nominal.isAlias = nominal.governor.map { Self.naming.contains(tree[$0].lemma) } ?? false
    nominal.isSpeaker =
      nominal.role == .subject && nominal.governor.map { isSpeech($0, tree) } == true
    nominal.hasRelativeClause = !tree.dependents(of: head, .relativeClause, .acl).isEmpty
    nominal.hasComplement = !tree.dependents(of: head, .nmod).isEmpty
  }

  private static let naming: Set<String> = ["know", "call", "name", "dub", "nickname"]

  private static let speech: Set<String> = [
    "say", "tell", "add", "ask", "explain", "state", "claim", "announce", "argue", "note", "write",
    "reply", "answer", "insist", "warn", "declare", "think", "believe", "admit", "comment",
    "report",
  ]

  private func isSpeech(_ verb: Int, _ tree: SentenceTree) -> Bool {
    Self.speech.contains(tree[verb].lemma)
  }

  private func determiner(
    of nominal: Nominal, in sentence: CoreferenceSentence
  ) -> Nominal.Determiner {
    let tree = sentence.tree
    if !tree.dependents(of: nominal.head, .possessor).isEmpty { return .possessive }
    for word in tree.dependents(of: nominal.head, .det, .predeterminer, .nummod) {
      switch sentence.folded[word] {
      case "the": return .definite
      case "a", "an": return .indefinite
      case "this", "that", "these", "those": return .demonstrative
      case "such", "same": return .definite
      default: return .quantity
      }
    }
    return .none
  }

  private func number(of nominal: Nominal, in sentence: CoreferenceSentence) -> Nominal.Number {
    switch nominal.pronoun?.pronounClass {
    case .i, .he, .she, .it, .this: return .singular
    case .we, .they, .these: return .plural
    case .you, .indefinite, .here: return .unknown
    case nil: break
    }
    if sentence.tree.dependents(of: nominal.head, .conj).isEmpty == false { return .unknown }
    switch sentence.tree[nominal.head].features.number {
    case .singular: return .singular
    case .plural: return .plural
    case nil: return .unknown
    }
  }

  private func gender(
    of nominal: Nominal, in sentence: CoreferenceSentence
  ) -> GenderWords.Gender? {
    switch nominal.pronoun?.pronounClass {
    case .he: return .male
    case .she: return .female
    case .some: return nil
    case nil: break
    }
    let own = nominal.form == .name ? nominal.words.map { $0 } : [nominal.head]
    return own.lazy.compactMap { genders[sentence.folded[$0]] }.first
  }
}
