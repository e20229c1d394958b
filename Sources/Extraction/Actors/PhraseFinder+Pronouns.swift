import Knowledge
import Language

// Pronouns.
extension PhraseFinder {
  /// `he`, `its`, `they`: the actor whose chain the pronoun goes on; nobody where that is none.
  mutating func pronoun(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    guard let sort = PronounSort(read.tokens[index].folded, classes) else { return nil }
    let actor: Actor.Identifier
    if let gender = sort.gender, let ahead = personAhead(of: index, gender, in: read) {
      actor = ahead
    } else if let found = chains.antecedent(
      of: index, surerThan: sort.gender == nil ? Self.sureThing : 0), fits(found, sort)
    {
      actor = found
    } else {
      return nil
    }
    if memory.known[actor] == nil, let ahead = lexicon.actor(actor) { _ = remember(ahead) }
    if let gender = sort.gender { memory.learn(gender: gender, of: actor) }
    let isPossessive = read.tree[index].relation == .possessor
    if isPossessive, let state = government(behind: index, of: actor, in: read) { return state }
    return newPhrase(
      index..<index + 1, actor: actor, form: isPossessive ? .possessivePronoun : .pronoun,
      resolution: .pronoun)
  }

  /// `her government`: that of the state that she leads or is from.
  private func government(
    behind index: Int, of actor: Actor.Identifier, in read: ReadSentence
  ) -> ActorPhrase? {
    let noun = index + 1
    guard noun < read.tokens.count, classes.contains(read.tokens[noun].folded, in: .stateNoun),
      !read.isQualifier(noun), memory.known[actor]?.kind == .person,
      let state = memory.country(of: actor)
    else { return nil }
    return newPhrase(
      index..<noun + 1, actor: state, form: .description, resolution: .description)
  }

  /// `it` and `they` stand for what is no actor more often than for one.
  private static let sureThing: Float = 0.5

  private func fits(_ actor: Actor.Identifier, _ sort: PronounSort) -> Bool {
    guard let known = memory.known[actor] else { return false }
    guard let gender = sort.gender else { return known.kind != .person && known.kind != .place }
    return known.kind == .person && (known.gender ?? gender) == gender
  }

  /// `In opening his meeting, Sergei Lavrov said`: a pronoun before the main clause looks ahead.
  func personAhead(
    of index: Int, _ gender: Actor.Gender, in read: ReadSentence
  ) -> Actor.Identifier? {
    let tokens = read.tokens
    let first = tokens.indices.first {
      tokens[$0].isWord && read.tree[$0].tag != .coordinator
    }
    guard let first, [.adposition, .subordinator].contains(read.tree[first].tag),
      let comma = tokens.firstIndex(where: { $0.text == "," }), comma > index,
      comma + 1 < tokens.count
    else { return nil }
    let named =
      lexicon.aliases.match(in: tokens, at: comma + 1)?.candidates.first
      .map { lexicon.actors[$0].identifier } ?? memory.actor(named: tokens[comma + 1].folded)
    guard let named, let kind = lexicon.actor(named)?.kind ?? memory.known[named]?.kind,
      kind == .person,
      (lexicon.actor(named)?.gender ?? memory.known[named]?.gender ?? gender) == gender
    else { return nil }
    return named
  }
}

/// The pronouns that can stand for somebody else than speaker and hearer.
private enum PronounSort {
  case he, she, it, they

  init?(_ word: String, _ classes: WordClasses) {
    if classes.contains(word, in: .masculine) {
      self = .he
    } else if classes.contains(word, in: .feminine) {
      self = .she
    } else if ["it", "its", "itself"].contains(word) {
      self = .it
    } else if ["they", "them", "their", "theirs", "themselves"].contains(word) {
      self = .they
    } else {
      return nil
    }
  }

  var gender: Actor.Gender? {
    switch self {
    case .he: .male
    case .she: .female
    case .it, .they: nil
    }
  }
}
