import Knowledge
import Language

/// Whom the nouns of a sentence stand for, and whose they are.
struct Nouns {
  let context: SentenceContext
  let classes: WordClasses

  private var tree: SentenceTree { context.tree }

  /// The actors that a noun and those joined to it stand for.
  func actors(at word: Int) -> [ActorPhrase] {
    joined(to: word).compactMap(actor)
  }

  /// The noun and those joined to it.
  func joined(to word: Int) -> [Int] {
    // A longer list is no list of parties to an act, and its pairs would grow without bound.
    Array(([word] + tree.dependents(of: word, .conj)).prefix(12))
  }

  /// The actor that a noun stands for: itself, who is named beside it, of whom it is said, or whom it
  /// is made of.
  func actor(at word: Int) -> ActorPhrase? {
    if let phrase = context.phrase(at: word) { return phrase.isArgument ? phrase : nil }
    if let named = named(beside: word) { return named }
    if let bearer = bearer(of: word) { return bearer }
    guard isCollective(word) else { return nil }
    return complements(of: word, by: ["of"]).first.flatMap(actor)
  }

  /// Of `ISIS is a group` and `ISIS, a group` ISIS.
  private func bearer(of word: Int) -> ActorPhrase? {
    let isSaid = !tree.dependents(of: word, .cop).isEmpty
    let said = isSaid ? tree.dependents(of: word, .nsubj).first : nil
    let apposed = tree[word].relation == .appos ? tree[word].head : nil
    return (said ?? apposed).flatMap { context.phrase(at: $0) }.flatMap { $0.isArgument ? $0 : nil }
  }

  /// The person in `Kremlin spokesman Dmitri Peskov`, the company in `the airline Mahan Air`.
  private func named(beside word: Int) -> ActorPhrase? {
    let beside = tree.dependents(of: word, .flat, .appos, .nominalDescription, .compound)
    let behind = context.isTitle(word) && word + 1 < tree.words.count ? [word + 1] : []
    return (beside + behind).lazy.compactMap { named in
      context.phrase(at: named).flatMap { phrase in
        phrase.form == .name && (phrase.kind == .person || named > word) ? phrase : nil
      }
    }.first
  }

  /// `members of ISIS`: the noun before "of" stands for the actor.
  private func isCollective(_ word: Int) -> Bool {
    classes.contains(context.word(word), inAny: [.organ, .faction])
      || ["members", "elements"].contains(context.word(word))
  }

  /// The owner in `Syria's fight`, `his support`, `Turkish offensive`.
  func owner(of noun: Int) -> ActorPhrase? {
    for word in tree.dependents(of: noun, .possessor) {
      if let phrase = context.phrase(at: word) { return phrase.form == .attribute ? nil : phrase }
      if let actor = actor(at: word) { return actor }
    }
    return qualifiers(of: noun).lazy.compactMap { context.phrase(at: $0) }.first
  }

  /// The nouns that one of the prepositions joins to a noun, from left to right.
  func complements(of noun: Int, by prepositions: Set<String>) -> [Int] {
    tree.dependents(of: noun, .nmod).filter {
      introducers(of: $0).contains(where: prepositions.contains)
    }
  }

  /// Whether a phrase stands in the possessive: `Syria's`.
  func isPossessor(_ phrase: ActorPhrase) -> Bool {
    tree[tree.top(of: phrase.tokens)].relation == .possessor
  }

  /// What stands before a noun and qualifies it, the nearest first: `US`, `committee` and
  /// `Republican` in `US Republican committee member`.
  private func qualifiers(of noun: Int) -> [Int] {
    tree.dependents(of: noun, .amod, .compound, .nmod, .nominalDescription).reversed()
      .filter { $0 < noun && introducers(of: $0).isEmpty }
      .flatMap { [$0] + (tree[$0].relation == .compound ? qualifiers(of: $0) : []) }
  }

  /// The prepositions before a noun, those of the first for joined ones: `get along with X` has two.
  func introducers(of word: Int) -> [String] {
    tree.dependents(of: tree.firstJoined(to: word), .caseMarker).filter {
      !context.isPossessive($0)
    }
    .flatMap { [$0] + tree.dependents(of: $0, .fixed) }.map { context.word($0) }
  }
}
