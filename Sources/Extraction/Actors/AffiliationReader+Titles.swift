import Knowledge
import Language

// Whose title it is, and of whom.
extension AffiliationReader {
  /// One person, or several behind a plural: `Presidents A of X and B of Y`.
  func persons(of title: TitlePhrase, in context: SentenceContext) -> [ActorPhrase] {
    let word = context.tree.top(of: title.tokens)
    guard let first = neighbour(of: title, in: context) ?? bearer(of: word, in: context) else {
      return []
    }
    guard context.tree[word].features.number == .plural else { return [first] }
    let joined = context.tree.dependents(of: context.tree.top(of: first.tokens), .conj)
    return [first] + joined.compactMap { person(at: $0, in: context) }
  }

  /// The person whom the title stands beside, or of whom it is said.
  private func bearer(
    of word: Int, in context: SentenceContext, depth: Int = 0
  ) -> ActorPhrase? {
    let tree = context.tree
    let beside = tree.dependents(
      of: word, .flat, .appos, .nominalDescription, .compound, .nsubj, .outerSubject)
    if let named = beside.lazy.compactMap({ person(at: $0, in: context) }).first { return named }
    guard let head = tree[word].head, depth < 3 else { return nil }
    if tree[word].relation == .appos, let before = apposed(before: word, in: context) {
      return before
    }
    switch tree[word].relation {
    case .nmod where context.word(head) == "one":
      return bearer(of: head, in: context, depth: depth + 1)
    case .nominalDescription, .appos, .flat, .compound:
      return person(at: head, in: context) ?? bearer(of: head, in: context, depth: depth + 1)
    case .relativeClause: return person(at: head, in: context)
    case .conj where context.isTitle(head): return bearer(of: head, in: context, depth: depth + 1)
    case .xcomp, .obl, .obj: return elected(by: head, as: word, in: context)
    default: return nil
    }
  }

  /// The person right before the comma of an apposition: of `A and B, the ministers` B is surer than A.
  private func apposed(before word: Int, in context: SentenceContext) -> ActorPhrase? {
    let first = context.tree.subtree(of: word).min() ?? word
    guard first > 1 else { return nil }
    let comma = context.tokens[first].text == "," ? first : first - 1
    return context.tokens[comma].text == "," && comma > 0
      ? person(at: comma - 1, in: context) : nil
  }

  private func person(at word: Int, in context: SentenceContext) -> ActorPhrase? {
    guard let phrase = context.phrase(at: word), phrase.kind == .person,
      phrase.form != .attribute, phrase.form != .possessivePronoun
    else { return nil }
    return phrase
  }

  /// The person right behind the title, whatever the tree says.
  private func neighbour(of title: TitlePhrase, in context: SentenceContext) -> ActorPhrase? {
    let word = title.tokens.upperBound
    return context.tokens.indices.contains(word) ? person(at: word, in: context) : nil
  }

  /// `X was elected president`, `they named X as their leader`.
  private func elected(
    by verb: Int, as word: Int, in context: SentenceContext
  ) -> ActorPhrase? {
    let tree = context.tree
    guard Self.electing.contains(foldedText(tree[verb].lemma)) else { return nil }
    return tree.dependents(of: verb, .passiveSubject, .obj, .nsubj).filter { $0 != word }
      .sorted { tree[$0].relation != .nsubj && tree[$1].relation == .nsubj }
      .lazy.compactMap { person(at: $0, in: context) }.first
  }

  private static let electing: Set<String> = [
    "appoint", "become", "elect", "name", "nominate", "re-elect", "remain", "serve", "make",
  ]

  // MARK: Of whom

  func owner(
    of title: TitlePhrase, person: ActorPhrase, in context: SentenceContext
  ) -> ActorPhrase? {
    let nouns = Nouns(context: context, classes: classes)
    let word = context.tree.top(of: title.tokens)
    let name = context.tree.top(of: person.tokens)
    return complement(of: name, ["of"], in: nouns)
      ?? neighbour(before: title, in: context)
      ?? complement(of: word, prepositions(of: title.title), in: nouns)
      ?? possessor(of: word, person: person, in: nouns)
      ?? possessor(of: name, person: person, in: nouns)
      ?? firstTitle(of: title, person: person, in: context).flatMap {
        complement(of: $0, ["of", "at", "in"], in: nouns)
          ?? possessor(of: $0, person: person, in: nouns)
      }
  }

  /// The state before the title, over words that qualify the title, whatever the tree says.
  private func neighbour(before title: TitlePhrase, in context: SentenceContext) -> ActorPhrase? {
    var word = title.tokens.lowerBound - 1
    while word >= 0, context.phrase(at: word) == nil, mayQualifyTitle(word, in: context) {
      word -= 1
    }
    guard let owner = context.phrase(at: word), owner.form != .pronoun else { return nil }
    return owner.kind != .person || context.isPossessive(owner.tokens.upperBound) ? owner : nil
  }

  /// `former`, and all that stands between in `AU trade and industry commissioner`.
  private func mayQualifyTitle(_ word: Int, in context: SentenceContext) -> Bool {
    let token = context.tokens[word]
    return context.isPossessive(word) || token.text == "-"
      || classes.contains(token.folded, inAny: [.initialModifier, .former])
      || token.shape == .lower
        && [.noun, .adjective, .coordinator].contains(context.tree[word].tag)
  }

  /// A spokesman for somebody is his; an envoy for Yemen is somebody else's.
  private func prepositions(of title: Title) -> Set<String> {
    let speaksFor = [
      "spokes", "lawyer", "attorney", "secretary", "adviser", "candidate", "minister", "chair",
    ].contains { title.words.contains($0) }
    return speaksFor ? ["of", "at", "in", "for"] : ["of", "at", "in"]
  }

  /// The state in `president of Iran`, whom a `spokesman for Erdogan` speaks for.
  private func complement(
    of word: Int, _ prepositions: Set<String>, in nouns: Nouns
  ) -> ActorPhrase? {
    let tree = nouns.context.tree
    for noun in tree.dependents(of: word, .nmod, .obl) {
      let introducers = nouns.introducers(of: noun)
      guard introducers.contains(where: prepositions.contains),
        let owner = nouns.actor(at: noun) ?? nouns.owner(of: noun)
      else { continue }
      if owner.kind != .person || introducers.contains("for") {
        return owner.form == .attribute ? nil : owner
      }
    }
    return nil
  }

  /// The state in `Russian Foreign Minister`, `Turkey's President`, `Kremlin spokesman`.
  private func possessor(of word: Int, person: ActorPhrase, in nouns: Nouns) -> ActorPhrase? {
    guard let owner = nouns.owner(of: word), owner != person, owner.form != .pronoun else {
      return nil
    }
    return owner.kind != .person || nouns.isPossessor(owner) ? owner : nil
  }

  /// The first of joined titles of one person: `chairman` in `X, chairman and chief executive of Y`.
  private func firstTitle(
    of title: TitlePhrase, person: ActorPhrase, in context: SentenceContext
  ) -> Int? {
    let word = context.tree.top(of: title.tokens)
    let isOwn = title.tokens.upperBound == person.tokens.lowerBound
    return context.tree[word].relation == .conj && !isOwn ? context.tree[word].head : nil
  }
}
