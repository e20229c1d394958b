import Knowledge
import Language

// Titles without a name.
extension PhraseFinder {
  /// `the Turkish president`, `the foreign minister`: a title without a name.
  mutating func roleDescription(
    _ match: (tokens: Range<Int>, title: Title), in read: ReadSentence,
    after found: SentencePhrases
  ) -> ActorPhrase? {
    let tokens = read.tokens
    let next = match.tokens.upperBound
    if next < tokens.count, ["of", "for"].contains(tokens[next].folded) {
      return officeHolder(match, in: read)
    }
    guard next >= tokens.count || !tokens[next].isCapital else { return nil }
    return holder(match, in: read, after: found) ?? officeHolder(match, in: read, after: found)
  }

  /// The person who holds the office that the article or the catalogue knows.
  private mutating func holder(
    _ match: (tokens: Range<Int>, title: Title), in read: ReadSentence,
    after found: SentencePhrases
  ) -> ActorPhrase? {
    let tokens = read.tokens
    guard
      match.tokens.count > 1 || match.title.relation == .leads
        || match.title.words.hasSuffix("minister"),
      !tokens[match.tokens.upperBound - 1].folded.hasSuffix("s")
    else { return nil }
    let owner = found.actors.last.flatMap {
      $0.tokens.upperBound == match.tokens.lowerBound ? $0 : nil
    }
    let start = owner?.tokens.lowerBound ?? match.tokens.lowerBound
    let head = read.tree.top(of: match.tokens)
    guard start > 0, tokens[start - 1].folded == "the", !isAnyHolders(head, in: read),
      let (person, resolution) = person(
        titled: match.title.words, of: owner?.actor, day: anotherDay(than: day, at: head, in: read))
    else { return nil }
    return newPhrase(
      match.tokens, actor: person, form: .description, resolution: resolution)
  }

  /// `Mexico's top diplomat`, `a senior Indian official`: somebody without a name speaks and acts for
  /// his state or body, as `Mexican officials` do.
  private mutating func officeHolder(
    _ match: (tokens: Range<Int>, title: Title), in read: ReadSentence,
    after found: SentencePhrases
  ) -> ActorPhrase? {
    guard isOffice(match, in: read),
      let owner = owner(before: match.tokens.lowerBound, in: read, among: found.actors),
      [.state, .alliance, .organisation, .party, .group].contains(owner.kind)
    else { return nil }
    return newPhrase(
      match.tokens, actor: owner.actor, form: .description, resolution: .description)
  }

  /// `the president of Kosovo`, behind whom no name stands.
  private mutating func officeHolder(
    _ match: (tokens: Range<Int>, title: Title), in read: ReadSentence
  ) -> ActorPhrase? {
    let start = match.tokens.upperBound + 1
    let before = match.tokens.lowerBound - 1
    guard before >= 0, ["the", "a", "an"].contains(read.tokens[before].folded),
      isOffice(match, in: read), let owner = lexicon.aliases.match(in: read.tokens, at: start),
      owner.use == .name,
      owner.tokens.upperBound >= read.tokens.count
        || !read.tokens[owner.tokens.upperBound].isPossessive
          && !read.tokens[owner.tokens.upperBound].isCapital
    else { return nil }
    let state = choose(among: owner)
    guard state.kind == .state else { return nil }
    return phrase(match.tokens, of: state, form: .description, resolution: .description)
  }

  /// Whether a title stands for somebody without a name who speaks for a whole body.
  private func isOffice(
    _ match: (tokens: Range<Int>, title: Title), in read: ReadSentence
  ) -> Bool {
    guard [.leads, .represents].contains(match.title.relation), !match.title.isLocal,
      match.title.body == nil, !read.tokens[match.tokens.upperBound - 1].folded.hasSuffix("s")
    else { return false }
    let tree = read.tree
    let head = tree.top(of: match.tokens)
    // who is named beside, or said to hold the office, is a person of his own
    return tree.dependents(of: head, .appos, .flat, .cop, .nominalDescription, .conj).isEmpty
      && ![.appos, .flat, .xcomp, .nominalDescription].contains(tree[head].relation)
      && !read.isQualifier(head) && !isAnyHolders(head, in: read)
  }

  /// Whose a noun is: the actor before it, with words in between that tell only of rank.
  private func owner(
    before start: Int, in read: ReadSentence, among actors: [ActorPhrase]
  ) -> ActorPhrase? {
    guard let owner = actors.last, owner.form == .attribute || owner.form == .name else {
      return nil
    }
    let between = read.tokens[min(owner.tokens.upperBound, start)..<start]
    let isHis = owner.form == .attribute || between.first?.isPossessive == true
    let isPlain = between.allSatisfy { token in
      token.isPossessive
        || classes.contains(token.folded, in: .initialModifier)
          && !classes.contains(token.folded, in: .former)
    }
    return isHis && isPlain && owner.tokens.upperBound <= start ? owner : nil
  }

  /// Who holds the office: one whom the article has named, else the holder that the catalogue knows.
  ///
  /// `told` is the day of what the sentence tells, where it is of another year than the article; the
  /// catalogue's holder of that day goes before the one named.
  private mutating func person(
    titled title: String, of owner: Actor.Identifier?, day told: PartialDate?
  ) -> (person: Actor.Identifier, resolution: Resolution)? {
    let named = memory.last(within: 30) { known in
      known.kind == .person && known.titles.contains(title)
        && (owner == nil || known.country == owner)
    }
    let then = told.flatMap { told in
      owner.flatMap { lexicon.holder(ofTitle: title, in: $0, on: told) }
    }
    if then == nil, let named { return (named, .anaphor) }
    guard let owner, let holder = then ?? lexicon.holder(ofTitle: title, in: owner, on: day) else {
      return nil
    }
    learnNames(of: holder)
    return (remember(holder), .role)
  }

  /// The day of what the title's own verb tells, where the sentence writes another year with it: `In
  /// 2010, the US president ordered`, not `said that Iran had broken the deal of 2015`.
  private func anotherDay(than day: PartialDate?, at title: Int, in read: ReadSentence)
    -> PartialDate?
  {
    guard let day, let verb = read.tree[title].head else { return nil }
    return DateReader().dates(in: read.tokens, article: day).first(where: { found in
      let year = read.tokens.indices.first { read.tokens[$0].text == "\(found.date.year)" }
      guard found.date.year != day.year, let year, let head = read.tree[year].head else {
        return false
      }
      let introducer = read.tree.dependents(of: year, .caseMarker).first.map {
        read.tokens[$0].folded
      }
      return introducer != "since" && introducer != "from"
        && (head == verb || read.tree[head].head == verb)
    })?.date
  }

  /// Whether the office is meant, whoever holds it: `resigned to become the Secretary of State`,
  /// `citizens do not elect the Prime Minister`.
  private func isAnyHolders(_ title: Int, in read: ReadSentence) -> Bool {
    let tree = read.tree
    guard let verb = tree[title].head,
      [.obj, .xcomp, .passiveSubject].contains(tree[title].relation)
    else { return false }
    if tree[verb].lemma == "become" { return tree[title].relation != .passiveSubject }
    return isRule(verb, in: tree)
      && (classes.contains(tree[verb].lemma, in: .appointing) || tree[verb].lemma == "succeed")
  }

  /// Whether a verb says what is done in general, not what somebody did: `elects`, `may appoint`, but
  /// not `is appointing`.
  private func isRule(_ verb: Int, in tree: SentenceTree) -> Bool {
    let features = tree[verb].features
    if features.verbForm == .finite { return features.tense == .present }
    let isParticiple = features.verbForm == .participle && features.tense == .present
    let isProgressive = isParticiple || features.verbForm == .gerund
    return !isProgressive
      && tree.dependents(of: verb, .aux, .passiveAuxiliary).contains { word in
        tree[word].features.tense == .present && tree[word].lemma != "have"
          || ["can", "may", "would"].contains(tree[word].lemma)
      }
  }
}
