import Knowledge
import Language

// Names that the catalogue does not hold.
extension PhraseFinder {
  /// `anti-Houthi` is not the Houthis.
  private static let negating = ["anti-", "pro-", "non-", "post-", "pre-"]

  /// An actor named before in the article, else a new one.
  mutating func named(
    _ range: Range<Int>, kind: Actor.Kind, in read: ReadSentence, country: Actor.Identifier?
  ) -> ActorPhrase? {
    let range = trimmed(range, in: read)
    let words = read.tokens[range].filter(\.isWord)
    guard let first = words.first, !Self.negating.contains(where: first.folded.hasPrefix) else {
      return nil
    }
    let folded = words.map(\.folded)
    let gender = honorific(before: range, in: read)
    if let known = memory.actor(named: folded.joined(separator: " ")),
      gender == nil || memory.known[known]?.gender == nil || memory.known[known]?.gender == gender,
      kind != .person || folded.count > 1
    {
      return newPhrase(
        range, actor: known, form: .name, resolution: resolution(ofKnown: folded, as: known))
    }
    // `Kerry` after `John Kerry`; `Osama` where the article has named but one
    if kind == .person, words.count <= 3,
      let person = memory.person(named: folded, gender: gender)
    {
      return newPhrase(
        range, actor: person, form: .name, resolution: resolution(ofKnown: folded, as: person))
    }
    if kind == .person, let person = spelledLike(folded) {
      memory.learn(name: folded.joined(separator: " "), of: person)
      return newPhrase(range, actor: person, form: .name, resolution: .variant)
    }
    let isGeneric = kind == .organisation && words.allSatisfy(lexicon.namesakes.isGeneric)
    if isGeneric, isLocal(range, in: read) { return nil }
    return newcomer(named: range, kind: kind, in: read.tokens, country: country)
  }

  /// The gender that `Mr` or `Mrs` before a name tells.
  private func honorific(before range: Range<Int>, in read: ReadSentence) -> Actor.Gender? {
    guard range.lowerBound > 0 else { return nil }
    switch read.tokens[range.lowerBound - 1].folded {
    case "mr", "sir", "lord": return .male
    case "mrs", "ms", "miss", "lady", "madam": return .female
    default: return nil
    }
  }

  /// The person of the article, else the one of the catalogue, whose name is another spelling of the words.
  private mutating func spelledLike(_ words: [String]) -> Actor.Identifier? {
    guard words.count > 1 else { return nil }
    let gender = lexicon.gender(ofGivenName: words[0])
    if let person = memory.person(spelledLike: words, gender: gender) { return person }
    let persons = lexicon.persons(spelledLike: words).filter { person in
      (person.gender == nil || gender == nil || person.gender == gender)
        && person.country.map(memory.survey.states.contains) ?? false
    }
    guard persons.count == 1 else { return nil }
    learnNames(of: persons[0])
    return remember(persons[0])
  }

  /// The name by which a new actor goes: the fullest that the article has for it.
  private func fullName(of tokens: [Token], kind: Actor.Kind) -> [Token] {
    let isPerson = kind == .person
    let words = tokens.filter(\.isWord).map(\.folded)
    guard words.count <= 3 || !isPerson, let last = words.last else { return tokens }
    // "Boston University" is not its School of Public Health, "Supreme Court" that of a state
    let isWhole =
      classes.contains(last, inAny: [.body, .publicBody])
      && !tokens.filter(\.isWord).allSatisfy(lexicon.namesakes.isGeneric)
    if !isPerson, isWhole { return tokens }
    return memory.survey.fullName(of: words, isPerson: isPerson)?.tokens ?? tokens
  }

  func isNameless(_ index: Int, in read: ReadSentence) -> Bool {
    let token = read.tokens[index]
    return !token.isWord || token.shape == .lower && read.tree.isFunctionWord(index)
      || classes.contains(token.folded, in: .honorific)
      // "Former FBI", but "New Progressive Party"
      || classes.contains(token.folded, in: .initialModifier)
        && (index == 0 || token.shape == .lower)
  }

  private func isDay(_ token: Token) -> Bool { classes.contains(token.folded, in: .calendar) }

  /// Without honorifics and function words before, marks and days behind.
  func trimmed(_ range: Range<Int>, in read: ReadSentence) -> Range<Int> {
    var range = range
    while let first = range.first, isNameless(first, in: read) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, isNameless(last, in: read) || isDay(read.tokens[last]) {
      range = range.lowerBound..<last
    }
    return range
  }

  private mutating func newcomer(
    named range: Range<Int>, kind: Actor.Kind, in tokens: [Token], country: Actor.Identifier?
  ) -> ActorPhrase? {
    let given = tokens[range].filter(\.isWord).map(\.folded)
    let full = fullName(of: Array(tokens[range]), kind: kind)
    let words = full.filter(\.isWord)
    if kind == .person, words.count == 1, let namesake = namesake(words[0].folded) {
      learnNames(of: namesake)
      return phrase(range, of: namesake, form: .name, resolution: .bareLastName)
    }
    if words.count > given.count, let match = lexicon.aliases.match(in: full, at: 0),
      match.tokens.upperBound == full.count, match.use == .name
    {
      let actor = choose(among: match)
      memory.learn(name: given.joined(separator: " "), of: actor.identifier)
      return phrase(range, of: actor, form: .name, resolution: .variant)
    }
    if kind != .person, words.allSatisfy(lexicon.namesakes.isGeneric),
      let own = ownBody(written(full))
    {
      memory.learn(name: given.joined(separator: " "), of: own.identifier)
      return phrase(range, of: own, form: .name, resolution: .context)
    }
    let name = newName(of: full, kind: kind)
    let actor = ArticleMemory.Known(
      identifier: identifier(ofName: name), name: name, kind: kind,
      gender: kind == .person ? lexicon.gender(ofGivenName: words[0].folded) : nil,
      country: country)
    if let catalogued = lexicon.actor(actor.identifier) {
      guard lexicon.namesakes.may(words, mean: catalogued, in: memory.survey) else { return nil }
      return phrase(range, of: catalogued, form: .name, resolution: .variant)
    }
    if kind != .person, let variant = abbreviated(after: range.upperBound, in: tokens) {
      return phrase(range, of: variant, form: .name, resolution: .variant)
    }
    memory.learn(actor, isNew: true)
    for name in [words.map(\.folded), given] {
      memory.learn(name: name.joined(separator: " "), of: actor.identifier)
    }
    if kind == .person { memory.learn(name: words[words.count - 1].folded, of: actor.identifier) }
    if let abbreviation = abbreviation(after: range.upperBound, in: tokens) {
      memory.learn(name: abbreviation, of: actor.identifier)
    }
    return newPhrase(range, actor: actor.identifier, form: .name, resolution: .newName)
  }

  /// `U.S. Geological Survey` and `United States Geological Survey` are one.
  private func withStateWritten(_ tokens: [Token]) -> String {
    let name = written(tokens)
    guard let match = lexicon.aliases.match(in: tokens, at: 0), match.use == .name,
      match.tokens.upperBound < tokens.count, match.candidates.count == 1,
      tokens[match.tokens].allSatisfy({ $0.shape == .upper })
    else { return name }
    let state = lexicon.actors[match.candidates[0]]
    return state.kind == .state
      ? "\(state.name) \(written(tokens[match.tokens.upperBound...]))" : name
  }

  /// The name of a new actor, the state behind it where others have it too: `Supreme Court (India)`,
  /// `Smith (United Kingdom)`.
  private func newName(of tokens: [Token], kind: Actor.Kind) -> String {
    let words = tokens.filter(\.isWord)
    let isAbbreviation = words.count == 1 && words[0].shape == .upper && words[0].text.count <= 4
    let isShared =
      kind == .person
      ? words.count == 1 : isAbbreviation || words.allSatisfy(lexicon.namesakes.isGeneric)
    let name = withStateWritten(tokens)
    guard isShared, let home = memory.survey.home, let state = lexicon.actor(home) else {
      return name
    }
    return "\(name) (\(state.name))"
  }

  /// The catalogued actor that the abbreviation in brackets names: the text spells its name its own way.
  private func abbreviated(after index: Int, in tokens: [Token]) -> Actor? {
    guard abbreviation(after: index, in: tokens) != nil,
      let match = lexicon.aliases.match(in: tokens, at: index + 1), match.use == .name,
      match.candidates.count == 1
    else { return nil }
    return lexicon.actors[match.candidates[0]]
  }

  /// The one catalogued person of that last name who fits the countries of the article.
  private func namesake(_ lastName: String) -> Actor? {
    let persons = lexicon.persons(lastName: lastName)
    let local = persons.filter { $0.country.map(memory.survey.states.contains) ?? false }
    return local.count == 1 ? local[0] : nil
  }

  private func abbreviation(after index: Int, in tokens: [Token]) -> String? {
    guard index + 2 < tokens.count, tokens[index].text == "(", tokens[index + 1].shape == .upper,
      tokens[index + 2].text == ")"
    else { return nil }
    return tokens[index + 1].folded
  }

  func country(of actor: Actor) -> Actor.Identifier? {
    actor.kind == .state ? actor.identifier : actor.country
  }
}
