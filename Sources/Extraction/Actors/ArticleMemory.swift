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
  }

  struct Occurrence {
    var actor: Actor.Identifier
    var sentence: Int
  }

  private(set) var known: [Actor.Identifier: Known] = [:]
  /// New actors in the order in which they were named.
  private(set) var newcomers: [Actor.Identifier] = []
  /// Folded last names, abbreviations and full names given in this article.
  private var names: [String: Actor.Identifier] = [:]
  private var occurrences: [Occurrence] = []

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
  }

  mutating func learn(name: String, of actor: Actor.Identifier) {
    names[foldedText(name)] = actor
  }

  mutating func learn(title: String, of actor: Actor.Identifier) {
    known[actor]?.titles.insert(title)
  }

  mutating func learn(country: Actor.Identifier, of actor: Actor.Identifier) {
    if known[actor]?.country == nil { known[actor]?.country = country }
  }

  mutating func learn(gender: Actor.Gender, of actor: Actor.Identifier) {
    if known[actor]?.gender == nil { known[actor]?.gender = gender }
  }

  func actor(named folded: String) -> Actor.Identifier? { names[folded] }

  mutating func note(_ actor: Actor.Identifier, sentence: Int) {
    occurrences.append(Occurrence(actor: actor, sentence: sentence))
    if occurrences.count > Self.horizon { occurrences.removeFirst(Self.horizon / 2) }
  }

  /// How many mentions back a pronoun or description may reach.
  private static let horizon = 80

  /// Whom `he` or `she` stands for: in this sentence the first person before it, else the first
  /// person of the sentence before, else the last one named.
  func person(_ gender: Actor.Gender, sentence: Int) -> Actor.Identifier? {
    func fits(_ occurrence: Occurrence) -> Bool {
      guard let actor = known[occurrence.actor], actor.kind == .person else { return false }
      return (actor.gender ?? gender) == gender
    }
    if let here = occurrences.first(where: { $0.sentence == sentence && fits($0) }) {
      return here.actor
    }
    if let before = occurrences.first(where: { $0.sentence == sentence - 1 && fits($0) }) {
      return before.actor
    }
    return occurrences.last { sentence - $0.sentence <= 4 && fits($0) }?.actor
  }

  /// The last actor named that fits, at most a number of sentences back.
  func last(
    within sentences: Int, of sentence: Int, where fits: (Known) -> Bool
  ) -> Actor.Identifier? {
    occurrences.last { occurrence in
      sentence - occurrence.sentence <= sentences && known[occurrence.actor].map(fits) == true
    }?.actor
  }
}
