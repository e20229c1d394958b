import Knowledge

/// Who was named in the article so far, and by what.
struct ArticleMemory {
  struct Known {
    var identifier: Actor.Identifier
    var name: String
    var kind: Actor.Kind
    var gender: Actor.Gender?
    var country: Actor.Identifier?
    var titles: Set<String> = []
    /// What else the article has called it: `rebels` after `Houthi rebels`.
    var nouns: Set<String> = []
  }

  struct Occurrence {
    var actor: Actor.Identifier
    var sentence: Int
  }

  /// The whole article at a glance.
  let survey: ArticleSurvey
  /// The last territory that an office was of, by the last word of the title: a minister's `Goa`, a
  /// mayor's `Oslo`.
  private var territories: [Substring: Actor.Identifier] = [:]
  private(set) var known: [Actor.Identifier: Known] = [:]
  /// New actors in the order in which they were named.
  private(set) var newcomers: [Actor.Identifier] = []
  /// Folded last names, abbreviations and full names given in this article.
  private var names: [String: Actor.Identifier] = [:]
  private var occurrences: [Occurrence] = []
  /// The number of the sentence that is being read; the first, mostly the headline, is 0.
  private var sentence = -1
  /// Actors that the first sentence names.
  private var headline: Set<Actor.Identifier> = []
  /// Persons by each word of their names.
  private var personsByWord: [String: [Actor.Identifier]] = [:]

  /// Persons by the spelling keys of names of several words.
  private var personsBySpelling: [String: Actor.Identifier] = [:]

  init(survey: ArticleSurvey = ArticleSurvey()) { self.survey = survey }

  mutating func learn(_ actor: Known, isNew: Bool) {
    if var old = known[actor.identifier] {
      old.gender = old.gender ?? actor.gender
      old.country = old.country ?? actor.country
      known[actor.identifier] = old
      return
    }
    known[actor.identifier] = actor
    if isNew { newcomers.append(actor.identifier) }
    names[foldedName(actor.name)] = actor.identifier
    guard actor.kind == .person else { return }
    let key = spellingKey(actor.name)
    if key.contains(" "), personsBySpelling[key] == nil {
      personsBySpelling[key] = actor.identifier
    }
    for word in Set(Self.words(of: actor.name)) {
      personsByWord[word, default: []].append(actor.identifier)
    }
  }

  private static func words(of name: String) -> [String] {
    foldedText(name).split { $0 == " " || $0 == "-" }.map(String.init)
  }

  /// The person whose name holds all the words: the one last named so by its last word, else the
  /// only one there is.
  ///
  /// `gender` is what an honorific before the words tells.
  func person(named words: [String], gender: Actor.Gender? = nil) -> Actor.Identifier? {
    func isNamed(_ person: Actor.Identifier) -> Bool {
      guard let person = known[person], person.kind == .person,
        gender == nil || person.gender == nil || person.gender == gender
      else { return false }
      return isShort(words, of: Self.words(of: person.name))
    }
    if words.count == 1, let own = lastNamed(words[0], where: isNamed) { return own }
    if let person = words.last.flatMap({ names[$0] }), isNamed(person) { return person }
    let rarest = words.map { personsByWord[$0] ?? [] }.min { $0.count < $1.count } ?? []
    guard rarest.count <= Self.mostNamesakes else { return nil }
    let named = rarest.filter(isNamed)
    return named.count == 1 ? named[0] : nil
  }

  /// Of several persons of one last name the one named most often, the last of two named as often;
  /// `nil` where there is but one.
  private func lastNamed(
    _ lastName: String, where fits: (Actor.Identifier) -> Bool
  ) -> Actor.Identifier? {
    let family = Set(personsByWord[lastName] ?? []).filter { person in
      fits(person) && known[person].map { Self.words(of: $0.name).last == lastName } ?? false
    }
    guard family.count > 1 else { return nil }
    var counts: [Actor.Identifier: Int] = [:]
    var best: Actor.Identifier?
    for occurrence in occurrences where family.contains(occurrence.actor) {
      counts[occurrence.actor, default: 0] += 1
      if counts[occurrence.actor, default: 0] >= best.flatMap({ counts[$0] }) ?? 0 {
        best = occurrence.actor
      }
    }
    return best
  }

  /// The person whose name of several words is another spelling of these.
  func person(spelledLike words: [String], gender: Actor.Gender?) -> Actor.Identifier? {
    let key = spellingKey(words.joined(separator: " "))
    guard key.contains(" "), let person = personsBySpelling[key] else { return nil }
    let known = known[person]?.gender
    return known == nil || gender == nil || known == gender ? person : nil
  }

  /// Among more persons of one name nobody is told by it.
  private static let mostNamesakes = 20

  mutating func learn(_ actor: Actor) {
    learn(
      Known(
        identifier: actor.identifier, name: actor.name, kind: actor.kind, gender: actor.gender,
        country: actor.kind == .state ? actor.identifier : actor.country), isNew: false)
  }

  /// Learns an actor by the name that it would go by: the catalogue's of that identifier, else a new one.
  mutating func learn(
    named name: String, kind: Actor.Kind, country: Actor.Identifier? = nil,
    in lexicon: ActorLexicon
  ) -> Actor.Identifier {
    let identifier = identifier(ofName: name)
    let catalogued = lexicon.actor(identifier)
    if let catalogued { learn(catalogued) }
    learn(
      Known(identifier: identifier, name: name, kind: kind, country: country),
      isNew: catalogued == nil)
    return identifier
  }

  mutating func learn(name: String, of actor: Actor.Identifier) {
    names[foldedText(name)] = actor
  }

  mutating func learn(title: String, of actor: Actor.Identifier) {
    known[actor]?.titles.insert(title)
  }

  mutating func learn(territory: Actor.Identifier, of title: String) {
    territories[title.split(separator: " ").last ?? ""] = territory
  }

  func territory(of title: String) -> Actor.Identifier? {
    territories[title.split(separator: " ").last ?? ""]
  }

  mutating func learn(noun: String, of actor: Actor.Identifier) {
    known[actor]?.nouns.insert(noun)
  }

  mutating func learn(country: Actor.Identifier, of actor: Actor.Identifier) {
    if known[actor]?.country == nil { known[actor]?.country = country }
  }

  mutating func learn(gender: Actor.Gender, of actor: Actor.Identifier) {
    if known[actor]?.gender == nil { known[actor]?.gender = gender }
  }

  /// The state that an actor is or belongs to.
  func country(of actor: Actor.Identifier) -> Actor.Identifier? {
    guard let known = known[actor] else { return nil }
    return known.kind == .state ? actor : known.country
  }

  /// The body that a common noun may stand for: `the committee` after `House Judiciary Committee`.
  ///
  /// Of several the one named in the same sentence or the one before, else the headline's, else the last.
  func body(called noun: String) -> Actor.Identifier? {
    guard let last = occurrences.last(where: { isCalled($0.actor, noun) }) else { return nil }
    if sentence - last.sentence <= 1 { return last.actor }
    return headline.sorted().first { isCalled($0, noun) } ?? last.actor
  }

  /// Whether a noun may stand for several bodies that the article has named of late.
  func isShared(_ noun: String) -> Bool {
    Set(occurrences.map(\.actor)).count(where: { isCalled($0, noun) }) > 1
  }

  private func isCalled(_ body: Actor.Identifier, _ noun: String) -> Bool {
    guard let actor = known[body] else { return false }
    return actor.nouns.contains(noun) || Self.bodyNouns[noun] == actor.kind
      || Self.bodies.contains(actor.kind) && Self.noun(of: actor.name) == noun
  }

  /// The noun that a body's name is of: `committee` of `Committee on Foreign Affairs`.
  private static func noun(of name: String) -> String? {
    let words = words(of: name)
    let head = words.prefix { !["of", "on", "for"].contains($0) }
    return head.last
  }

  private static let bodies: Set<Actor.Kind> = [.organisation, .company, .party, .alliance]
  private static let bodyNouns: [String: Actor.Kind] = [
    "company": .company, "firm": .company, "party": .party,
  ]

  func actor(named folded: String) -> Actor.Identifier? { names[folded] }

  mutating func beginSentence() { sentence += 1 }

  /// Remembers that the sentence names an actor.
  mutating func note(_ actor: Actor.Identifier) {
    if sentence == 0 { headline.insert(actor) }
    occurrences.append(Occurrence(actor: actor, sentence: sentence))
    if occurrences.count > Self.horizon { occurrences.removeFirst(Self.horizon / 2) }
  }

  /// How many mentions back a pronoun or description may reach.
  private static let horizon = 80

  /// The state or territory named last.
  func lastState() -> Actor.Identifier? {
    occurrences.last { known[$0.actor]?.kind == .state }?.actor
  }

  /// The last actor named that fits, at most a number of sentences back.
  func last(within sentences: Int, where fits: (Known) -> Bool) -> Actor.Identifier? {
    occurrences.last { occurrence in
      sentence - occurrence.sentence <= sentences && known[occurrence.actor].map(fits) == true
    }?.actor
  }
}

/// Whether words of a person's name can stand for all of it.
///
/// Any one of them can, the last ones, or all but initials and what follows the last name. `Ann
/// Vanderbilt` may be the daughter of `Ann Roe Vanderbilt`.
func isShort(_ words: [String], of name: [String]) -> Bool {
  guard let first = words.first, let last = words.last else { return false }
  if words.count == 1 { return name.contains(first) }
  if name.suffix(words.count) == words[...] { return true }
  guard words.allSatisfy(name.contains), name.first == first else { return false }
  return name.prefix { $0 != last }.allSatisfy { $0.count == 1 || words.contains($0) }
}
