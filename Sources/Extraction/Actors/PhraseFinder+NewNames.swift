import Knowledge
import Language

// Names that the catalogue does not hold.
extension PhraseFinder {
  mutating func unknownName(
    in range: Range<Int>, sentence: Sentence, after found: SentencePhrases, attribute: ActorPhrase?
  ) -> ActorPhrase? {
    let tokens = sentence.tokens
    let range = trimmed(range, in: tokens)
    let words = tokens[range].filter(\.isWord)
    let known = memory.actor(named: words.map(\.folded).joined(separator: " "))
    guard !range.isEmpty, !sentence.isTitleCase || known != nil else { return nil }
    guard
      words.contains(where: {
        !classes.isFunctionWord($0.folded) && !classes.contains($0.folded, in: .calendar)
      })
    else { return nil }
    if let known { return newPhrase(range, actor: known, form: .name) }
    if let person = personOfArticle(words) { return newPhrase(range, actor: person, form: .name) }
    return newcomer(
      named: range, in: sentence, country: attribute.flatMap { memory.known[$0.actor]?.country },
      after: found)
  }

  func trimmed(_ range: Range<Int>, in tokens: [Token]) -> Range<Int> {
    var range = range
    while let first = range.first,
      !tokens[first].isWord
        || classes.contains(tokens[first].folded, inAny: [.honorific, .initialModifier])
        || classes.isFunctionWord(tokens[first].folded)
    {
      range = first + 1..<range.upperBound
    }
    while let last = range.last,
      !tokens[last].isWord || classes.contains(tokens[last].folded, in: .calendar)
    {
      range = range.lowerBound..<last
    }
    return range
  }

  /// `Kerry` after `John Kerry`, `Al-Thubhani` after `Faisal al-Thubhani`.
  func personOfArticle(_ words: [Token]) -> Actor.Identifier? {
    guard let last = words.last, words.count <= 3 else { return nil }
    guard let person = memory.actor(named: last.folded), let known = memory.known[person],
      known.kind == .person
    else { return nil }
    let name = foldedText(known.name).split { $0 == " " || $0 == "-" }.map(String.init)
    return words.allSatisfy { name.contains($0.folded) } ? person : nil
  }

  mutating func newcomer(
    named range: Range<Int>, in sentence: Sentence, country: Actor.Identifier?,
    after found: SentencePhrases
  ) -> ActorPhrase? {
    let tokens = sentence.tokens
    let words = tokens[range].filter(\.isWord)
    guard let kind = kind(of: words, range: range, in: sentence, after: found) else { return nil }
    if kind == .person, words.count == 1, let namesake = namesake(words[0].folded) {
      learnNames(of: namesake)
      return phrase(range, of: namesake, form: .name)
    }
    let text = written(range, in: tokens)
    let actor = ArticleMemory.Known(
      identifier: identifier(ofName: text), name: text, kind: kind,
      gender: kind == .person ? lexicon.gender(ofGivenName: words[0].folded) : nil,
      country: country)
    if let catalogued = lexicon.actor(actor.identifier) {
      return phrase(range, of: catalogued, form: .name)
    }
    if kind != .person, let variant = abbreviated(after: range.upperBound, in: tokens) {
      return phrase(range, of: variant, form: .name)
    }
    memory.learn(actor, isNew: true)
    memory.learn(name: words.map(\.folded).joined(separator: " "), of: actor.identifier)
    if kind == .person { memory.learn(name: words[words.count - 1].folded, of: actor.identifier) }
    if let abbreviation = abbreviation(after: range.upperBound, in: tokens) {
      memory.learn(name: abbreviation, of: actor.identifier)
    }
    return newPhrase(range, actor: actor.identifier, form: .name)
  }

  /// The catalogued actor that the abbreviation in brackets names: the text spells its name its own way.
  func abbreviated(after index: Int, in tokens: [Token]) -> Actor? {
    guard abbreviation(after: index, in: tokens) != nil,
      let match = lexicon.aliases.match(in: tokens, at: index + 1), match.use == .name,
      match.candidates.count == 1
    else { return nil }
    return lexicon.actors[match.candidates[0]]
  }

  /// The one catalogued person of that last name who fits the countries of the article.
  func namesake(_ lastName: String) -> Actor? {
    let persons = lexicon.persons(lastName: lastName)
    let local = persons.filter { $0.country.map { memory.known[$0] != nil } ?? false }
    return local.count == 1 ? local[0] : persons.count == 1 ? persons[0] : nil
  }

  func written(_ range: Range<Int>, in tokens: [Token]) -> String {
    tokens[range].reduce(into: "") { text, token in
      if token.followsSpace, !text.isEmpty { text += " " }
      text += token.text
    }
  }

  func abbreviation(after index: Int, in tokens: [Token]) -> String? {
    guard index + 2 < tokens.count, tokens[index].text == "(", tokens[index + 1].shape == .upper,
      tokens[index + 2].text == ")"
    else { return nil }
    return tokens[index + 1].folded
  }

  /// What an unknown name most likely denotes, or `nil` where nothing says that it can act.
  func kind(
    of words: [Token], range: Range<Int>, in sentence: Sentence, after found: SentencePhrases
  ) -> Actor.Kind? {
    let tokens = sentence.tokens
    let head =
      (words.firstIndex { ["of", "for"].contains($0.folded) }.map { words[..<$0] } ?? words[...])
      .last?.folded ?? ""
    if words.count > 1 {
      if classes.contains(head, in: .eventHead) || classes.contains(head, in: .placeHead) {
        return nil
      }
      if classes.contains(head, in: .partyHead), head == "party" { return .party }
      if classes.contains(head, in: .groupHead), !Self.guards.contains(words[0].folded) {
        return .group
      }
      if classes.contains(head, in: .groupHead) { return .organisation }
      if classes.contains(head, in: .companyHead) { return .company }
      if classes.contains(head, in: .organisationHead) { return .organisation }
      if classes.contains(words[0].folded, inAny: [.maleName, .femaleName]) { return .person }
    }
    if followsTitleOrHonorific(range, in: tokens, found), isPersonal(words) { return .person }
    if words.count == 1, ownsParty(range, in: tokens),
      !lexicon.persons(lastName: words[0].folded).isEmpty
    {
      return .person
    }
    if abbreviation(after: range.upperBound, in: tokens) != nil { return .organisation }
    if words.count > 1, words.count <= 4,
      isFollowedByTitle(range, in: tokens) || speaks(range, in: tokens)
    {
      return .person
    }
    return nil
  }

  /// Services of a state, not armed groups: `Coast Guard`.
  static let guards: Set<String> = [
    "coast", "national", "border", "fire", "state", "royal",
  ]

  /// Whether the name owns what follows: `Barzani's Kurdistan Democratic Party`.
  func ownsParty(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    range.upperBound + 1 < tokens.count && tokens[range.upperBound].isPossessive
      && tokens[range.upperBound + 1].isCapital
  }

  /// No abbreviation and no head of a body among the words: `Chairman MSNBC` is nobody.
  private func isPersonal(_ words: [Token]) -> Bool {
    words.count <= 4
      && words.allSatisfy { $0.shape != .upper && !isHead($0.folded) }
      && !words.contains { classes.contains($0.folded, inAny: [.placeHead, .eventHead]) }
  }

  func followsTitleOrHonorific(
    _ range: Range<Int>, in tokens: [Token], _ found: SentencePhrases
  ) -> Bool {
    var before = range.lowerBound - 1
    guard before >= 0 else { return false }
    if found.titles.last?.tokens.upperBound == range.lowerBound { return true }
    if tokens[before].text == "," { before -= 1 }
    return before >= 0 && classes.contains(tokens[before].folded, in: .honorific)
      && tokens[before].isCapital
  }

  /// Whether a title follows, as in `Jane Roe, the group's director`.
  func isFollowedByTitle(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    guard range.upperBound < tokens.count, tokens[range.upperBound].text == "," else {
      return false
    }
    let window = range.upperBound + 1..<min(range.upperBound + 7, tokens.count)
    for index in window {
      if lexicon.titles.match(in: tokens, at: index) != nil { return true }
      if [",", "."].contains(tokens[index].text) { return false }
    }
    return false
  }

  func speaks(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    let after = range.upperBound < tokens.count ? tokens[range.upperBound].folded : ""
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].folded : ""
    return Self.sayings.contains(after) || Self.sayings.contains(before)
  }

  static let sayings: Set<String> = [
    "said", "says", "told", "tweeted", "added", "wrote", "stated", "claimed", "argued",
    "commented", "noted", "explained",
  ]
}
