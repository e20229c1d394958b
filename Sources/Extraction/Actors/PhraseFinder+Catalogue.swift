import Knowledge
import Language

// Names that the catalogue holds.
extension PhraseFinder {
  mutating func phrase(for match: AliasIndex.Match, in read: ReadSentence) -> ActorPhrase {
    let actor = choose(among: match)
    let resolution = resolution(of: match, as: actor, in: read.tokens)
    let identifier = remember(actor)
    switch match.use {
    case .name, .code:
      if actor.kind == .person { learnNames(of: actor) }
      if actor.kind == .state || actor.kind == .place,
        let organ = organ(
          of: actor, after: match.tokens.upperBound, in: read, possessive: true)
      {
        return newPhrase(
          match.tokens.lowerBound..<organ, actor: identifier, form: .description,
          resolution: .description)
      }
      if let body = assembly(behind: match, of: actor, in: read) { return body }
      if let faction = faction(behind: match, in: read) { return faction }
      if actor.kind == .state, read.isQualifier(read.tree.top(of: match.tokens)),
        let organ = organ(
          of: actor, after: match.tokens.upperBound, in: read, possessive: false)
      {
        return newPhrase(
          match.tokens.lowerBound..<organ, actor: identifier, form: .description,
          resolution: .description)
      }
      return newPhrase(
        match.tokens, actor: identifier, form: .name, resolution: resolution)
    case .metonym:
      return newPhrase(
        match.tokens, actor: identifier, form: .metonym, resolution: resolution)
    case .adjective:
      return adjectivePhrase(match, actor: actor, in: read, resolution: resolution)
    }
  }

  private mutating func adjectivePhrase(
    _ match: AliasIndex.Match, actor: Actor, in read: ReadSentence, resolution: Resolution
  ) -> ActorPhrase {
    let next = match.tokens.upperBound
    if let assembly = assembly(behind: match, of: actor, in: read) { return assembly }
    if let organ = organ(of: actor, after: next, in: read, possessive: false) {
      let range = match.tokens.lowerBound..<organ
      let named = factionName(range, in: read.tokens) ?? actor.identifier
      return newPhrase(range, actor: named, form: .description, resolution: .description)
    }
    let isPlural = read.tokens[next - 1].folded.hasSuffix("s")
    let stands = !read.isQualifier(next - 1) && (isPlural || actor.kind != .state)
    return newPhrase(
      match.tokens, actor: actor.identifier, form: stands ? .name : .attribute,
      resolution: resolution)
  }

  /// `Tunisian Parliament`, `Turkey's supreme court`: bodies of a state that are not the state.
  private mutating func assembly(
    behind match: AliasIndex.Match, of state: Actor, in read: ReadSentence
  ) -> ActorPhrase? {
    let tokens = read.tokens
    var start = match.tokens.upperBound
    if start < tokens.count, tokens[start].isPossessive { start += 1 }
    var end = start
    while end < tokens.count, end - start < 3,
      classes.contains(tokens[end].folded, inAny: [.generic, .assembly]),
      tokens[end].folded != "of", tokens[end].folded != "the", tokens[end].folded != "and"
    {
      end += 1
    }
    guard end > start, classes.contains(tokens[end - 1].folded, in: .assembly),
      !read.isQualifier(end - 1), state.kind == .state || state.kind == .place
    else { return nil }
    let noun = written(tokens[start..<end]).lowercased()
    let name =
      lexicon.name(of: noun, in: state.identifier) ?? written(tokens[match.tokens.lowerBound..<end])
    if let known = lexicon.aliases.actor(named: name) {
      return phrase(match.tokens.lowerBound..<end, of: known, form: .name, resolution: .variant)
    }
    let actor = memory.learn(
      named: name, kind: .organisation, country: state.identifier, in: lexicon)
    return newPhrase(
      match.tokens.lowerBound..<end, actor: actor, form: .name, resolution: .newName)
  }

  /// Where a noun that stands for a state, or for a faction of one, ends: `Turkish armed forces`.
  private func organ(
    of owner: Actor, after index: Int, in read: ReadSentence, possessive: Bool
  ) -> Int? {
    let tokens = read.tokens
    var next = index
    if possessive {
      guard next < tokens.count, tokens[next].isPossessive else { return nil }
      next += 1
    }
    for _ in 0..<3 {
      guard next < tokens.count, tokens[next].isWord else { return nil }
      let word = tokens[next].folded
      if isNamedCounterpart(next, in: read) { return nil }
      if let ministry = ministry(from: next, in: read) { return ministry }
      // "the European nation", "the Australian state of Victoria"
      if classes.contains(word, in: .land), isOneOfSeveral(next, of: owner, in: read) { return nil }
      if classes.contains(word, in: .organ) || classes.contains(word, in: .faction) && !possessive {
        let after = next + 1
        if after < tokens.count, classes.contains(tokens[after].folded, inAny: [.organ, .faction]) {
          next = after
          continue
        }
        // the party's lawmakers speak for it, prosecutors of the party for the state
        if owner.kind == .party, !classes.contains(word, in: .partyPeople) {
          return nil
        }
        // "Turkish military operation", "Syrian government official": the noun only qualifies
        return read.isQualifier(next) ? nil : after
      }
      guard
        Self.qualifiers.contains(word) || word.hasSuffix("-led")
          || classes.contains(word, in: .organName)
      else { return nil }
      next += 1
    }
    return nil
  }

  /// Whether a noun for a state stands for another one than the adjective before it.
  private func isOneOfSeveral(_ noun: Int, of owner: Actor, in read: ReadSentence) -> Bool {
    owner.kind != .state
      || noun + 1 < read.tokens.count && read.tokens[noun + 1].folded == "of"
  }

  /// `counterparts, Lavrov and Zarif`: the persons are meant, not their states.
  private func isNamedCounterpart(_ noun: Int, in read: ReadSentence) -> Bool {
    guard read.tokens[noun].folded.hasPrefix("counterpart"), noun + 1 < read.tokens.count else {
      return false
    }
    let name = read.tokens[noun + 1].text == "," ? noun + 2 : noun + 1
    return read.name(at: name)?.kind == .person
  }

  /// Where `Foreign Ministry` ends.
  private func ministry(from start: Int, in read: ReadSentence) -> Int? {
    var end = start
    while end < read.tokens.count, read.tokens[end].isCapital,
      classes.contains(read.tokens[end].folded, in: .organName)
    {
      end += 1
    }
    return end > start && !read.isQualifier(end - 1) ? end : nil
  }

  private static let qualifiers: Set<String> = [
    "armed", "security", "military", "air", "special", "naval", "ground", "foreign", "defence",
    "defense", "interior", "central", "federal", "state", "backed", "opposition", "rebel",
    "senior", "top", "civilian", "regional", "local", "fighter", "war", "law", "enforcement",
    "political", "kurdish", "islamist", "shiite", "sunni", "pro-democracy", "student", "border",
  ]

  /// `Hong Kong protesters`: they are not Hong Kong.
  private mutating func faction(behind match: AliasIndex.Match, in read: ReadSentence)
    -> ActorPhrase?
  {
    guard read.isQualifier(read.tree.top(of: match.tokens)),
      let end = organ(
        of: lexicon.actors[match.candidates[0]], after: match.tokens.upperBound, in: read,
        possessive: false),
      let actor = factionName(match.tokens.lowerBound..<end, in: read.tokens)
    else { return nil }
    return newPhrase(
      match.tokens.lowerBound..<end, actor: actor, form: .description, resolution: .description)
  }

  /// The identifier of a faction named by a description: `Syrian opposition` is no part of the state.
  mutating func factionName(_ range: Range<Int>, in tokens: [Token]) -> Actor.Identifier? {
    let words = tokens[range].filter(\.isWord)
    guard let last = words.last, classes.contains(last.folded, in: .faction),
      let first = words.first,
      let owner = lexicon.aliases.match(in: tokens, at: range.lowerBound)
    else { return nil }
    let actor = lexicon.actors[owner.candidates[0]]
    guard actor.kind == .state || actor.kind == .place else { return nil }
    let name = words.map(\.text).joined(separator: " ")
    let identifier = identifier(ofName: name)
    if first.isCapital, lexicon.actor(identifier) == nil {
      memory.learn(
        ArticleMemory.Known(
          identifier: identifier, name: name, kind: .group, country: actor.identifier), isNew: true)
      return identifier
    }
    return lexicon.actor(identifier).map { remember($0) }
  }

  mutating func remember(_ actor: Actor) -> Actor.Identifier {
    memory.learn(actor)
    return actor.identifier
  }

  mutating func learnNames(of person: Actor) {
    memory.learn(name: lastName(of: person.name), of: person.identifier)
  }

  mutating func phrase(
    _ tokens: Range<Int>, of actor: Actor, form: ActorPhrase.Form, resolution: Resolution
  ) -> ActorPhrase {
    let identifier = remember(actor)
    return newPhrase(tokens, actor: identifier, form: form, resolution: resolution)
  }

  func newPhrase(
    _ tokens: Range<Int>, actor: Actor.Identifier, form: ActorPhrase.Form,
    resolution: Resolution
  ) -> ActorPhrase {
    ActorPhrase(
      tokens: tokens, actor: actor, kind: memory.known[actor]?.kind ?? .organisation,
      form: form, resolution: resolution)
  }
}
