import Knowledge
import Language

/// Reads whose office counterparts hold: of `Kenyan President A and his Ugandan and Rwandan
/// counterparts, B and C` B leads Uganda and C Rwanda.
struct CounterpartReader {
  let maker: ClaimMaker
  let lexicon: ActorLexicon

  private var context: SentenceContext { maker.clauses.context }
  private var tree: SentenceTree { context.tree }

  func claims(memory: inout ArticleMemory) -> [Claim] {
    context.tokens.indices.filter { ["counterpart", "counterparts"].contains(context.word($0)) }
      .flatMap { claims(at: $0, memory: &memory) }
  }

  private func claims(at word: Int, memory: inout ArticleMemory) -> [Claim] {
    guard
      let title = context.phrases.titles.last(where: { $0.tokens.upperBound <= word })?.title
    else { return [] }
    let states = states(of: word)
    let persons = persons(beside: word)
    guard !states.isEmpty, states.count == persons.count else { return [] }
    return zip(persons, states).map { person, state in
      memory.learn(title: title.words, of: person.actor)
      memory.learn(country: state.actor, of: person.actor)
      return Claim(
        subject: context.mention(person), relation: title.relation,
        object: context.mention(state), event: .affiliation, date: context.day, confidence: 0.75,
        sentence: context.sentence.span, method: "counterpart \(title.words)")
    }
  }

  /// What qualifies the noun, from left to right: `Ugandan and Rwandan`, `from Ghana`.
  private func states(of word: Int) -> [ActorPhrase] {
    let own = context.phrases.actors.filter { phrase in
      guard phrase.kind == .state || phrase.kind == .place else { return false }
      let top = tree.top(of: phrase.tokens)
      return phrase.tokens.contains(word) || isQualifier(top, of: word)
    }
    if !own.isEmpty { return own }
    return maker.clauses.nouns.complements(of: word, by: ["from", "of", "in"])
      .flatMap(maker.clauses.nouns.actors)
  }

  private func isQualifier(_ top: Int, of word: Int) -> Bool {
    guard let head = tree[top].head, top < word else { return false }
    if head == word { return [.amod, .compound, .possessor, .nmod].contains(tree[top].relation) }
    return tree[top].relation == .conj && isQualifier(head, of: word)
  }

  /// The persons beside the noun, from left to right.
  private func persons(beside word: Int) -> [ActorPhrase] {
    var heads = tree.dependents(of: word, .appos, .flat, .nominalDescription)
    if let head = tree[word].head, [.nominalDescription, .compound].contains(tree[word].relation) {
      heads.append(head)
    }
    let joined = heads.flatMap { [$0] + tree.dependents(of: $0, .conj) }.sorted()
    let persons = joined.compactMap { context.phrase(at: $0) }.filter { $0.kind == .person }
    guard persons.isEmpty else { return persons }
    let next = context.word(word + 1) == "," ? word + 2 : word + 1
    return [context.phrase(at: next)].compactMap { $0 }.filter { $0.kind == .person }
  }
}
