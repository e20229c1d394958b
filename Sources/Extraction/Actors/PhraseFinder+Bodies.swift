import Knowledge
import Language

// Names of bodies: organisations, parties, companies, organs of states.
extension PhraseFinder {
  /// `Turkish Foreign Ministry` is the state's, `Bank of Russia` a body, `former FBI` the FBI.
  mutating func bodyPhrases(
    _ run: NameRun, kind: NameKind, in read: ReadSentence, attribute: ActorPhrase?
  ) -> [ActorPhrase] {
    if let organ = organPhrase(run, in: read.tokens) { return [organ] }
    if speaksOfItself(run, in: read) { return [] }
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
      // "according to the Ministry of Foreign Affairs" behind a sentence about another state
      let last = memory.lastState()
      let home = memory.survey.home
      return home.flatMap { last == nil || last == home ? lexicon.actor($0) : nil }.map {
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

  /// `this Court` may be any of those that the article has named.
  private func speaksOfItself(_ run: NameRun, in read: ReadSentence) -> Bool {
    let first = run.tokens.lowerBound
    let isThis = [first - 1, first].contains {
      $0 >= 0 && ["this", "our"].contains(read.tokens[$0].folded)
    }
    return isThis && run.tokens.last.map { memory.isShared(read.tokens[$0].folded) } ?? false
  }

  /// `the House`, `the Commission`: a body named before whose name is of that noun.
  private mutating func shortForm(_ run: NameRun, in read: ReadSentence) -> ActorPhrase? {
    var range = trimmed(run.tokens, in: read)
    if range.count == 2, read.tokens[range.lowerBound].folded == "the" {
      range = range.lowerBound + 1..<range.upperBound
    }
    guard range.count == 1, run.matches.isEmpty, !isLocal(range, in: read), let word = range.first,
      classes.contains(read.tokens[word].folded, inAny: [.body, .publicBody, .assembly])
    else { return nil }
    if let body = memory.body(called: read.tokens[word].folded) {
      return newPhrase(range, actor: body, form: .name, resolution: .anaphor)
    }
    return ownBody(read.tokens[word].text).map {
      phrase(range, of: $0, form: .name, resolution: .context)
    }
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
  func isOrgan(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    tokens[range].contains { classes.contains($0.folded, in: .organName) }
      && tokens[range].allSatisfy {
        classes.contains($0.folded, in: .organName) || ["of", "and"].contains($0.folded)
      }
  }

  /// `Labour` in `Labour MP Jane Roe` or as a subject: the party that the article's state has by the word.
  mutating func partyWord(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let token = read.tokens[index]
    guard token.shape == .capitalised, classes.contains(token.folded, in: .partyWord),
      listed(at: index, in: read) == nil,
      index + 1 >= read.tokens.count || read.tokens[index + 1].folded != "party",
      let party = ownParty(token.text)
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
}

extension NameKind {
  /// The actors that names of the kind stand for; nil where nothing acts.
  fileprivate var actorKind: Actor.Kind? { Actor.Kind(rawValue: rawValue) }
}
