import Knowledge
import Language

/// Finds the names of the catalogue in running text, longest first.
///
/// A name's key is its words without case, diacritics, hyphens and apostrophes, so that
/// `Bashar al-Assad` and `Bashar Al Assad` are one. Only hashes of the keys are kept, sorted: the
/// words of a name are looked at when a text may hold it, so that a hundred thousand names are
/// ready in a few hundredths of a second.
struct AliasIndex: Sendable {
  struct Match: Sendable {
    let tokens: Range<Int>
    /// Indexes into the catalogue's actors, in its order.
    let candidates: [Int]
    let use: Alias.Use
    /// One word that only an import calls a name: the model must see a name too.
    let isLoneWord: Bool

    func narrowed(to candidates: [Int]) -> Match {
      Match(tokens: tokens, candidates: candidates, use: use, isLoneWord: isLoneWord)
    }
  }

  private let actors: [Actor]
  private let loneWords: Set<String>
  private let slots: [AliasSlot]
  /// The most words of a name that starts with the word of the hash.
  private let longest: [UInt64: Int]

  init(_ catalogue: ActorCatalogue) {
    actors = catalogue.actors
    loneWords = catalogue.loneWords
    (slots, longest) = AliasSlot.all(of: catalogue)
  }

  /// The longest name that begins at a token.
  func match(in tokens: [Token], at start: Int) -> Match? {
    guard start < tokens.count, tokens[start].isWord,
      let most = longest[WordHash(tokens[start].folded).value]
    else { return nil }
    var words: [Token] = []
    var hash = WordHash()
    var best: Match?
    var index = start
    while index < tokens.count, words.count < most {
      guard tokens[index].isWord else {
        guard Self.inner.contains(tokens[index].text), !words.isEmpty else { break }
        index += 1
        continue
      }
      words.append(tokens[index])
      hash.add(tokens[index].folded)
      index += 1
      if let found = bearers(of: words, hash) {
        best = Match(
          tokens: start..<index, candidates: found.actors, use: found.use,
          isLoneWord: words.count == 1 && loneWords.contains(words[0].folded))
      }
    }
    return best
  }

  /// Who is called so with these capitals, in the surest use.
  private func bearers(of words: [Token], _ hash: WordHash) -> (use: Alias.Use, actors: [Int])? {
    var use: Alias.Use?
    var found: [Int] = []
    for slot in slots[AliasSlot.range(of: hash.value, in: slots)] {
      let alias = slot.alias(of: actors)
      if let use, use < alias.use { continue }
      let written = AliasWords(alias.text)
      guard written.fold(to: words), Self.capitals(of: words, fit: written.texts) else { continue }
      if use != alias.use { found = [] }
      use = alias.use
      if found.last != Int(slot.actor) { found.append(Int(slot.actor)) }
    }
    return use.map { ($0, found) }
  }

  /// Marks that may stand inside a name.
  private static let inner: Set<String> = ["-", "'", "’", "'s", "’s", "–", "/"]

  /// Arabic articles, written with a capital or without.
  private static let articles: Set<String> = ["al", "el"]

  /// A short abbreviation must be written in capitals, another name with its capitals.
  private static func capitals(of words: [Token], fit written: [String]) -> Bool {
    zip(words, written).allSatisfy { token, word in
      guard let first = word.first, first.isUppercase, !articles.contains(token.folded) else {
        return true
      }
      let letters = word.filter(\.isLetter)
      let capitals = letters.filter(\.isUppercase).count
      // "JeM" is no "Jem"
      if capitals > 1, capitals < letters.count, letters.count <= 5 { return token.text == word }
      let isAbbreviation = (2...4).contains(letters.count) && capitals == letters.count
      return isAbbreviation ? token.shape == .upper : token.isCapital
    }
  }
}

extension AliasIndex {
  /// The one actor that the catalogue calls exactly so: `Iranian parliament`.
  func actor(named name: String) -> Actor? {
    let tokens = WordSplitter()(name)
    guard let match = match(in: tokens, at: 0), match.tokens.upperBound == tokens.count,
      match.candidates.count == 1
    else { return nil }
    return actors[match.candidates[0]]
  }
}
