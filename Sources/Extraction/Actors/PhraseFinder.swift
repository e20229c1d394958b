import Knowledge
import Language

/// What a sentence names: its actors, titles and the words they cover.
struct SentencePhrases {
  var actors: [ActorPhrase] = []
  var titles: [TitlePhrase] = []
}

/// Finds the actors of one sentence after another, remembering the article.
///
/// First cut: names of the catalogue, capital letters, titles, adjectives before nouns, and
/// pronouns; each step is one small method, tried at every word from left to right.
struct PhraseFinder {
  let lexicon: ActorLexicon
  let day: PartialDate?
  var memory = ArticleMemory()

  private var classes: WordClasses { lexicon.classes }

  init(lexicon: ActorLexicon, day: PartialDate?) {
    self.lexicon = lexicon
    self.day = day
  }

  mutating func callAsFunction(_ sentence: Sentence, number: Int) -> SentencePhrases {
    let tokens = sentence.tokens
    var found = SentencePhrases()
    var index = 0
    while index < tokens.count {
      if let title = lexicon.titles.match(in: tokens, at: index), !isName(at: index, in: tokens, longerThan: title.tokens.count)
      {
        if let phrase = roleDescription(title, in: sentence, number: number, after: found) {
          add(phrase, to: &found, sentence: sentence, number: number)
        }
        found.titles.append(TitlePhrase(tokens: title.tokens, title: title.title))
        index = title.tokens.upperBound
        continue
      }
      let phrases = phrases(at: index, in: sentence, number: number, after: found)
      for phrase in phrases { add(phrase, to: &found, sentence: sentence, number: number) }
      index = phrases.last?.tokens.upperBound ?? index + 1
    }
    return found
  }

  private mutating func add(
    _ phrase: ActorPhrase, to found: inout SentencePhrases, sentence: Sentence, number: Int
  ) {
    found.actors.append(phrase)
    memory.note(phrase.actor, sentence: number, paragraph: sentence.paragraph)
  }

  private func isName(at index: Int, in tokens: [Token], longerThan count: Int) -> Bool {
    guard let match = lexicon.aliases.match(in: tokens, at: index) else { return false }
    return match.tokens.count > count || match.use == .name && match.tokens.count == count
  }

  private mutating func phrases(
    at index: Int, in sentence: Sentence, number: Int, after found: SentencePhrases
  ) -> [ActorPhrase] {
    let tokens = sentence.tokens
    if let pronoun = pronoun(at: index, in: sentence, number: number) { return [pronoun] }
    if let generic = genericDescription(at: index, in: tokens, number: number) { return [generic] }
    let match = lexicon.aliases.match(in: tokens, at: index)
    guard tokens[index].isCapital || match != nil else { return [] }
    let run = capitalRun(from: index, in: sentence, first: match)
    return read(run, in: sentence, after: found)
  }

  // MARK: Capitalised runs

  /// A run of adjacent capitalised words and names, and the names in it.
  private struct Run {
    var tokens: Range<Int>
    var matches: [AliasIndex.Match]
  }

  private func capitalRun(
    from start: Int, in sentence: Sentence, first: AliasIndex.Match?
  ) -> Run {
    let tokens = sentence.tokens
    var end = first?.tokens.upperBound ?? start + 1
    var matches = first.map { [$0] } ?? []
    let joins = !sentence.isTitleCase
    while joins, end < tokens.count {
      let next = skippingInnerMarks(from: end, in: tokens)
      guard next < tokens.count, continuesRun(at: next, from: start, in: tokens, end: end) else {
        break
      }
      let word = classes.isFunctionWord(tokens[next].folded) ? next + 1 : next
      if let match = lexicon.aliases.match(in: tokens, at: word) {
        matches.append(match)
        end = match.tokens.upperBound
      } else {
        end = word + 1
      }
    }
    return Run(tokens: start..<end, matches: matches)
  }

  private func skippingInnerMarks(from index: Int, in tokens: [Token]) -> Int {
    guard index + 1 < tokens.count, ["-", "'", "’"].contains(tokens[index].text),
      !tokens[index].followsSpace
    else { return index }
    return index + 1
  }

  private func continuesRun(at next: Int, from start: Int, in tokens: [Token], end: Int) -> Bool {
    let token = tokens[next]
    if lexicon.titles.match(in: tokens, at: next) != nil, token.isCapital {
      return lexicon.aliases.match(in: tokens, at: next) != nil
    }
    if token.isCapital, !classes.isFunctionWord(token.folded) || token.shape == .upper { return true }
    let isLink = ["of", "for", "de", "bin", "ibn", "al", "el", "van", "von", "der", "dela", "da", "del"]
      .contains(token.folded)
    guard isLink, next + 1 < tokens.count, tokens[next + 1].isCapital else { return false }
    let isParticle = !["of", "for"].contains(token.folded)
    return isParticle || isHead(tokens[end - 1].folded)
  }

  private func isHead(_ word: String) -> Bool {
    classes.contains(
      word, inAny: [.organName, .partyHead, .groupHead, .organisationHead, .companyHead])
  }

  private mutating func read(
    _ run: Run, in sentence: Sentence, after found: SentencePhrases
  ) -> [ActorPhrase] {
    if run.matches.count == 1, run.matches[0].tokens == run.tokens {
      return [phrase(for: run.matches[0], in: sentence, after: found)]
    }
    if let whole = wholeName(of: run, in: sentence, after: found) { return [whole] }
    var phrases: [ActorPhrase] = []
    var next = run.tokens.lowerBound
    for match in run.matches where match.tokens.lowerBound >= next {
      let gap = next..<match.tokens.lowerBound
      if let before = unknownName(in: gap, sentence: sentence, after: found, attribute: phrases.last) {
        phrases.append(before)
      }
      let named = phrase(for: match, in: sentence, after: found)
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
  private mutating func wholeName(
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
      return newPhrase(run.tokens, actor: remember(person), form: .name)
    }
    if let longer = longerOrganisation(run, in: sentence, after: found) { return longer }
    guard first.tokens.lowerBound == run.tokens.lowerBound else { return nil }
    let owner = lexicon.actors[first.candidates[0]]
    let restWords = tokens[first.tokens.upperBound..<run.tokens.upperBound].filter(\.isWord)
    guard !restWords.isEmpty else { return nil }
    if owner.kind == .state, restWords.allSatisfy({ classes.contains($0.folded, in: .organName) || $0.folded == "of" }) {
      return newPhrase(run.tokens, actor: remember(owner), form: .description)
    }
    if isHead(lastWord.folded) || restWords.contains(where: { isHead($0.folded) }) && restWords.count > 1 {
      return newcomer(named: run.tokens, in: sentence, country: country(of: owner), after: found)
    }
    return nil
  }

  /// `Kudistan Democratic Party` is not the Democratic Party.
  private mutating func longerOrganisation(
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

  private func country(of actor: Actor) -> Actor.Identifier? {
    actor.kind == .state ? actor.identifier : actor.country
  }

  // MARK: Names of the catalogue

  private mutating func phrase(
    for match: AliasIndex.Match, in sentence: Sentence, after found: SentencePhrases
  ) -> ActorPhrase {
    let tokens = sentence.tokens
    let actor = choose(among: match)
    let identifier = remember(actor)
    switch match.use {
    case .name, .code:
      if actor.kind == .person { learnNames(of: actor) }
      if actor.kind == .state || actor.kind == .place,
        let organ = organ(after: match.tokens.upperBound, in: tokens, possessive: true)
      {
        return newPhrase(match.tokens.lowerBound..<organ, actor: identifier, form: .description)
      }
      return newPhrase(match.tokens, actor: identifier, form: .name)
    case .metonym:
      return newPhrase(match.tokens, actor: identifier, form: .metonym)
    case .adjective:
      return adjectivePhrase(match, actor: actor, in: sentence)
    }
  }

  /// Among namesakes the one of a country named before, then a state, then the first.
  private func choose(among match: AliasIndex.Match) -> Actor {
    let candidates = match.candidates.map { lexicon.actors[$0] }
    if candidates.count > 1 {
      if let known = candidates.first(where: { memory.known[$0.identifier] != nil }) { return known }
      if let local = candidates.first(where: { $0.country.map { memory.known[$0] != nil } ?? false }) {
        return local
      }
      if let state = candidates.first(where: { $0.kind == .state }) { return state }
    }
    return candidates[0]
  }

  private mutating func adjectivePhrase(
    _ match: AliasIndex.Match, actor: Actor, in sentence: Sentence
  ) -> ActorPhrase {
    let tokens = sentence.tokens
    let next = match.tokens.upperBound
    if let organ = organ(after: next, in: tokens, possessive: false) {
      let range = match.tokens.lowerBound..<organ
      return newPhrase(
        range, actor: factionName(range, in: tokens) ?? actor.identifier, form: .description)
    }
    let isPlural = tokens[next - 1].folded.hasSuffix("s")
    let endsPhrase =
      next >= tokens.count || !tokens[next].isWord
      || classes.isFunctionWord(tokens[next].folded) || isVerbLike(tokens[next].folded)
    let stands = endsPhrase && (isPlural || actor.kind != .state)
    return newPhrase(match.tokens, actor: actor.identifier, form: stands ? .name : .attribute)
  }

  private func isVerbLike(_ word: String) -> Bool { word.hasSuffix("ed") || word.hasSuffix("ing") }

  /// Where a noun that stands for a state, or for a faction of one, ends: `Turkish armed forces`.
  private func organ(after index: Int, in tokens: [Token], possessive: Bool) -> Int? {
    var next = index
    if possessive {
      guard next < tokens.count, ["'s", "’s", "'", "’"].contains(tokens[next].text) else { return nil }
      next += 1
    }
    for _ in 0..<3 {
      guard next < tokens.count, tokens[next].isWord else { return nil }
      let word = tokens[next].folded
      if classes.contains(word, inAny: [.organ, .faction]),
        !possessive || classes.contains(word, in: .organ)
      {
        let after = next + 1
        if after < tokens.count, classes.contains(tokens[after].folded, inAny: [.organ, .faction]) {
          next = after
          continue
        }
        // "Turkish military operation", "Syrian government official": the noun only qualifies
        if after < tokens.count, tokens[after].isWord, tokens[after].shape == .lower,
          !classes.isFunctionWord(tokens[after].folded), !Self.mayFollowNoun(tokens[after].folded)
        {
          return nil
        }
        return after
      }
      guard Self.qualifiers.contains(word) || word.hasSuffix("-led") else { return nil }
      next += 1
    }
    return nil
  }

  /// A verb form may follow the noun it is predicated of; most other words make it a qualifier.
  private static func mayFollowNoun(_ word: String) -> Bool {
    word.hasSuffix("ed") || word.hasSuffix("ing") || word.hasSuffix("ly") || word.hasSuffix("s")
      || ["said", "say", "have", "fought", "met", "told", "began", "left", "took", "also", "who"]
        .contains(word)
  }

  private static let qualifiers: Set<String> = [
    "armed", "security", "military", "air", "special", "naval", "ground", "foreign", "defence",
    "defense", "interior", "central", "federal", "state", "backed", "opposition", "rebel",
    "senior", "top", "civilian", "regional", "local", "fighter", "war", "law", "enforcement",
    "political", "kurdish", "islamist", "shiite", "sunni", "pro-democracy", "student", "border",
  ]

  /// The identifier of a faction named by a description: `Syrian opposition` is no part of the state.
  private mutating func factionName(_ range: Range<Int>, in tokens: [Token]) -> Actor.Identifier? {
    let words = tokens[range].filter(\.isWord)
    guard let last = words.last, classes.contains(last.folded, in: .faction), let first = words.first,
      let owner = lexicon.aliases.match(in: tokens, at: range.lowerBound)
    else { return nil }
    let actor = lexicon.actors[owner.candidates[0]]
    guard actor.kind == .state || actor.kind == .place else { return nil }
    let name = words.map(\.text).joined(separator: " ")
    let identifier = identifier(ofName: name)
    if first.isCapital, lexicon.actor(identifier) == nil {
      memory.learn(
        ArticleMemory.Known(
          identifier: identifier, name: name, kind: .group, country: actor.identifier), isNew: true)
      return identifier
    }
    return lexicon.actor(identifier).map { remember($0) }
  }

  private mutating func remember(_ actor: Actor) -> Actor.Identifier {
    memory.learn(
      ArticleMemory.Known(
        identifier: actor.identifier, name: actor.name, kind: actor.kind, gender: actor.gender,
        country: country(of: actor)), isNew: false)
    return actor.identifier
  }

  private mutating func learnNames(of person: Actor) {
    memory.learn(name: lastName(of: person.name), of: person.identifier)
  }

  private func newPhrase(
    _ tokens: Range<Int>, actor: Actor.Identifier, form: ActorPhrase.Form
  ) -> ActorPhrase {
    ActorPhrase(
      tokens: tokens, head: tokens, actor: actor, kind: memory.known[actor]?.kind ?? .organisation,
      form: form)
  }

  // MARK: Names the catalogue does not hold

  private mutating func unknownName(
    in range: Range<Int>, sentence: Sentence, after found: SentencePhrases, attribute: ActorPhrase?
  ) -> ActorPhrase? {
    let tokens = sentence.tokens
    let range = trimmed(range, in: tokens)
    guard !range.isEmpty, !sentence.isTitleCase || isKnownName(range, in: tokens) else { return nil }
    let words = tokens[range].filter(\.isWord)
    guard words.contains(where: { !classes.isFunctionWord($0.folded) && !classes.contains($0.folded, in: .calendar) })
    else { return nil }
    if let known = memory.actor(named: words.map(\.folded).joined(separator: " ")) {
      return newPhrase(range, actor: known, form: .name)
    }
    if let person = personOfArticle(words) { return newPhrase(range, actor: person, form: .name) }
    return newcomer(
      named: range, in: sentence, country: attribute.flatMap { memory.known[$0.actor]?.country },
      after: found)
  }

  private func trimmed(_ range: Range<Int>, in tokens: [Token]) -> Range<Int> {
    var range = range
    while let first = range.first,
      !tokens[first].isWord || classes.contains(tokens[first].folded, inAny: [.honorific, .initialModifier])
        || classes.isFunctionWord(tokens[first].folded)
    {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, !tokens[last].isWord || classes.contains(tokens[last].folded, in: .calendar) {
      range = range.lowerBound..<last
    }
    return range
  }

  private func isKnownName(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    memory.actor(named: tokens[range].filter(\.isWord).map(\.folded).joined(separator: " ")) != nil
  }

  /// `Kerry` after `John Kerry`, `Al-Thubhani` after `Faisal al-Thubhani`.
  private func personOfArticle(_ words: [Token]) -> Actor.Identifier? {
    guard let last = words.last, words.count <= 3 else { return nil }
    guard let person = memory.actor(named: last.folded), let known = memory.known[person],
      known.kind == .person
    else { return nil }
    let name = foldedText(known.name).split { $0 == " " || $0 == "-" }.map(String.init)
    return words.allSatisfy { name.contains($0.folded) } ? person : nil
  }

  private mutating func newcomer(
    named range: Range<Int>, in sentence: Sentence, country: Actor.Identifier?,
    after found: SentencePhrases
  ) -> ActorPhrase? {
    let tokens = sentence.tokens
    let words = tokens[range].filter(\.isWord)
    guard let kind = kind(of: words, range: range, in: sentence, after: found) else { return nil }
    if kind == .person, words.count == 1, let namesake = namesake(words[0].folded) {
      learnNames(of: namesake)
      return newPhrase(range, actor: remember(namesake), form: .name)
    }
    let text = sentenceText(of: range, in: tokens)
    let actor = ArticleMemory.Known(
      identifier: identifier(ofName: text), name: text, kind: kind,
      gender: kind == .person ? lexicon.gender(ofGivenName: words[0].folded) : nil,
      country: country)
    if let catalogued = lexicon.actor(actor.identifier) {
      return newPhrase(range, actor: remember(catalogued), form: .name)
    }
    if kind != .person, let variant = abbreviated(after: range.upperBound, in: tokens) {
      return newPhrase(range, actor: remember(variant), form: .name)
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
  private func abbreviated(after index: Int, in tokens: [Token]) -> Actor? {
    guard abbreviation(after: index, in: tokens) != nil,
      let match = lexicon.aliases.match(in: tokens, at: index + 1), match.use == .name,
      match.candidates.count == 1
    else { return nil }
    return lexicon.actors[match.candidates[0]]
  }

  /// The one catalogued person of that last name who fits the countries of the article.
  private func namesake(_ lastName: String) -> Actor? {
    let persons = lexicon.persons(lastName: lastName)
    let local = persons.filter { $0.country.map { memory.known[$0] != nil } ?? false }
    return local.count == 1 ? local[0] : persons.count == 1 ? persons[0] : nil
  }

  private func sentenceText(of range: Range<Int>, in tokens: [Token]) -> String {
    tokens[range].reduce(into: "") { text, token in
      if token.followsSpace, !text.isEmpty { text += " " }
      text += token.text
    }
  }

  private func abbreviation(after index: Int, in tokens: [Token]) -> String? {
    guard index + 2 < tokens.count, tokens[index].text == "(", tokens[index + 1].shape == .upper,
      tokens[index + 2].text == ")"
    else { return nil }
    return tokens[index + 1].folded
  }

  /// What an unknown name most likely denotes, or `nil` where nothing says that it can act.
  private func kind(
    of words: [Token], range: Range<Int>, in sentence: Sentence, after found: SentencePhrases
  ) -> Actor.Kind? {
    let tokens = sentence.tokens
    let head = (words.firstIndex { ["of", "for"].contains($0.folded) }.map { words[..<$0] } ?? words[...])
      .last?.folded ?? ""
    if words.count > 1 {
      if classes.contains(head, in: .eventHead) || classes.contains(head, in: .placeHead) { return nil }
      if classes.contains(head, in: .partyHead), head == "party" { return .party }
      if classes.contains(head, in: .groupHead), !Self.guards.contains(words[0].folded) { return .group }
      if classes.contains(head, in: .groupHead) { return .organisation }
      if classes.contains(head, in: .companyHead) { return .company }
      if classes.contains(head, in: .organisationHead) { return .organisation }
      if classes.contains(words[0].folded, inAny: [.maleName, .femaleName]) { return .person }
    }
    if followsTitleOrHonorific(range, in: tokens, found) { return .person }
    if words.count == 1, ownsParty(range, in: tokens), !lexicon.persons(lastName: words[0].folded).isEmpty {
      return .person
    }
    if abbreviation(after: range.upperBound, in: tokens) != nil { return .organisation }
    if words.count > 1, words.count <= 4, isFollowedByTitle(range, in: tokens) || speaks(range, in: tokens) {
      return .person
    }
    return nil
  }

  /// Services of a state, not armed groups: `Coast Guard`.
  private static let guards: Set<String> = ["coast", "national", "border", "fire", "state", "royal"]

  /// `Barzani's Kurdistan Democratic Party`
  private func ownsParty(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    range.upperBound + 1 < tokens.count && ["'s", "’s"].contains(tokens[range.upperBound].text)
      && tokens[range.upperBound + 1].isCapital
  }

  private func followsTitleOrHonorific(
    _ range: Range<Int>, in tokens: [Token], _ found: SentencePhrases
  ) -> Bool {
    var before = range.lowerBound - 1
    guard before >= 0 else { return false }
    if found.titles.last?.tokens.upperBound == range.lowerBound { return true }
    if tokens[before].text == "," { before -= 1 }
    return before >= 0 && classes.contains(tokens[before].folded, in: .honorific)
      && tokens[before].isCapital
  }

  /// `Jane Roe, the group's director`
  private func isFollowedByTitle(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    guard range.upperBound < tokens.count, tokens[range.upperBound].text == "," else { return false }
    let window = range.upperBound + 1..<min(range.upperBound + 7, tokens.count)
    for index in window {
      if lexicon.titles.match(in: tokens, at: index) != nil { return true }
      if [",", "."].contains(tokens[index].text) { return false }
    }
    return false
  }

  private func speaks(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    let after = range.upperBound < tokens.count ? tokens[range.upperBound].folded : ""
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].folded : ""
    return Self.sayings.contains(after) || Self.sayings.contains(before)
  }

  private static let sayings: Set<String> = [
    "said", "says", "told", "tweeted", "added", "wrote", "stated", "claimed", "argued",
    "commented", "noted", "explained",
  ]

  // MARK: Descriptions and pronouns

  private mutating func pronoun(at index: Int, in sentence: Sentence, number: Int) -> ActorPhrase? {
    let token = sentence.tokens[index]
    let gender: Actor.Gender
    if classes.contains(token.folded, in: .masculine) {
      gender = .male
    } else if classes.contains(token.folded, in: .feminine) {
      gender = .female
    } else {
      return nil
    }
    guard let person = personAhead(of: index, gender, in: sentence) ?? memory.person(gender, sentence: number)
    else { return nil }
    if memory.known[person] == nil, let ahead = lexicon.actor(person) { _ = remember(ahead) }
    let next = index + 1 < sentence.tokens.count ? sentence.tokens[index + 1] : nil
    let isPossessive =
      token.folded == "his"
      || token.folded == "her" && next.map { $0.isWord && !classes.isFunctionWord($0.folded) } == true
    return newPhrase(index..<index + 1, actor: person, form: isPossessive ? .possessivePronoun : .pronoun)
  }

  /// `In opening his meeting, Sergei Lavrov said`: a pronoun before the main clause looks ahead.
  private func personAhead(
    of index: Int, _ gender: Actor.Gender, in sentence: Sentence
  ) -> Actor.Identifier? {
    let tokens = sentence.tokens
    guard let first = tokens.first(where: { $0.isWord && !["and", "but"].contains($0.folded) }),
      classes.contains(first.folded, in: .preposition),
      let comma = tokens.firstIndex(where: { $0.text == "," }), comma > index, comma + 1 < tokens.count
    else { return nil }
    let named = lexicon.aliases.match(in: tokens, at: comma + 1)?.candidates.first
      .map { lexicon.actors[$0].identifier } ?? memory.actor(named: tokens[comma + 1].folded)
    guard let named, let kind = lexicon.actor(named)?.kind ?? memory.known[named]?.kind, kind == .person,
      (lexicon.actor(named)?.gender ?? memory.known[named]?.gender ?? gender) == gender
    else { return nil }
    return named
  }

  /// `the terrorist group`, `the government`, `an international coalition`.
  private mutating func genericDescription(
    at index: Int, in tokens: [Token], number: Int
  ) -> ActorPhrase? {
    guard tokens[index].folded == "the" || ["a", "an"].contains(tokens[index].folded) else { return nil }
    for end in index + 1..<min(index + 4, tokens.count) {
      let token = tokens[end]
      guard token.isWord, !token.isCapital || end == index + 1 else { return nil }
      if end + 1 < tokens.count, tokens[end + 1].isWord, tokens[end + 1].shape == .lower,
        !classes.isFunctionWord(tokens[end + 1].folded), !Self.mayFollowNoun(tokens[end + 1].folded)
      {
        continue
      }
      if let located = governmentOf(index..<end + 1, in: tokens) { return located }
      if tokens[index].folded == "the", let actor = antecedent(of: token.folded, words: end - index, number: number) {
        return newPhrase(index..<end + 1, actor: actor, form: .description)
      }
    }
    return nil
  }

  /// `the government in Syria`
  private mutating func governmentOf(_ range: Range<Int>, in tokens: [Token]) -> ActorPhrase? {
    let next = range.upperBound
    guard classes.contains(tokens[next - 1].folded, in: .stateNoun), next + 1 < tokens.count,
      ["in", "of"].contains(tokens[next].folded),
      let match = lexicon.aliases.match(in: tokens, at: next + 1),
      let state = match.candidates.map({ lexicon.actors[$0] }).first(where: { $0.kind == .state })
    else { return nil }
    return newPhrase(
      range.lowerBound..<match.tokens.upperBound, actor: remember(state), form: .description)
  }

  private func antecedent(of noun: String, words: Int, number: Int) -> Actor.Identifier? {
    if classes.contains(noun, in: .groupNoun) {
      return memory.last(within: 3, of: number) { $0.kind == .group || $0.kind == .party }
    }
    if classes.contains(noun, in: .stateNoun), words == 1 {
      return memory.last(within: 2, of: number) { $0.kind == .state }
    }
    if classes.contains(noun, in: .coalition) {
      return memory.last(within: 6, of: number) { $0.kind == .alliance }
    }
    return nil
  }

  /// `the Turkish president`, `the foreign minister`: a title without a name.
  private mutating func roleDescription(
    _ match: (tokens: Range<Int>, title: Title), in sentence: Sentence, number: Int,
    after found: SentencePhrases
  ) -> ActorPhrase? {
    let tokens = sentence.tokens
    let next = match.tokens.upperBound
    guard next >= tokens.count || !tokens[next].isCapital && tokens[next].folded != "of" && tokens[next].folded != "for",
      match.tokens.count > 1 || match.title.relation == .leads || match.title.words.hasSuffix("minister"),
      !tokens[match.tokens.upperBound - 1].folded.hasSuffix("s")
    else { return nil }
    let owner = found.actors.last.flatMap { $0.tokens.upperBound == match.tokens.lowerBound ? $0 : nil }
    let start = owner?.tokens.lowerBound ?? match.tokens.lowerBound
    guard start > 0, tokens[start - 1].folded == "the" else { return nil }
    guard let person = person(titled: match.title.words, of: owner?.actor, number: number) else { return nil }
    return newPhrase(match.tokens, actor: person, form: .description)
  }

  private mutating func person(
    titled title: String, of owner: Actor.Identifier?, number: Int
  ) -> Actor.Identifier? {
    let named = memory.last(within: 30, of: number) { known in
      known.kind == .person && known.titles.contains(title)
        && (owner == nil || known.country == nil || known.country == owner)
    }
    if let named { return named }
    guard let owner, let holder = lexicon.holder(ofTitle: title, in: owner, on: day) else { return nil }
    learnNames(of: holder)
    return remember(holder)
  }
}
