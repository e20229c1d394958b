import Knowledge
import Language

// Names, by the catalogue and by the model.
extension PhraseFinder {
  /// The actors of a run, from left to right; none where what it names does not act.
  mutating func phrases(
    of run: NameRun, in read: ReadSentence, after found: SentencePhrases
  ) -> [ActorPhrase] {
    if run.matches.count == 1, run.matches[0].tokens == run.tokens,
      fits(run.matches[0], run.name, in: read)
    {
      if let own = nationalBody(run.matches[0], in: read, after: found)
        ?? namedBefore(run.matches[0], in: read)
      {
        return [own]
      }
      return [phrase(for: run.matches[0], in: read)]
    }
    // "[T]he House": a letter is nobody
    guard let name = run.name, read.tokens[run.tokens].contains(where: { $0.text.count > 1 })
    else { return [] }
    let range = trimmed(run.tokens, in: read)
    let words = read.tokens[range].filter(\.isWord).map(\.folded)
    let kind = isSite(words, read: name) ? .place : memory.survey.kind(of: words, read: name.kind)
    if kind == .company, words.count == 1, memory.survey.landscapes.contains(words[0]) {
      return []
    }
    switch kind {
    case .person: return personPhrases(run, in: read)
    case .group, .party, .alliance, .organisation, .company:
      return bodyPhrases(run, kind: kind, in: read, attribute: found.actors.last)
    case .state, .place: return placePhrases(run, in: read)
    case .nationality: return run.matches.map { phrase(for: $0, in: read) }
    case .event, .other:
      // "Amazon Web Services", once taken for the company's and once for a thing's
      if words.count > 1, let known = memory.actor(named: words.joined(separator: " ")),
        memory.known[known]?.kind != .person
      {
        return [newPhrase(range, actor: known, form: .name, resolution: .earlierName)]
      }
      return placed(run.matches).map { attribute($0, in: read) }
    }
  }

  /// `José Martí International Airport`, but not `Jane Street`, who trades.
  private func isSite(_ words: [String], read name: Name) -> Bool {
    guard words.count > 1, let last = words.last, classes.contains(last, in: .site) else {
      return false
    }
    return ![.person, .company].contains(name.kind) || name.probability < Self.sure
  }

  /// `Senate` in an article that has named the Polish one: not that which the catalogue knows by the
  /// bare noun.
  private func namedBefore(_ match: AliasIndex.Match, in read: ReadSentence) -> ActorPhrase? {
    guard match.tokens.count == 1, match.use == .name,
      !match.candidates.contains(where: { memory.known[lexicon.actors[$0].identifier] != nil }),
      lexicon.namesakes.isGeneric(read.tokens[match.tokens.lowerBound]),
      let body = memory.body(called: read.tokens[match.tokens.lowerBound].folded)
    else { return nil }
    return newPhrase(match.tokens, actor: body, form: .name, resolution: .anaphor)
  }

  /// `Red Cross` behind `Philippine`: that state's, not the body of all states.
  ///
  /// Here the model ends the name after the state; `namesakeElsewhere` is for names that hold it.
  private mutating func nationalBody(
    _ match: AliasIndex.Match, in read: ReadSentence, after found: SentencePhrases
  ) -> ActorPhrase? {
    let body = lexicon.actors[match.candidates[0]]
    guard body.kind == .organisation, body.country == nil, match.tokens.count > 1,
      let state = found.actors.last, state.kind == .state, state.form == .attribute,
      state.tokens.upperBound == match.tokens.lowerBound
    else { return nil }
    let name = written(read.tokens[state.tokens.lowerBound..<match.tokens.upperBound])
    let wasKnown = memory.known[identifier(ofName: name)] != nil
    let actor = memory.learn(named: name, kind: body.kind, country: state.actor, in: lexicon)
    let resolution: Resolution =
      wasKnown ? .earlierName : lexicon.actor(actor) == nil ? .newName : .variant
    return newPhrase(match.tokens, actor: actor, form: .name, resolution: resolution)
  }

  /// Whether the model's kind lets the catalogue's actor be meant: `Amazon` the forest is no company.
  private func fits(
    _ match: AliasIndex.Match, _ name: Name?, in read: ReadSentence
  ) -> Bool {
    guard let name, match.use == .name, name.probability >= Self.sure, match.tokens.count == 1
    else {
      return true
    }
    let kinds = match.candidates.map { lexicon.actors[$0].kind }
    let words = [read.tokens[match.tokens.lowerBound].folded]
    switch memory.survey.kind(of: words, read: name.kind) {
    case .person:
      // a state's name is a person's where the article has a person of that name
      return kinds.contains(.person)
        || kinds.contains(.state) && memory.survey.fullName(of: words, isPerson: true) == nil
    case .state, .place: return kinds.contains { ![.person, .company, .party].contains($0) }
    case .group, .party, .alliance, .organisation, .company:
      return kinds.contains { $0 != .person }
    case .nationality, .event, .other: return true
    }
  }

  /// From here on the model overrules the spelling.
  private static let sure: Float = 0.8

  /// `Punjab government`, where the catalogue does not know the place.
  private mutating func government(of place: NameRun, in read: ReadSentence) -> ActorPhrase? {
    let noun = place.tokens.upperBound
    guard noun < read.tokens.count, read.tokens[noun].folded == "government",
      read.tree[read.tree.top(of: place.tokens)].head == noun
    else { return nil }
    let range = place.tokens.lowerBound..<noun + 1
    let known = memory.actor(named: read.tokens[range].map(\.folded).joined(separator: " "))
    if let known { return newPhrase(range, actor: known, form: .name, resolution: .earlierName) }
    let actor = memory.learn(
      named: written(read.tokens[range]), kind: .organisation, country: nil, in: lexicon)
    return newPhrase(
      range, actor: actor, form: .name,
      resolution: lexicon.actor(actor) == nil ? .newName : .variant)
  }

  /// `northern Syria` is Syria; a place that the catalogue does not know is no actor.
  private mutating func placePhrases(_ run: NameRun, in read: ReadSentence) -> [ActorPhrase] {
    if let last = run.tokens.last, run.tokens.count > 1,
      classes.contains(read.tokens[last].folded, inAny: [.publicBody, .assembly])
    {
      return bodyPhrases(run, kind: .organisation, in: read, attribute: nil)
    }
    if run.matches.isEmpty, let government = government(of: run, in: read) { return [government] }
    return placed(run.matches).map { match in
      if match.tokens.upperBound == run.tokens.upperBound { return phrase(for: match, in: read) }
      return attribute(match, in: read)
    }
  }

  /// Those of what lies somewhere: the `Amazon` of the rainforest is no company.
  private func placed(_ matches: [AliasIndex.Match]) -> [AliasIndex.Match] {
    matches.filter { ![.company, .person].contains(lexicon.actors[$0.candidates[0]].kind) }
  }

  /// A name inside a longer one: it only qualifies.
  private mutating func attribute(_ match: AliasIndex.Match, in read: ReadSentence) -> ActorPhrase {
    let actor = choose(among: match)
    return phrase(
      match.tokens, of: actor, form: .attribute,
      resolution: resolution(of: match, as: actor, in: read.tokens))
  }
}
