import Knowledge
import Language

// Which actor of the catalogue a name means here, if any.
extension PhraseFinder {
  /// The longest name of the catalogue at a token, with those who can be meant by it.
  func listed(at index: Int, in read: ReadSentence) -> AliasIndex.Match? {
    guard let match = lexicon.aliases.match(in: read.tokens, at: index),
      !isPartOfOther(match, in: read), !isPartOfCode(match, in: read),
      !isPartOfVenue(match, in: read), !isBranch(match, in: read), !isLandscape(match, in: read)
    else { return nil }
    let words = read.tokens[match.tokens].filter(\.isWord)
    let possible = match.candidates.filter {
      lexicon.namesakes.may(words, mean: lexicon.actors[$0], in: memory.survey)
    }
    guard !possible.isEmpty,
      lexicon.actors[possible[0]].kind != .organisation
        || !words.allSatisfy(lexicon.namesakes.isGeneric) || !isLocal(match.tokens, in: read)
    else { return nil }
    return match.narrowed(to: possible)
  }

  /// `state senate`, `Senate of the state`: not the one that the state of the article has.
  func isLocal(_ body: Range<Int>, in read: ReadSentence) -> Bool {
    let (before, of) = (body.lowerBound - 1, body.upperBound)
    if before >= 0, classes.contains(read.tokens[before].folded, in: .territory),
      read.tokens[before].shape == .lower
    {
      return true
    }
    guard of + 1 < read.tokens.count, read.tokens[of].folded == "of" else { return false }
    let land = read.tokens[of + 1].folded == "the" ? of + 2 : of + 1
    return land < read.tokens.count && read.tokens[land].shape == .lower
      && classes.contains(read.tokens[land].folded, in: .territory)
  }

  /// `Congress` of the `Toronto Congress Centre`, `Trump` of `Trump Tower`.
  private func isPartOfVenue(_ match: AliasIndex.Match, in read: ReadSentence) -> Bool {
    let next = match.tokens.upperBound
    return next < read.tokens.count && read.tokens[next].isCapital && match.use != .adjective
      && classes.contains(read.tokens[next].folded, in: .venue)
  }

  /// `Amazon` of the `Amazon rainforest`, and from then on.
  private func isLandscape(_ match: AliasIndex.Match, in read: ReadSentence) -> Bool {
    guard match.tokens.count == 1, lexicon.actors[match.candidates[0]].kind == .company else {
      return false
    }
    return memory.survey.landscapes.contains(read.tokens[match.tokens.lowerBound].folded)
  }

  /// `USA` of the company `Mazars USA`, of `Team USA`.
  private func isBranch(_ match: AliasIndex.Match, in read: ReadSentence) -> Bool {
    let start = match.tokens.lowerBound
    guard start > 0, match.tokens.count == 1, read.tokens[start].shape == .upper,
      lexicon.actors[match.candidates[0]].kind == .state,
      read.tree[start - 1].tag == .properNoun, read.tree[start - 1].head == start
    else { return false }
    return lexicon.aliases.match(in: read.tokens, at: start - 1) == nil
  }

  /// `New Mexico` is not Mexico, `Athens, Georgia` not Greece; `northern Syria` is Syria.
  private func isPartOfOther(_ match: AliasIndex.Match, in read: ReadSentence) -> Bool {
    let kind = lexicon.actors[match.candidates[0]].kind
    guard kind == .state || kind == .place, match.use != .adjective else { return false }
    let start = match.tokens.lowerBound
    if let name = read.name(at: start), [.place, .state].contains(name.kind),
      name.words.lowerBound < start,
      !(name.words.lowerBound..<start).allSatisfy({ mayPrecede($0, in: read) })
    {
      return true
    }
    // "South America"
    if classes.contains(read.tokens[start].folded, in: .continent), start > 0,
      read.tokens[start - 1].isCapital
    {
      return true
    }
    return match.use == .metonym && isTownElsewhere(match, in: read)
  }

  /// `CPP` of the aeroplane `EP-CPP`, `USA` of `USA Today`.
  private func isPartOfCode(_ match: AliasIndex.Match, in read: ReadSentence) -> Bool {
    let tokens = read.tokens
    let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    if end < tokens.count, tokens[end].isCapital, match.use != .adjective,
      classes.contains(tokens[end].folded, in: .masthead),
      read.name(at: end) != nil || match.use == .name
    {
      return !(tokens[end - 1].isPossessive)
    }
    if start > 0, ["entitled", "titled"].contains(tokens[start - 1].folded) { return true }
    guard start > 1, tokens[start - 1].text == "-", !tokens[start].followsSpace,
      tokens[start].shape == .upper, tokens[start - 2].shape == .upper
    else { return false }
    return lexicon.aliases.match(in: tokens, at: start - 2) == nil
  }

  private func mayPrecede(_ word: Int, in read: ReadSentence) -> Bool {
    !read.tokens[word].isCapital
      || classes.contains(read.tokens[word].folded, in: .direction)
      || lexicon.aliases.match(in: read.tokens, at: word) != nil
  }

  /// Whether a comma and the name of another place follow: `Moscow, Idaho`.
  private func isTownElsewhere(_ match: AliasIndex.Match, in read: ReadSentence) -> Bool {
    let comma = match.tokens.upperBound
    guard comma + 1 < read.tokens.count, read.tokens[comma].text == ",",
      let name = read.name(at: comma + 1), name.words.lowerBound == comma + 1,
      [.place, .state].contains(name.kind)
    else { return false }
    let other = lexicon.aliases.match(in: read.tokens, at: comma + 1)
    let own = match.candidates.map { lexicon.actors[$0] }
    return own.allSatisfy { actor in
      other?.candidates.contains { country(of: lexicon.actors[$0]) == country(of: actor) } != true
    } && (other != nil || read.tree[comma + 1].head == match.tokens.lowerBound)
  }

  /// Among namesakes the one named before, then the one in office, then the one whose state the
  /// article is about or names, then a state, then the first.
  func choose(among match: AliasIndex.Match) -> Actor {
    let candidates = match.candidates.map { lexicon.actors[$0] }
    guard candidates.count > 1 else { return candidates[0] }
    if let known = candidates.first(where: { memory.known[$0.identifier] != nil }) { return known }
    let inOffice = candidates.filter { actor in
      day != nil && !lexicon.roles(of: actor.identifier, on: day).isEmpty
    }
    if inOffice.count == 1 { return inOffice[0] }
    let survey = memory.survey
    return candidates.first { survey.home != nil && country(of: $0) == survey.home }
      ?? candidates.first { country(of: $0).map(survey.surelyNamed.contains) ?? false }
      ?? candidates.first { $0.kind == .state } ?? candidates[0]
  }
}
