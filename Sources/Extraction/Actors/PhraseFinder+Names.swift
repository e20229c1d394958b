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
    let first = listed(at: index, in: read)
    if let institution = institution(at: index, in: read) { return institution }
    guard let name = read.name(at: index) else {
      guard let first, !first.isLoneWord else { return nil }
      return NameRun(tokens: first.tokens, name: nil, matches: [first])
    }
    var end = officeStart(in: name, from: index, in: read) ?? name.words.upperBound
    var matches: [AliasIndex.Match] = []
    var next = index
    while next < end {
      if let match = listed(at: next, in: read) {
        matches.append(match)
        next = match.tokens.upperBound
        end = max(end, next)
      } else {
        next += 1
      }
    }
    guard end < name.words.upperBound else {
      return NameRun(tokens: index..<end, name: name, matches: matches)
    }
    let body = Name(words: index..<end, kind: .organisation, probability: name.probability)
    return NameRun(tokens: index..<end, name: body, matches: matches)
  }

  /// Where in `Senate Minority Whip Dick Durbin`, of which the model makes one name, the body ends and
  /// an office or a person begins.
  private func officeStart(in name: Name, from start: Int, in read: ReadSentence) -> Int? {
    for word in name.words.dropFirst() where word > start {
      let before = read.tokens[word - 1]
      guard classes.contains(before.folded, inAny: [.body, .publicBody, .assembly]) else {
        continue
      }
      let office = lexicon.titles.match(in: read, at: word)
      let isOffice = office.map { $0.tokens.upperBound <= name.words.upperBound } ?? false
      if isOffice || name.kind == .person && name.words.upperBound - word > 1 { return word }
    }
    return nil
  }

  /// `African Export–Import Bank`: capitalised words up to a noun for a body, of which the model and
  /// the catalogue know but the first.
  private func institution(at index: Int, in read: ReadSentence) -> NameRun? {
    let tokens = read.tokens
    guard let name = read.name(at: index), name.words.lowerBound == index,
      [.organisation, .alliance, .company, .state, .nationality, .group].contains(name.kind)
    else { return nil }
    var end = name.words.upperBound
    var next = end
    while next < tokens.count,
      tokens[next].isCapital && ![.verb, .auxiliary].contains(read.tree[next].tag)
        || ["-", "–"].contains(tokens[next].text) && !tokens[next].followsSpace,
      read.name(at: next) == nil, lexicon.titles.match(in: read, at: next) == nil
    {
      next += 1
      if classes.contains(tokens[next - 1].folded, inAny: [.body, .publicBody]) { end = next }
    }
    end = fieldEnd(from: end, in: read)
    if let listed = listed(at: index, in: read), listed.tokens.upperBound >= end { return nil }
    guard end > name.words.upperBound + 1, !isOrgan(name.words.upperBound..<end, in: tokens) else {
      return nil
    }
    let whole = Name(words: index..<end, kind: .organisation, probability: name.probability)
    return NameRun(tokens: index..<end, name: whole, matches: [])
  }

  /// Behind `Tunisian League` the end of `for the Defence of Human Rights`.
  private func fieldEnd(from start: Int, in read: ReadSentence) -> Int {
    let tokens = read.tokens
    var end = start
    var next = start
    guard classes.contains(tokens[start - 1].folded, inAny: [.body, .publicBody]),
      start < tokens.count, ["for", "of", "on", "to"].contains(tokens[start].folded)
    else { return start }
    while next < tokens.count, next - start < Self.longestField {
      let isInner = ["for", "of", "the", "and", "on", "to"].contains(tokens[next].folded)
      let isState = [.state, .nationality].contains(read.name(at: next)?.kind)
      guard isInner || tokens[next].isCapital && !isState && read.tree[next].tag != .verb else {
        break
      }
      next += 1
      if !isInner { end = next }
    }
    return end
  }

  /// Unit: tokens.
  private static let longestField = 9

  /// `Labour` in `Labour MP Jane Roe` or as a subject: the party that the article's state has by the word.
  mutating func partyWord(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let token = read.tokens[index]
    guard token.shape == .capitalised, classes.contains(token.folded, in: .partyWord),
      listed(at: index, in: read) == nil,
      index + 1 >= read.tokens.count || read.tokens[index + 1].folded != "party",
      let party = lexicon.party(token.text, in: memory.survey)
    else { return nil }
    let isAttribute = read.isQualifier(index)
    let isOffice = lexicon.titles.match(in: read, at: index + 1) != nil
    let isPerson = index + 1 < read.tokens.count && read.name(at: index + 1)?.kind == .person
    // "Labour shortages" at the start of a sentence are nobody's
    guard isAttribute ? isOffice || isPerson : index > 0 || read.name(at: index) != nil else {
      return nil
    }
    return phrase(
      index..<index + 1, of: party, form: isAttribute ? .attribute : .name, resolution: .context)
  }

  /// The actors of a run, from left to right; none where what it names does not act.
  mutating func phrases(
    of run: NameRun, in read: ReadSentence, after found: SentencePhrases
  ) -> [ActorPhrase] {
    if run.matches.count == 1, run.matches[0].tokens == run.tokens, fits(run.matches[0], run.name) {
      return [phrase(for: run.matches[0], in: read)]
    }
    guard let name = run.name else { return [] }
    let words = read.tokens[trimmed(run.tokens, in: read)].filter(\.isWord).map(\.folded)
    let kind = memory.survey.kind(of: words, read: name.kind)
    switch kind {
    case .person: return personPhrases(run, in: read)
    case .group, .party, .alliance, .organisation, .company:
      return bodyPhrases(run, kind: kind, in: read, attribute: found.actors.last)
    case .state, .place: return placePhrases(run, in: read)
    case .nationality: return run.matches.map { phrase(for: $0, in: read) }
    case .event, .other:
      return run.matches.map { attribute($0, in: read) }
    }
  }

  /// Whether the model's kind lets the catalogue's actor be meant: `Amazon` the forest is no company.
  private func fits(_ match: AliasIndex.Match, _ name: Name?) -> Bool {
    guard let name, match.use == .name, name.probability >= Self.sure, match.tokens.count == 1
    else {
      return true
    }
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
      first.tokens.upperBound < run.tokens.upperBound, !namesPerson(first),
      !isGivenName(first, in: read)
    {
      return [phrase(for: first, in: read)]
    }
    // the model took the title and what it is of into the name: "Speaker of the House"
    let isCut = run.tokens.lowerBound > run.name?.words.lowerBound ?? 0
    if isCut, ["of", "for"].contains(read.tokens[run.tokens.lowerBound].folded) {
      return bodyPhrases(run, kind: .organisation, in: read, attribute: nil)
    }
    if isCut, !run.matches.isEmpty, !run.matches.contains(where: namesPerson) {
      return run.matches.map { phrase(for: $0, in: read) }
    }
    if let last = run.matches.last, last.tokens.upperBound == run.tokens.upperBound,
      let person = person(of: last, named: run.tokens, in: read)
    {
      return [phrase(run.tokens, of: person, form: .name, resolution: .variant)]
    }
    let words = read.tokens[trimmed(run.tokens, in: read)].filter(\.isWord)
    // "Lord President", "Assemblywoman": an office, and nobody's name
    let isOffice = words.allSatisfy {
      classes.contains($0.folded, in: .honorific) || lexicon.titles.isTitle($0.folded)
    }
    if isOffice { return [] }
    return named(run.tokens, kind: .person, in: read, country: nil).map { [$0] } ?? []
  }

  /// `Chad` in `Chad Smith`.
  private func isGivenName(_ match: AliasIndex.Match, in read: ReadSentence) -> Bool {
    match.tokens.count == 1 && match.use == .name
      && read.tokens[match.tokens.lowerBound].shape == .capitalised
      && lexicon.actors[match.candidates[0]].kind == .state
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
    if let called = shortForm(run, in: read) { return [called] }
    // "the UK's National Crime Agency" is two
    if let first = run.matches.first, first.tokens.lowerBound == run.tokens.lowerBound,
      first.tokens.upperBound < run.tokens.upperBound,
      read.tokens[first.tokens.upperBound].isPossessive
    {
      return [phrase(for: first, in: read)]
    }
    if let namesake = namesakeElsewhere(run, kind: kind, in: read) { return [namesake] }
    if isOrgan(run.tokens, in: read.tokens) {
      return memory.survey.home.flatMap(lexicon.actor).map {
        [phrase(run.tokens, of: $0, form: .description, resolution: .context)]
      } ?? []
    }
    let covered = run.matches.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
    let rest = run.tokens.filter { !covered.contains($0) }
    // "G7 Summit" names a meeting of the G7
    let isSaid = rest.allSatisfy {
      isNameless($0, in: read) || classes.contains(read.tokens[$0].folded, in: .gathering)
    }
    if isSaid, !run.matches.isEmpty { return run.matches.map { phrase(for: $0, in: read) } }
    if isProduct(run, in: read) { return [] }
    let owner = run.matches.first.map { lexicon.actors[$0.candidates[0]] }
    let before = attribute.flatMap { $0.tokens.upperBound == run.tokens.lowerBound ? $0 : nil }
    return named(
      run.tokens, kind: kind.actorKind ?? .organisation, in: read,
      country: owner.flatMap(country) ?? before.flatMap { memory.known[$0.actor]?.country }
    ).map { [$0] } ?? []
  }

  /// `Philippine Red Cross`, `Senate of Australia`: not the body that the catalogue knows by the words.
  private mutating func namesakeElsewhere(
    _ run: NameRun, kind: NameKind, in read: ReadSentence
  ) -> ActorPhrase? {
    let actors = run.matches.map { lexicon.actors[$0.candidates[0]] }
    guard actors.count == 2, let state = actors.first(where: { $0.kind == .state }),
      let body = actors.first(where: { [.organisation, .party].contains($0.kind) }),
      body.country != state.identifier, run.matches[0].tokens.lowerBound == run.tokens.lowerBound,
      run.matches[1].tokens.upperBound == run.tokens.upperBound,
      !read.tokens[run.tokens].contains(where: \.isPossessive)
    else { return nil }
    return named(
      run.tokens, kind: kind.actorKind ?? body.kind, in: read, country: state.identifier)
  }

  /// `Boeing 707`: a company's name with a number behind it.
  private func isProduct(_ run: NameRun, in read: ReadSentence) -> Bool {
    guard let first = run.matches.first, lexicon.actors[first.candidates[0]].kind == .company else {
      return false
    }
    return read.tokens[first.tokens.upperBound..<run.tokens.upperBound].contains {
      $0.text.contains(where: \.isNumber)
    }
  }

  /// `the House`, `the Commission`: a body named before whose name is of that noun.
  private mutating func shortForm(_ run: NameRun, in read: ReadSentence) -> ActorPhrase? {
    let range = trimmed(run.tokens, in: read)
    guard range.count == 1, run.matches.isEmpty, let word = range.first,
      classes.contains(read.tokens[word].folded, inAny: [.body, .publicBody, .assembly])
    else { return nil }
    if let body = memory.body(called: read.tokens[word].folded) {
      return newPhrase(range, actor: body, form: .name, resolution: .anaphor)
    }
    return lexicon.body(read.tokens[word].text, in: memory.survey).map {
      phrase(range, of: $0, form: .name, resolution: .context)
    }
  }

  func isNameless(_ index: Int, in read: ReadSentence) -> Bool {
    let token = read.tokens[index]
    return !token.isWord || token.shape == .lower && read.tree.isFunctionWord(index)
      || classes.contains(token.folded, in: .honorific)
      // "Former FBI", but "New Progressive Party"
      || classes.contains(token.folded, in: .initialModifier)
        && (index == 0 || token.shape == .lower)
  }

  /// `Syria's Foreign Ministry`, `US Department of Transportation`: a state and its organ.
  private mutating func organPhrase(_ run: NameRun, in tokens: [Token]) -> ActorPhrase? {
    guard let first = run.matches.first, first.tokens.lowerBound == run.tokens.lowerBound else {
      return nil
    }
    let owner = choose(among: first)
    let rest = tokens[first.tokens.upperBound..<run.tokens.upperBound].filter(\.isWord)
    let organ = rest.filter { !$0.isPossessive }
    // what a ministry is for may have any name
    let field = organ.prefix { $0.folded != "of" && $0.folded != "for" }
    let isMinistry =
      field.count < organ.count
      && ["department", "ministry", "embassy"].contains(field.last?.folded)
    guard owner.kind == .state, !organ.isEmpty,
      (isMinistry ? Array(field) : organ).allSatisfy({
        classes.contains($0.folded, in: .organName) || $0.folded == "of"
      })
    else { return nil }
    return phrase(run.tokens, of: owner, form: .description, resolution: .description)
  }

  /// `Foreign Ministry`: which one, the words before it tell.
  private func isOrgan(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    tokens[range].allSatisfy {
      classes.contains($0.folded, in: .organName) || ["of", "and"].contains($0.folded)
    }
  }

  // MARK: Places

  /// `northern Syria` is Syria; a place that the catalogue does not know is no actor.
  private mutating func placePhrases(_ run: NameRun, in read: ReadSentence) -> [ActorPhrase] {
    if let last = run.tokens.last, run.tokens.count > 1,
      classes.contains(read.tokens[last].folded, inAny: [.publicBody, .assembly])
    {
      return bodyPhrases(run, kind: .organisation, in: read, attribute: nil)
    }
    return run.matches.map { match in
      if match.tokens.upperBound == run.tokens.upperBound { return phrase(for: match, in: read) }
      return attribute(match, in: read)
    }
  }

  /// A name inside a longer one: it only qualifies.
  private mutating func attribute(_ match: AliasIndex.Match, in read: ReadSentence) -> ActorPhrase {
    let actor = choose(among: match)
    return phrase(
      match.tokens, of: actor, form: .attribute,
      resolution: resolution(of: match, as: actor, in: read.tokens))
  }
}

extension NameKind {
  /// The actors that names of the kind stand for; nil where nothing acts.
  fileprivate var actorKind: Actor.Kind? { Actor.Kind(rawValue: rawValue) }
}
