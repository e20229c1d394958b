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
    guard start > 0, tokens[start - 1].folded == "the",
      !isAnyHolders(read.tree.top(of: match.tokens), in: read),
      let (person, resolution) = person(
        titled: match.title.words, of: owner?.actor, day: anotherDay(near: start, in: read))
    else { return nil }
    return newPhrase(
      match.tokens, actor: person, form: .description, resolution: resolution)
  }

  /// Who holds the office: one whom the article has named, else the holder that the catalogue knows.
  ///
  /// `day` is the sentence's own where it tells of another time than the article's.
  private mutating func person(
    titled title: String, of owner: Actor.Identifier?, day told: PartialDate?
  ) -> (person: Actor.Identifier, resolution: Resolution)? {
    let named = memory.last(within: 30) { known in
      known.kind == .person && known.titles.contains(title)
        && (owner == nil || known.country == owner)
    }
    if told == nil, let named { return (named, .anaphor) }
    guard let owner, let holder = lexicon.holder(ofTitle: title, in: owner, on: told ?? day) else {
      return nil
    }
    learnNames(of: holder)
    return (remember(holder), .role)
  }

  /// The date of a sentence that tells of another year.
  private func anotherDay(near word: Int, in read: ReadSentence) -> PartialDate? {
    let dates = DateReader().dates(in: read.tokens, article: day)
    return DateReader.nearest(to: word, of: dates).flatMap { date in
      let isTold = read.tokens.contains { $0.text == "\(date.year)" }
      return isTold && date.year != day?.year ? date : nil
    }
  }

  /// Whether the office is meant, whoever holds it: `resigned to become the Secretary of State`,
  /// `citizens do not elect the Prime Minister`.
  private func isAnyHolders(_ title: Int, in read: ReadSentence) -> Bool {
    let tree = read.tree
    guard let verb = tree[title].head, tree[title].relation != .nsubj else { return false }
    if tree[verb].lemma == "become" { return true }
    return isRule(verb, in: tree)
      && classes.contains(tree[verb].lemma, inAny: [.appointing, .serving, .leaving])
  }

  /// Whether a verb says what is done in general, not what somebody did: `elects`, `may appoint`.
  private func isRule(_ verb: Int, in tree: SentenceTree) -> Bool {
    let isFinite = tree[verb].features.verbForm == .finite
    if isFinite { return tree[verb].features.tense == .present }
    return tree.dependents(of: verb, .aux, .passiveAuxiliary).contains { word in
      tree[word].features.tense == .present && tree[word].lemma != "have"
        || ["can", "may", "would"].contains(tree[word].lemma)
    }
  }
}
