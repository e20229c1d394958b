import Knowledge
import Language

// Descriptions, titles without a name, and pronouns.
extension PhraseFinder {
  /// `he`, `its`, `they`: the actor whose chain the pronoun goes on; nobody where that is none.
  mutating func pronoun(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    guard let sort = PronounSort(read.tokens[index].folded, classes) else { return nil }
    let actor: Actor.Identifier
    if let gender = sort.gender, let ahead = personAhead(of: index, gender, in: read) {
      actor = ahead
    } else if case .actor(let found) = chains.antecedent(of: index), fits(found, sort) {
      actor = found
    } else {
      return nil
    }
    if memory.known[actor] == nil, let ahead = lexicon.actor(actor) { _ = remember(ahead) }
    if let gender = sort.gender { memory.learn(gender: gender, of: actor) }
    let isPossessive = read.tree[index].relation == .possessor
    return newPhrase(
      index..<index + 1, actor: actor, form: isPossessive ? .possessivePronoun : .pronoun,
      resolution: .pronoun)
  }

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

  /// `the terrorist group`, `the government`, `an international coalition`.
  mutating func genericDescription(
    at index: Int, in read: ReadSentence, number: Int
  ) -> ActorPhrase? {
    let tokens = read.tokens
    guard tokens[index].folded == "the" || ["a", "an"].contains(tokens[index].folded) else {
      return nil
    }
    for end in index + 1..<min(index + 4, tokens.count) {
      let token = tokens[end]
      guard token.isWord, !token.isCapital || end == index + 1 else { return nil }
      if read.isQualifier(end) {
        // "the Brexit movement" is not the movement named last
        if token.isCapital { return movement(at: end, in: read) }
        continue
      }
      if isGovernment(index..<end + 1, in: tokens) {
        return governmentOf(index..<end + 1, in: tokens)
      }
      if tokens[index].folded == "the",
        let actor = antecedent(of: token.folded, words: end - index, number: number)
      {
        return newPhrase(
          index..<end + 1, actor: actor, form: .description, resolution: .anaphor)
      }
      return tokens[index].folded == "the" ? continued(index..<end + 1, in: read) : nil
    }
    return nil
  }

  /// `the minister`, `the ministry`: the actor whose chain the noun surely goes on.
  private func continued(_ range: Range<Int>, in read: ReadSentence) -> ActorPhrase? {
    let head = range.upperBound - 1
    let isPlain = range.dropFirst().allSatisfy {
      read.tokens[$0].shape == .lower && !lexicon.titles.isTitle(read.tokens[$0].folded)
    }
    guard isPlain, read.tree.dependents(of: head, .nmod, .appos, .relativeClause).isEmpty,
      case .actor(let actor) = chains.antecedent(of: head, surerThan: Self.sureChain),
      let kind = memory.known[actor]?.kind, chains.isPerson(head) == (kind == .person)
    else { return nil }
    return newPhrase(range, actor: actor, form: .description, resolution: .anaphor)
  }

  /// Nouns lead astray more often than pronouns.
  private static let sureChain: Float = 0.6

  /// `Brexit movement`: a group named after what no actor is.
  private mutating func movement(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let noun = index + 1
    guard noun < read.tokens.count, classes.contains(read.tokens[noun].folded, in: .groupNoun),
      !read.isQualifier(noun), lexicon.aliases.match(in: read.tokens, at: index) == nil,
      [.event, .other, nil].contains(read.name(at: index)?.kind)
    else { return nil }
    return described(index..<noun + 1, kind: .group, in: read)
  }

  /// `an anti-Houthi, pro-government coalition`, `African Union free trade bloc`: an alliance that
  /// has no other name.
  mutating func coalition(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let last = min(index + Self.mostModifiers, read.tokens.count - 1)
    guard index < last, read.tokens[index].isWord,
      let noun = (index + 1...last).first(where: {
        classes.contains(read.tokens[$0].folded, in: .coalition)
      }), !read.isQualifier(noun)
    else { return nil }
    let modifiers = index..<noun
    let own = read.tree.subtree(of: noun)
    let isWhole = modifiers.allSatisfy { own.contains($0) && !read.tree.isFunctionWord($0) }
    let isTelling = modifiers.contains { word in
      read.tokens[word].isCapital || Self.sides.contains(where: read.tokens[word].folded.hasPrefix)
    }
    guard isWhole, isTelling, !isListed(upTo: noun, from: index, in: read) else { return nil }
    return described(index..<noun + 1, kind: .alliance, in: read)
  }

  private static let sides = ["anti-", "pro-"]
  private static let mostModifiers = 7

  /// Whether the catalogue knows the name, or one of its words begins a possessive.
  private func isListed(upTo noun: Int, from index: Int, in read: ReadSentence) -> Bool {
    (index..<noun).contains { word in
      read.tokens[word].isPossessive
        || lexicon.aliases.match(in: read.tokens, at: word)?.tokens.contains(noun) == true
    }
  }

  /// A new actor that goes by its description.
  private mutating func described(
    _ range: Range<Int>, kind: Actor.Kind, in read: ReadSentence
  ) -> ActorPhrase? {
    let name = written(read.tokens[range])
    let identifier = identifier(ofName: name)
    let isNew = memory.known[identifier] == nil
    if let actor = lexicon.actor(identifier) {
      memory.learn(actor)
    } else {
      memory.learn(ArticleMemory.Known(identifier: identifier, name: name, kind: kind), isNew: true)
    }
    return newPhrase(
      range, actor: identifier, form: .description, resolution: isNew ? .newName : .earlierName)
  }

  /// `protesters`, `the opposition`: those named before, else those of the article's state.
  mutating func crowd(at index: Int, in read: ReadSentence, number: Int) -> ActorPhrase? {
    let word = read.tokens[index].folded
    guard classes.contains(word, in: .crowd), !read.isQualifier(index),
      !isQualified(index, in: read)
    else { return nil }
    let range = index..<index + 1
    if let actor = memory.last(within: 30, of: number, where: { $0.nouns.contains(word) }) {
      return newPhrase(range, actor: actor, form: .description, resolution: .anaphor)
    }
    guard let name = lexicon.name(of: word, in: memory.survey.home) else { return nil }
    let identifier = identifier(ofName: name)
    let isNew = lexicon.actor(identifier) == nil
    if let actor = lexicon.actor(identifier) { memory.learn(actor) }
    memory.learn(
      ArticleMemory.Known(
        identifier: identifier, name: name, kind: .group, country: memory.survey.home), isNew: isNew
    )
    memory.learn(noun: word, of: identifier)
    return newPhrase(
      range, actor: identifier, form: .description, resolution: isNew ? .newName : .context)
  }

  /// `parliament` alone: that of the article's state.
  mutating func parliament(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let range = index..<index + 1
    guard read.tokens[index].folded == "parliament", !read.isQualifier(index),
      !isQualified(index, in: read), lexicon.aliases.match(in: read.tokens, at: index) == nil
    else { return nil }
    if let called = memory.body(called: "parliament") {
      return newPhrase(range, actor: called, form: .description, resolution: .anaphor)
    }
    guard let name = lexicon.name(of: "parliament", in: memory.survey.home) else { return nil }
    if let known = lexicon.body("parliament", in: memory.survey) {
      return phrase(range, of: known, form: .description, resolution: .context)
    }
    let identifier = identifier(ofName: name)
    memory.learn(
      ArticleMemory.Known(
        identifier: identifier, name: name, kind: .organisation, country: memory.survey.home),
      isNew: true)
    return newPhrase(range, actor: identifier, form: .description, resolution: .context)
  }

  /// Whether a word before the noun tells which one it is: `student protesters` are some, `Syrian
  /// rebels` are Syria's.
  private func isQualified(_ noun: Int, in read: ReadSentence) -> Bool {
    read.tree.dependents(of: noun, .compound, .amod, .nmod, .possessor, .nominalDescription)
      .contains { $0 < noun && (read.tokens[$0].isCapital || read.tree[$0].relation == .possessor) }
  }

  /// The state in `the government in Syria`, the person in `the government of Bashar al-Assad`.
  mutating func governmentOf(_ range: Range<Int>, in tokens: [Token]) -> ActorPhrase? {
    let next = range.upperBound
    guard isGovernment(range, in: tokens), next + 1 < tokens.count,
      let match = lexicon.aliases.match(in: tokens, at: next + 1),
      let head = match.candidates.map({ lexicon.actors[$0] })
        .first(where: { $0.kind == .state || $0.kind == .person })
    else { return nil }
    return phrase(
      range.lowerBound..<match.tokens.upperBound, of: head, form: .description,
      resolution: .description)
  }

  private func isGovernment(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    let next = range.upperBound
    return classes.contains(tokens[next - 1].folded, in: .stateNoun) && next < tokens.count
      && ["in", "of"].contains(tokens[next].folded)
  }

  func antecedent(of noun: String, words: Int, number: Int) -> Actor.Identifier? {
    if let called = memory.last(within: 30, of: number, where: { $0.nouns.contains(noun) }) {
      return called
    }
    if classes.contains(noun, in: .groupNoun) {
      return memory.last(within: 3, of: number) { $0.kind == .group || $0.kind == .party }
    }
    if classes.contains(noun, in: .stateNoun), words == 1 {
      return memory.last(within: 2, of: number) { $0.kind == .state }
    }
    if classes.contains(noun, in: .coalition) {
      return memory.last(within: 6, of: number) { $0.kind == .alliance }
    }
    return nil
  }

  /// `the Turkish president`, `the foreign minister`: a title without a name.
  mutating func roleDescription(
    _ match: (tokens: Range<Int>, title: Title), in tokens: [Token], number: Int,
    after found: SentencePhrases
  ) -> ActorPhrase? {
    let next = match.tokens.upperBound
    guard
      next >= tokens.count
        || !tokens[next].isCapital && tokens[next].folded != "of" && tokens[next].folded != "for",
      match.tokens.count > 1 || match.title.relation == .leads
        || match.title.words.hasSuffix("minister"),
      !tokens[match.tokens.upperBound - 1].folded.hasSuffix("s")
    else { return nil }
    let owner = found.actors.last.flatMap {
      $0.tokens.upperBound == match.tokens.lowerBound ? $0 : nil
    }
    let start = owner?.tokens.lowerBound ?? match.tokens.lowerBound
    guard start > 0, tokens[start - 1].folded == "the" else { return nil }
    guard
      let (person, resolution) = person(
        titled: match.title.words, of: owner?.actor, number: number)
    else { return nil }
    return newPhrase(
      match.tokens, actor: person, form: .description, resolution: resolution)
  }

  mutating func person(
    titled title: String, of owner: Actor.Identifier?, number: Int
  ) -> (person: Actor.Identifier, resolution: Resolution)? {
    let named = memory.last(within: 30, of: number) { known in
      known.kind == .person && known.titles.contains(title)
        && (owner == nil || known.country == nil || known.country == owner)
    }
    if let named { return (named, .anaphor) }
    guard let owner, let holder = lexicon.holder(ofTitle: title, in: owner, on: day) else {
      return nil
    }
    learnNames(of: holder)
    return (remember(holder), .role)
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
