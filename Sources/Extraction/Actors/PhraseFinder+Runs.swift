import Knowledge
import Language

// Reading of adjacent capitalised words.
extension PhraseFinder {
  /// A run of adjacent capitalised words and names, and the names in it.
  struct Run {
    var tokens: Range<Int>
    var matches: [AliasIndex.Match]
  }

  func capitalRun(
    from start: Int, in sentence: Sentence, first: AliasIndex.Match?
  ) -> Run {
    let tokens = sentence.tokens
    var end = first?.tokens.upperBound ?? start + 1
    var matches = first.map { [$0] } ?? []
    let joins = !sentence.isTitleCase
    while joins, end < tokens.count, end - start < Self.longestRun {
      let next = skippingInnerMarks(from: end, in: tokens)
      guard next < tokens.count, continuesRun(at: next, from: start, in: tokens, end: end) else {
        break
      }
      let isLink = tokens[next].shape == .lower
      let word = isLink ? next + 1 : next
      if let match = lexicon.aliases.match(in: tokens, at: word) {
        matches.append(match)
        end = match.tokens.upperBound
      } else {
        end = word + 1
      }
    }
    return Run(tokens: start..<end, matches: matches)
  }

  /// No name has more words; a text all in capitals would be walked again from each of them.
  private static let longestRun = 14

  /// `Paris Agreement`, `Victoria Park`: a thing called after an actor, not the actor.
  private func namesThing(_ run: Run, _ match: AliasIndex.Match, in tokens: [Token]) -> Bool {
    let last = run.tokens.upperBound - 1
    return match.tokens.lowerBound == run.tokens.lowerBound && match.tokens.upperBound <= last
      && classes.contains(tokens[last].folded, inAny: [.placeHead, .eventHead])
      && !run.matches.contains { $0.tokens.contains(last) }
  }

  func skippingInnerMarks(from index: Int, in tokens: [Token]) -> Int {
    guard index + 1 < tokens.count, ["-", "'", "’"].contains(tokens[index].text),
      !tokens[index].followsSpace
    else { return index }
    return index + 1
  }

  /// `John Major`: a title right behind one given name, with no name behind it.
  private func isLastName(_ title: Range<Int>, after start: Int, in tokens: [Token]) -> Bool {
    title.count == 1 && title.lowerBound == start + 1
      && classes.contains(tokens[start].folded, inAny: [.maleName, .femaleName])
      && !(title.upperBound < tokens.count && tokens[title.upperBound].isCapital)
  }

  func continuesRun(at next: Int, from start: Int, in tokens: [Token], end: Int) -> Bool {
    let token = tokens[next]
    if token.isCapital, let title = lexicon.titles.match(in: tokens, at: next) {
      return lexicon.aliases.match(in: tokens, at: next) != nil
        || isLastName(title.tokens, after: start, in: tokens)
    }
    if token.isCapital, !classes.isFunctionWord(token.folded) || token.shape == .upper {
      return true
    }
    let isLink = [
      "of", "for", "de", "bin", "ibn", "al", "el", "van", "von", "der", "dela", "da", "del",
    ]
    .contains(token.folded)
    guard isLink, next + 1 < tokens.count, tokens[next + 1].isCapital else { return false }
    let isParticle = !["of", "for"].contains(token.folded)
    return isParticle || isHead(tokens[end - 1].folded)
  }

  func isHead(_ word: String) -> Bool {
    classes.contains(
      word, inAny: [.organName, .partyHead, .groupHead, .organisationHead, .companyHead])
  }

  mutating func read(
    _ run: Run, in sentence: Sentence, after found: SentencePhrases
  ) -> [ActorPhrase] {
    if run.matches.count == 1, run.matches[0].tokens == run.tokens {
      return [phrase(for: run.matches[0], in: sentence)]
    }
    if let whole = wholeName(of: run, in: sentence, after: found) { return [whole] }
    if let first = run.matches.first, namesThing(run, first, in: sentence.tokens) {
      return [phrase(first.tokens, of: choose(among: first), form: .attribute)]
    }
    var phrases: [ActorPhrase] = []
    var next = run.tokens.lowerBound
    for match in run.matches where match.tokens.lowerBound >= next {
      let gap = next..<match.tokens.lowerBound
      if let before = unknownName(
        in: gap, sentence: sentence, after: found, attribute: phrases.last)
      {
        phrases.append(before)
      }
      let named = phrase(for: match, in: sentence)
      phrases.append(named)
      next = named.tokens.upperBound
    }
    if next < run.tokens.upperBound,
      let last = unknownName(
        in: next..<run.tokens.upperBound, sentence: sentence, after: found, attribute: phrases.last)
    {
      phrases.append(last)
    }
    return phrases
  }

  /// A run that names one actor though it holds a shorter name: `Donald J. Trump`, `Bank of Russia`.
  mutating func wholeName(
    of run: Run, in sentence: Sentence, after found: SentencePhrases
  ) -> ActorPhrase? {
    let tokens = sentence.tokens
    let words = tokens[run.tokens].filter(\.isWord)
    guard words.count > 1, let first = run.matches.first, let last = run.matches.last,
      let lastWord = words.last
    else { return nil }
    if last.tokens.upperBound == run.tokens.upperBound, last.use == .name,
      let person = last.candidates.map({ lexicon.actors[$0] }).first(where: { $0.kind == .person }),
      last.tokens.count == 1 || lastName(of: person.name) == lastWord.folded,
      foldedText(person.name).hasPrefix(words[0].folded + " ")
    {
      return phrase(run.tokens, of: person, form: .name)
    }
    if let namesake = namesake(run, of: last, in: sentence, after: found) { return namesake }
    if let body = bodyOf(run, in: sentence, after: found) { return body }
    if let longer = longerOrganisation(run, in: sentence, after: found) { return longer }
    guard first.tokens.lowerBound == run.tokens.lowerBound else { return nil }
    let owner = lexicon.actors[first.candidates[0]]
    let restWords = tokens[first.tokens.upperBound..<run.tokens.upperBound].filter(\.isWord)
    guard !restWords.isEmpty else { return nil }
    if owner.kind == .state,
      restWords.allSatisfy({ classes.contains($0.folded, in: .organName) || $0.folded == "of" })
    {
      return phrase(run.tokens, of: owner, form: .description)
    }
    if isHead(lastWord.folded)
      || restWords.contains(where: { isHead($0.folded) }) && restWords.count > 1
    {
      return newcomer(named: run.tokens, in: sentence, country: country(of: owner), after: found)
    }
    return nil
  }

  /// `University of South Carolina`: the place only tells which one.
  private mutating func bodyOf(
    _ run: Run, in sentence: Sentence, after found: SentencePhrases
  ) -> ActorPhrase? {
    guard let first = run.matches.first, first.tokens.lowerBound >= run.tokens.lowerBound + 2,
      ["of", "for"].contains(sentence.tokens[first.tokens.lowerBound - 1].folded),
      isHead(sentence.tokens[first.tokens.lowerBound - 2].folded)
    else { return nil }
    let owner = lexicon.actors[first.candidates[0]]
    return newcomer(named: run.tokens, in: sentence, country: country(of: owner), after: found)
  }

  /// Another person of a known last name: `Melania Trump`.
  private mutating func namesake(
    _ run: Run, of match: AliasIndex.Match, in sentence: Sentence, after found: SentencePhrases
  ) -> ActorPhrase? {
    let before = match.tokens.lowerBound - 1
    guard match.tokens.count == 1, match.tokens.upperBound == run.tokens.upperBound,
      before >= run.tokens.lowerBound, match.use != .name || isPerson(match),
      classes.contains(sentence.tokens[before].folded, inAny: [.maleName, .femaleName])
    else { return nil }
    return newcomer(
      named: before..<match.tokens.upperBound, in: sentence, country: nil, after: found)
  }

  private func isPerson(_ match: AliasIndex.Match) -> Bool {
    lexicon.actors[match.candidates[0]].kind == .person
  }

  /// `Kudistan Democratic Party` is not the Democratic Party.
  mutating func longerOrganisation(
    _ run: Run, in sentence: Sentence, after found: SentencePhrases
  ) -> ActorPhrase? {
    guard run.matches.count == 1, let match = run.matches.first, match.use == .name,
      match.tokens.upperBound == run.tokens.upperBound
    else { return nil }
    let actor = lexicon.actors[match.candidates[0]]
    let before = sentence.tokens[run.tokens.lowerBound..<match.tokens.lowerBound].filter(\.isWord)
    let isNamed = before.contains {
      !classes.isFunctionWord($0.folded)
        && !classes.contains($0.folded, inAny: [.honorific, .initialModifier])
    }
    guard isNamed, [.party, .organisation, .group].contains(actor.kind), run.tokens.lowerBound > 0,
      isHead(sentence.tokens[run.tokens.upperBound - 1].folded)
    else { return nil }
    return newcomer(named: run.tokens, in: sentence, country: nil, after: found)
  }

  func country(of actor: Actor) -> Actor.Identifier? {
    actor.kind == .state ? actor.identifier : actor.country
  }
}
