import Knowledge
import Language

// Names, by the catalogue and by the model.
extension PhraseFinder {
  /// Adjacent words that the model or the catalogue takes for a name, and what the catalogue knows in it.
  struct NameRun {
    var tokens: Range<Int>
    /// What the model says; nil where only the catalogue knows the name.
    var name: Name?
    var matches: [AliasIndex.Match]
  }

  func run(at index: Int, in read: ReadSentence) -> NameRun? {
    let first = lexicon.aliases.match(in: read.tokens, at: index)
    guard let name = read.name(at: index) else {
      return first.map { NameRun(tokens: $0.tokens, name: nil, matches: [$0]) }
    }
    var end = name.words.upperBound
    var matches: [AliasIndex.Match] = []
    var next = index
    while next < end {
      if let match = lexicon.aliases.match(in: read.tokens, at: next) {
        matches.append(match)
        next = match.tokens.upperBound
        end = max(end, next)
      } else {
        next += 1
      }
    }
    return NameRun(tokens: index..<end, name: name, matches: matches)
  }

  /// The actors of a run, from left to right; none where what it names does not act.
  mutating func phrases(
    of run: NameRun, in read: ReadSentence, after found: SentencePhrases
  ) -> [ActorPhrase] {
    if run.matches.count == 1, run.matches[0].tokens == run.tokens, fits(run.matches[0], run.name) {
      return [phrase(for: run.matches[0], in: read)]
    }
    guard let name = run.name else { return [] }
    switch name.kind {
    case .person: return personPhrases(run, in: read)
    case .group, .party, .alliance, .organisation, .company:
      return bodyPhrases(run, kind: name.kind, in: read, attribute: found.actors.last)
    case .state, .place: return placePhrases(run, in: read)
    case .nationality: return run.matches.map { phrase(for: $0, in: read) }
    case .event, .other:
      return run.matches.map { phrase($0.tokens, of: choose(among: $0), form: .attribute) }
    }
  }

  /// Whether the model's kind lets the catalogue's actor be meant: `Amazon` the forest is no company.
  private func fits(_ match: AliasIndex.Match, _ name: Name?) -> Bool {
    guard let name, match.use == .name, name.probability >= Self.sure else { return true }
    let kinds = match.candidates.map { lexicon.actors[$0].kind }
    switch name.kind {
    case .person: return kinds.contains(.person)
    case .state, .place: return kinds.contains { ![.person, .company, .party].contains($0) }
    case .group, .party, .alliance, .organisation, .company:
      return kinds.contains { $0 != .person }
    case .nationality, .event, .other: return true
    }
  }

  /// From here on the model overrules the spelling.
  private static let sure: Float = 0.8

  // MARK: Persons

  /// `US President Donald J. Trump`: what stands before the name, then the person.
  private mutating func personPhrases(_ run: NameRun, in read: ReadSentence) -> [ActorPhrase] {
    if let first = run.matches.first, first.tokens.lowerBound == run.tokens.lowerBound,
      first.tokens.upperBound < run.tokens.upperBound, !namesPerson(first)
    {
      return [phrase(for: first, in: read)]
    }
    // the model took the title and what it is of into the name: "Speaker of the House"
    let isCut = run.tokens.lowerBound > run.name?.words.lowerBound ?? 0
    if isCut, !run.matches.isEmpty, !run.matches.contains(where: namesPerson) {
      return run.matches.map { phrase(for: $0, in: read) }
    }
    if let last = run.matches.last, last.tokens.upperBound == run.tokens.upperBound,
      let person = person(of: last, named: run.tokens, in: read)
    {
      return [phrase(run.tokens, of: person, form: .name)]
    }
    return named(run.tokens, kind: .person, in: read, country: nil).map { [$0] } ?? []
  }

  private func namesPerson(_ match: AliasIndex.Match) -> Bool {
    match.candidates.contains { lexicon.actors[$0].kind == .person }
  }

  /// The catalogued person whom a longer spelling means: `Donald J. Trump`, not `Melania Trump`.
  private func person(
    of match: AliasIndex.Match, named range: Range<Int>, in read: ReadSentence
  ) -> Actor? {
    let words = read.tokens[trimmed(range, in: read)].filter(\.isWord)
    guard match.use == .name, let first = words.first else { return nil }
    return match.candidates.map { lexicon.actors[$0] }.first { actor in
      actor.kind == .person && foldedText(actor.name).hasPrefix(first.folded + " ")
    }
  }

  // MARK: Bodies

  /// `Turkish Foreign Ministry` is the state's, `Bank of Russia` a body, `former FBI` the FBI.
  private mutating func bodyPhrases(
    _ run: NameRun, kind: NameKind, in read: ReadSentence, attribute: ActorPhrase?
  ) -> [ActorPhrase] {
    if let organ = organPhrase(run, in: read.tokens) { return [organ] }
    if isOrgan(run.tokens, in: read.tokens) { return [] }
    let covered = run.matches.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
    let rest = run.tokens.filter { !covered.contains($0) }
    let isSaid = rest.allSatisfy { isNameless($0, in: read) }
    if isSaid, !run.matches.isEmpty { return run.matches.map { phrase(for: $0, in: read) } }
    let owner = run.matches.first.map { lexicon.actors[$0.candidates[0]] }
    let before = attribute.flatMap { $0.tokens.upperBound == run.tokens.lowerBound ? $0 : nil }
    return named(
      run.tokens, kind: kind.actorKind ?? .organisation, in: read,
      country: owner.flatMap(country) ?? before.flatMap { memory.known[$0.actor]?.country }
    ).map { [$0] } ?? []
  }

  private func isNameless(_ index: Int, in read: ReadSentence) -> Bool {
    let token = read.tokens[index]
    return !token.isWord || token.shape == .lower && read.tree.isFunctionWord(index)
      || classes.contains(token.folded, inAny: [.honorific, .initialModifier])
  }

  /// `Syria's Foreign Ministry`: a state and nothing but words for its organs.
  private mutating func organPhrase(_ run: NameRun, in tokens: [Token]) -> ActorPhrase? {
    guard let first = run.matches.first, first.tokens.lowerBound == run.tokens.lowerBound else {
      return nil
    }
    let owner = choose(among: first)
    let rest = tokens[first.tokens.upperBound..<run.tokens.upperBound].filter(\.isWord)
    guard owner.kind == .state, !rest.isEmpty,
      rest.allSatisfy({
        classes.contains($0.folded, in: .organName) || $0.folded == "of" || $0.isPossessive
      })
    else { return nil }
    return phrase(run.tokens, of: owner, form: .description)
  }

  /// `Foreign Ministry`: which one, the words before it tell.
  private func isOrgan(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    tokens[range].allSatisfy { classes.contains($0.folded, in: .organName) }
  }

  // MARK: Places

  /// `northern Syria` is Syria; a place that the catalogue does not know is no actor.
  private mutating func placePhrases(_ run: NameRun, in read: ReadSentence) -> [ActorPhrase] {
    run.matches.map { match in
      if match.tokens.upperBound == run.tokens.upperBound { return phrase(for: match, in: read) }
      return phrase(match.tokens, of: choose(among: match), form: .attribute)
    }
  }

  // MARK: Names new to the catalogue

  /// `anti-Houthi` is not the Houthis.
  private static let negating = ["anti-", "pro-", "non-", "post-", "pre-"]

  /// An actor named before in the article, else a new one.
  private mutating func named(
    _ range: Range<Int>, kind: Actor.Kind, in read: ReadSentence, country: Actor.Identifier?
  ) -> ActorPhrase? {
    let range = trimmed(range, in: read)
    let words = read.tokens[range].filter(\.isWord)
    guard let first = words.first, !Self.negating.contains(where: first.folded.hasPrefix) else {
      return nil
    }
    if let known = memory.actor(named: words.map(\.folded).joined(separator: " ")) {
      return newPhrase(range, actor: known, form: .name)
    }
    if kind == .person, let person = personOfArticle(words) {
      return newPhrase(range, actor: person, form: .name)
    }
    return newcomer(named: range, kind: kind, in: read.tokens, country: country)
  }

  private func isDay(_ token: Token) -> Bool { classes.contains(token.folded, in: .calendar) }

  /// Without honorifics and function words before, marks and days behind.
  private func trimmed(_ range: Range<Int>, in read: ReadSentence) -> Range<Int> {
    var range = range
    while let first = range.first, isNameless(first, in: read) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, isNameless(last, in: read) || isDay(read.tokens[last]) {
      range = range.lowerBound..<last
    }
    return range
  }

  /// `Kerry` after `John Kerry`; `Osama` where the article has named but one.
  private func personOfArticle(_ words: [Token]) -> Actor.Identifier? {
    guard words.count <= 3 else { return nil }
    func isNamed(_ person: ArticleMemory.Known) -> Bool {
      let name = foldedText(person.name).split { $0 == " " || $0 == "-" }.map(String.init)
      return person.kind == .person && words.allSatisfy { name.contains($0.folded) }
    }
    if let person = words.last.flatMap({ memory.actor(named: $0.folded) }),
      let known = memory.known[person], isNamed(known)
    {
      return person
    }
    let named = memory.known.values.filter(isNamed)
    return named.count == 1 ? named[0].identifier : nil
  }

  private mutating func newcomer(
    named range: Range<Int>, kind: Actor.Kind, in tokens: [Token], country: Actor.Identifier?
  ) -> ActorPhrase? {
    let words = tokens[range].filter(\.isWord)
    if kind == .person, words.count == 1, let namesake = namesake(words[0].folded) {
      learnNames(of: namesake)
      return phrase(range, of: namesake, form: .name)
    }
    let text = written(range, in: tokens)
    let actor = ArticleMemory.Known(
      identifier: identifier(ofName: text), name: text, kind: kind,
      gender: kind == .person ? lexicon.gender(ofGivenName: words[0].folded) : nil,
      country: country)
    if let catalogued = lexicon.actor(actor.identifier) {
      return phrase(range, of: catalogued, form: .name)
    }
    if kind != .person, let variant = abbreviated(after: range.upperBound, in: tokens) {
      return phrase(range, of: variant, form: .name)
    }
    memory.learn(actor, isNew: true)
    memory.learn(name: words.map(\.folded).joined(separator: " "), of: actor.identifier)
    if kind == .person { memory.learn(name: words[words.count - 1].folded, of: actor.identifier) }
    if let abbreviation = abbreviation(after: range.upperBound, in: tokens) {
      memory.learn(name: abbreviation, of: actor.identifier)
    }
    return newPhrase(range, actor: actor.identifier, form: .name)
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
    let local = persons.filter { $0.country.map { memory.known[$0] != nil } ?? false }
    return local.count == 1 ? local[0] : persons.count == 1 ? persons[0] : nil
  }

  private func written(_ range: Range<Int>, in tokens: [Token]) -> String {
    tokens[range].reduce(into: "") { text, token in
      if token.followsSpace, !text.isEmpty { text += " " }
      text += token.text
    }
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

extension NameKind {
  /// The actors that names of the kind stand for; nil where nothing acts.
  fileprivate var actorKind: Actor.Kind? { Actor.Kind(rawValue: rawValue) }
}
