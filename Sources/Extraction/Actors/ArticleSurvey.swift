import Knowledge
import Language

/// What an article names, seen as a whole before its sentences are read one by one: the `Giuliani`
/// of a headline is the `Rudy Giuliani` of the last paragraph.
struct ArticleSurvey: Sendable {
  /// A name of several words as the article writes it.
  struct FullName: Sendable {
    let tokens: [Token]
    /// Folded.
    let words: [String]
    let isPerson: Bool
  }

  /// The state or territory that the article is about.
  private(set) var home: Actor.Identifier?
  /// The state that the home belongs to, where the home is a territory with bodies of its own.
  private(set) var territoryOf: Actor.Identifier?
  /// All states named, and those of the catalogued actors named.
  private(set) var states: Set<Actor.Identifier> = []
  /// Those named by a name that is no one else's: by `Tbilisi`, not by `Georgia`.
  private(set) var surelyNamed: Set<Actor.Identifier> = []
  /// By each of their words.
  private var names: [String: [FullName]] = [:]
  /// How sure the model is, over all of the article, that a name is of a kind.
  private var kinds: [String: [NameKind: Float]] = [:]
  /// The town that the article is about, where one is named at least twice as often as any other.
  private(set) var town: String?
  /// Words of storms and the like, which are called like persons.
  private(set) var things: Set<String> = []
  /// Words that a noun for a landscape stands behind: `Amazon` of `Amazon rainforest`.
  private(set) var landscapes: Set<String> = []
  /// Names of places by the noun behind them: `province` gives `Maidan Wardak`.
  private var places: [String: String] = [:]

  init() {}

  init(_ sentences: [ReadSentence], lexicon: ActorLexicon) {
    var weights: [Actor.Identifier: Int] = [:]
    var towns: [String: Int] = [:]
    var headline: Set<Actor.Identifier> = []
    for (number, read) in sentences.enumerated() {
      collectLandscapes(in: read, classes: lexicon.classes)
      for name in read.names {
        collect(name, in: read, lexicon: lexicon)
        collectPlace(name, in: read, lexicon: lexicon)
        collectThing(name, in: read, classes: lexicon.classes)
        if name.kind == .place,
          lexicon.aliases.match(in: read.tokens, at: name.words.lowerBound) == nil
        {
          towns[written(read.tokens[name.words]), default: 0] += 2 * Self.weight(ofSentence: number)
        }
      }
      for (state, share) in statesNamed(in: read, lexicon: lexicon) {
        weights[state, default: 0] += share * Self.weight(ofSentence: number)
        if number == 0 { headline.insert(state) }
      }
    }
    home = Self.first(of: weights, headline: headline)
    territoryOf = home.flatMap(lexicon.actor).flatMap { $0.kind == .place ? $0.country : nil }
    town = Self.first(of: towns)
  }

  /// A headline names the state that it is about; the first paragraph nearly always does.
  private static func weight(ofSentence number: Int) -> Int {
    switch number {
    case 0: 3
    case 1...3: 2
    default: 1
    }
  }

  /// What is named at least twice as often as anything else, or more often and alone in the headline.
  private static func first(of weights: [String: Int], headline: Set<String> = []) -> String? {
    let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= leastWeight else { return nil }
    guard ranked.count > 1 else { return first.key }
    let isAlone = headline == [first.key] && first.value > ranked[1].value
    return isAlone || first.value >= 2 * ranked[1].value ? first.key : nil
  }

  /// A state named once in passing is no home.
  private static let leastWeight = 6

  /// The states that a sentence names, each with 2, and those of others whom it names, with 1.
  private mutating func statesNamed(
    in read: ReadSentence, lexicon: ActorLexicon
  ) -> [(state: Actor.Identifier, share: Int)] {
    var found: [(Actor.Identifier, Int)] = []
    var index = 0
    while index < read.tokens.count {
      guard read.tokens[index].isCapital,
        let match = lexicon.aliases.match(in: read.tokens, at: index)
      else {
        index += 1
        continue
      }
      let words = read.tokens[match.tokens].filter(\.isWord)
      index = match.tokens.upperBound
      guard let (state, isItself) = Self.state(of: match, lexicon) else { continue }
      if !isItself, words.allSatisfy(lexicon.namesakes.isGeneric) { continue }
      states.insert(state)
      if let country = lexicon.actor(state)?.country { states.insert(country) }
      if isItself, !lexicon.namesakes.isShared(words.map(\.folded).joined(separator: " ")) {
        surelyNamed.insert(state)
      }
      found.append((state, isItself ? 2 : 1))
    }
    return found
  }

  /// The state that a name is of, and whether it is the state's own.
  private static func state(
    of match: AliasIndex.Match, _ lexicon: ActorLexicon
  ) -> (Actor.Identifier, isItself: Bool)? {
    let actors = match.candidates.map { lexicon.actors[$0] }
    if let state = actors.first(where: { $0.kind == .state || $0.kind == .place }) {
      return (state.identifier, true)
    }
    guard match.use == .name, actors.count == 1, let country = actors[0].country else { return nil }
    return (country, false)
  }

  // MARK: Names

  private mutating func collect(_ name: Name, in read: ReadSentence, lexicon: ActorLexicon) {
    let classes = lexicon.classes
    var range = name.words
    // the model may take the office into the name: "Senate Minority Whip Dick Durbin"
    if name.kind == .person,
      let office = range.dropLast().last(where: {
        lexicon.titles.isTitle(read.tokens[$0].folded)
          || classes.contains(read.tokens[$0].folded, inAny: [.body, .publicBody])
      })
    {
      range = office + 1..<range.upperBound
    }
    while let first = range.first,
      !read.tokens[first].isWord || read.tree.isFunctionWord(first)
        || classes.contains(read.tokens[first].folded, in: .honorific)
    {
      range = first + 1..<range.upperBound
    }
    let words = read.tokens[range].filter(\.isWord).map(\.folded)
    kinds[words.joined(separator: " "), default: [:]][name.kind, default: 0] += name.probability
    let isPerson = name.kind == .person
    guard isPerson || [.group, .party, .alliance, .organisation, .company].contains(name.kind)
    else {
      return
    }
    // "Speaker of the House" names an office
    guard words.count > 1, words.count <= Self.mostWords, !(isPerson && words.contains("of")) else {
      return
    }
    let full = FullName(tokens: Array(read.tokens[range]), words: words, isPerson: isPerson)
    for word in Set(words) where names[word]?.contains(where: { $0.words == words }) != true {
      names[word, default: []].append(full)
    }
  }

  /// `Hurricane Dorian`: from then on Dorian is no person.
  private mutating func collectThing(
    _ name: Name, in read: ReadSentence, classes: WordClasses
  ) {
    let around = max(0, name.words.lowerBound - 1)..<name.words.upperBound
    guard around.contains(where: { classes.contains(read.tokens[$0].folded, in: .christened) })
    else {
      return
    }
    for token in read.tokens[name.words] where token.isCapital { things.insert(token.folded) }
  }

  private mutating func collectLandscapes(in read: ReadSentence, classes: WordClasses) {
    for noun in read.tokens.indices.dropFirst()
    where classes.contains(read.tokens[noun].folded, in: .landscape) {
      let word = noun - 1
      let isOne =
        read.tokens[noun].shape == .lower
        ? read.tree[word].head == noun && read.tree[word].tag == .properNoun
        : [.place, .other].contains(read.name(at: word)?.kind)
          && read.name(at: word)?.words == read.name(at: noun)?.words
      if read.tokens[word].isCapital, isOne { landscapes.insert(read.tokens[word].folded) }
    }
  }

  /// `Maidan Wardak province`, `the state of Alabama`, `the governor of Louisiana`.
  private mutating func collectPlace(
    _ name: Name, in read: ReadSentence, lexicon: ActorLexicon
  ) {
    let listed = lexicon.aliases.match(in: read.tokens, at: name.words.lowerBound)
    let isState = listed.map { lexicon.actors[$0.candidates[0]].kind == .state } ?? false
    guard [.place, .state].contains(name.kind), !isState else { return }
    let (start, next) = (name.words.lowerBound, name.words.upperBound)
    var nouns: [Int] = []
    if next < read.tokens.count { nouns.append(next) }
    if start > 1, read.tokens[start - 1].folded == "of" { nouns.append(start - 2) }
    for noun in nouns where read.tokens[noun].shape == .lower {
      let word = read.tokens[noun].folded
      if places[word] == nil { places[word] = written(read.tokens[name.words]) }
    }
  }

  /// The kind that the article as a whole gives a name: a `Mahan` that once is taken for a person is
  /// the company of `Mahan Air`.
  func kind(of words: [String], read kind: NameKind) -> NameKind {
    let votes = kinds[words.joined(separator: " ")] ?? [:]
    let best = votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? kind
    if best == .person, words.count == 1, fullName(of: words, isPerson: true) == nil,
      fullName(of: words, isPerson: false) != nil
    {
      return .organisation
    }
    return best
  }

  /// The place first named with the noun: `Maidan Wardak` of `Maidan Wardak province`.
  func place(called noun: String) -> String? { places[noun] }

  /// Longer names are sentences that the model took for a name.
  private static let mostWords = 8

  /// The one fuller name that shorter words stand for: of a person the first or last names, of
  /// another actor the first words.
  func fullName(of words: [String], isPerson: Bool) -> FullName? {
    guard let last = words.last else { return nil }
    let longer = (names[last] ?? []).filter { name in
      guard name.isPerson == isPerson, name.words.count > words.count else { return false }
      guard isPerson else { return name.words.starts(with: words) }
      return isShort(words, of: name.words)
    }
    let surnamed = longer.filter { $0.words.last == last }
    return one(of: words.count == 1 && !surnamed.isEmpty ? surnamed : longer, isPerson: isPerson)
  }

  /// The fullest of names that are all of one.
  private func one(of longer: [FullName], isPerson: Bool) -> FullName? {
    guard let longest = longer.max(by: { $0.words.count < $1.words.count }) else { return nil }
    let key = spellingKey(longest.words.joined(separator: " ")).split(separator: " ")
    let isOne = longer.allSatisfy { name in
      Set(name.words).isSubset(of: longest.words)
        || isPerson && spellingKey(name.words.joined(separator: " ")).split(separator: " ") == key
    }
    return isOne ? longest : nil
  }
}
