import Knowledge
import Language

// Why a name was taken for an actor. Asked before the actor is remembered: what the article said
// so far is part of the reason.
extension PhraseFinder {
  /// For a name of the catalogue that stands as it is listed there.
  func resolution(
    of match: AliasIndex.Match, as actor: Actor, in tokens: [Token]
  ) -> Resolution {
    if match.candidates.count > 1 { return isExpected(actor) ? .context : .prior }
    switch match.use {
    case .adjective: return .adjective
    case .metonym: return .metonym
    case .name, .code: return resolution(ofListed: tokens[match.tokens].filter(\.isWord), of: actor)
    }
  }

  /// Named before in the article, or of a state that was.
  private func isExpected(_ actor: Actor) -> Bool {
    memory.known[actor.identifier] != nil || actor.country.map { memory.known[$0] != nil } ?? false
  }

  private func resolution(ofListed words: [Token], of actor: Actor) -> Resolution {
    guard words.count == 1, foldedName(words[0].text) != foldedName(actor.name) else {
      return .name
    }
    if actor.kind == .person, words[0].folded == lastName(of: actor.name) {
      return memory.known[actor.identifier] == nil ? .bareLastName : .lastName
    }
    let isShort = words[0].text.filter(\.isLetter).count <= Self.longestAbbreviation
    return isShort && words[0].shape == .upper ? .abbreviation : .name
  }

  /// Unit: letters; longer words in capitals are names in a headline.
  private static let longestAbbreviation = 6

  /// For words by which the article has named an actor before.
  func resolution(ofKnown words: [String], as actor: Actor.Identifier) -> Resolution {
    guard let known = memory.known[actor] else { return .earlierName }
    let (said, name) = (
      identifier(ofName: words.joined(separator: " ")), identifier(ofName: known.name)
    )
    if said == name { return .earlierName }
    guard known.kind == .person else {
      let isShort = words.count == 1 && words[0].count <= Self.longestAbbreviation
      return isShort ? .abbreviation : .earlierName
    }
    if name.hasSuffix("-" + said) { return .lastName }
    return words.count == 1 ? .givenName : .variant
  }
}
