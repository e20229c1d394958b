import Knowledge
import Language

// Titles without a name.
extension PhraseFinder {
  /// `the Turkish president`, `the foreign minister`: a title without a name.
  mutating func roleDescription(
    _ match: (tokens: Range<Int>, title: Title), in tokens: [Token], number: Int,
    after found: SentencePhrases
  ) -> ActorPhrase? {
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
    guard start > 0, tokens[start - 1].folded == "the" else { return nil }
    guard
      let (person, resolution) = person(
        titled: match.title.words, of: owner?.actor, number: number)
    else { return nil }
    return newPhrase(
      match.tokens, actor: person, form: .description, resolution: resolution)
  }

  mutating func person(
    titled title: String, of owner: Actor.Identifier?, number: Int
  ) -> (person: Actor.Identifier, resolution: Resolution)? {
    let named = memory.last(within: 30, of: number) { known in
      known.kind == .person && known.titles.contains(title)
        && (owner == nil || known.country == nil || known.country == owner)
    }
    if let named { return (named, .anaphor) }
    guard let owner, let holder = lexicon.holder(ofTitle: title, in: owner, on: day) else {
      return nil
    }
    learnNames(of: holder)
    return (remember(holder), .role)
  }
}
