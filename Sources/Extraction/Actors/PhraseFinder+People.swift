import Knowledge
import Language

// People without a name of whom a text tells: `civilians`, `a Saudi dissident`, `aid groups`.
extension PhraseFinder {
  /// All who are called so, of one state where the text tells it: `Saudi dissidents`.
  ///
  /// The state is that of an adjective, a possessive or a place beside the noun, else the article's.
  /// Without a state only those are somebody whom a word tells apart, `anti-war groups`: `workers` the
  /// world over are no actor.
  mutating func people(
    at index: Int, in read: ReadSentence, after found: SentencePhrases
  ) -> ActorPhrase? {
    guard let noun = plural(at: index, in: read), stands(index, in: read) else { return nil }
    let start = compoundStart(of: index, in: read, after: found)
    guard let owner = owner(of: start..<index + 1, in: read, after: found) else { return nil }
    let called = (read.tokens[start..<index].map(\.folded) + [noun]).joined(separator: " ")
    if owner == .untold,
      let actor = memory.last(within: 30, where: { $0.nouns.contains(called) })
    {
      return newPhrase(
        start..<index + 1, actor: actor, form: .description, resolution: .anaphor)
    }
    guard
      start < index || owner != .untold
        || classes.contains(noun, in: .people) && memory.survey.home != nil
    else { return nil }
    return newPeople(start..<index + 1, called: called, in: owner.state ?? memory.survey.home)
  }

  private mutating func newPeople(
    _ tokens: Range<Int>, called noun: String, in state: Actor.Identifier?
  ) -> ActorPhrase {
    let name = lexicon.name(of: noun, in: state) ?? noun
    let actor = memory.learn(named: name, kind: .group, country: state, in: lexicon)
    memory.learn(noun: noun, of: actor)
    return newPhrase(
      tokens, actor: actor, form: .description,
      resolution: lexicon.actor(actor) == nil ? .newName : .description)
  }

  /// The noun in the plural: `dissidents` for `a dissident`, but nobody for `the dissident` and `no
  /// dissidents`.
  private func plural(at index: Int, in read: ReadSentence) -> String? {
    let word = read.tokens[index].folded
    let determiners = read.tree.dependents(of: index, .det).map { read.tokens[$0].folded }
    if determiners.contains("no") { return nil }
    if classes.contains(word, inAny: [.people, .collective]) { return word }
    guard !Set(determiners).isDisjoint(with: ["a", "an", "another"]) else { return nil }
    return Self.plurals(of: word).first { classes.contains($0, in: .people) }
  }

  private static func plurals(of noun: String) -> [String] {
    if noun.hasSuffix("man") { return [noun.dropLast(3) + "men"] }
    if noun.hasSuffix("y") { return [noun.dropLast() + "ies", noun + "s"] }
    return [noun + "s"]
  }

  /// Whether the noun is who acts or is dealt with, and not what somebody is said to be.
  private func stands(_ noun: Int, in read: ReadSentence) -> Bool {
    let tree = read.tree
    let word = tree[noun]
    guard word.tag == .noun, !read.isQualifier(noun),
      tree.dependents(of: noun, .cop, .appos, .flat, .nominalDescription).isEmpty
    else { return false }
    let first = tree.firstJoined(to: noun)
    guard first != noun else { return Self.standing.contains(word.relation) || word.head == nil }
    return Self.standing.contains(tree[first].relation)
  }

  private static let standing: Set<DependencyRelation> = [
    .nsubj, .passiveSubject, .obj, .iobj, .obl, .agent, .nmod, .possessor,
  ]

  /// `asylum` of `asylum seekers`, `anti-war` of `anti-war groups`; no name.
  private func compounds(
    of noun: Int, in read: ReadSentence, after found: SentencePhrases
  ) -> [Int] {
    read.tree.dependents(of: noun, .compound, .amod).filter { word in
      let isWord =
        !read.tokens[word].isCapital
        || word == 0 && read.name(at: word) == nil
          && !found.actors.contains { $0.tokens.contains(word) }
      return word < noun && isWord
        && (read.tree[word].relation == .compound || read.tokens[word].text.contains("-"))
    }
  }

  private func compoundStart(
    of noun: Int, in read: ReadSentence, after found: SentencePhrases
  ) -> Int {
    let compounds = Set(compounds(of: noun, in: read, after: found))
    var start = noun
    while compounds.contains(start - 1) { start -= 1 }
    return start
  }

  private enum Owner: Equatable {
    case state(Actor.Identifier)
    /// Nothing beside the noun tells whose they are.
    case untold

    var state: Actor.Identifier? {
      if case .state(let state) = self { state } else { nil }
    }
  }

  /// Whose people they are; `nil` where they are somebody else's than a state's: `Trump's lawyers`.
  private func owner(
    of range: Range<Int>, in read: ReadSentence, after found: SentencePhrases
  ) -> Owner? {
    let noun = range.upperBound - 1
    if let place = home(behind: noun, in: read) { return .state(place) }
    let above = read.tree.dependents(of: noun, .amod, .compound, .possessor, .nominalDescription)
    for word in above where word < noun {
      if let phrase = found.actors.last(where: { $0.tokens.contains(word) }) {
        return phrase.kind == .state ? .state(phrase.actor) : nil
      }
      if read.tokens[word].isCapital, word > 0 { return nil }
    }
    return .untold
  }

  /// The state in `workers in Haiti`, `migrants from Syria`.
  private func home(behind noun: Int, in read: ReadSentence) -> Actor.Identifier? {
    for word in read.tree.dependents(of: noun, .nmod) where word > noun {
      let introducers = read.tree.dependents(of: word, .caseMarker).map { read.tokens[$0].folded }
      guard !Set(introducers).isDisjoint(with: ["in", "from", "of"]),
        let match = (noun + 1...word).lazy.compactMap({
          lexicon.aliases.match(in: read.tokens, at: $0)
        }).first(where: { $0.tokens.contains(word) }), match.use == .name
      else { continue }
      let actor = choose(among: match)
      if actor.kind == .state { return actor.identifier }
    }
    return nil
  }
}
