import Knowledge
import Language

/// What is known about actors before an article is read, ready for look-up.
struct ActorLexicon: Sendable {
  let actors: [Actor]
  let aliases: AliasIndex
  let titles = TitleIndex()
  let classes: WordClasses
  let namesakes: Namesakes
  private let indexes: [Actor.Identifier: Int]
  private let rolesByPerson: [Actor.Identifier: [Role]]
  private let rolesByOrganisation: [Actor.Identifier: [Role]]
  /// Catalogued persons by the last word of their names; imported ones are too many to be told by it.
  private let personsByLastName: [String: [Int]]
  /// Catalogued persons by the spelling keys of their names of several words.
  private let personsBySpelling: [String: [Int]]

  init(catalogue: ActorCatalogue, classes: WordClasses) {
    actors = catalogue.actors
    aliases = AliasIndex(catalogue)
    self.classes = classes
    namesakes = Namesakes(classes: classes)
    indexes = Dictionary(
      uniqueKeysWithValues: catalogue.actors.enumerated().map { ($1.identifier, $0) })
    rolesByPerson = Dictionary(grouping: catalogue.roles, by: \.person)
    rolesByOrganisation = Dictionary(grouping: catalogue.roles, by: \.organisation)
    var lastNames: [String: [Int]] = [:]
    var spellings: [String: [Int]] = [:]
    for (index, actor) in catalogue.actors.enumerated()
    where actor.kind == .person && !catalogue.imported.contains(actor.identifier) {
      lastNames[lastName(of: actor.name), default: []].append(index)
      for key in Set(([actor.name] + actor.aliases.map(\.text)).map(spellingKey))
      where key.contains(" ") {
        spellings[key, default: []].append(index)
      }
    }
    personsByLastName = lastNames
    personsBySpelling = spellings
  }

  func actor(_ identifier: Actor.Identifier) -> Actor? { indexes[identifier].map { actors[$0] } }

  /// What a state's police or protesters are called: `Polish police`, `Hong Kong protesters`.
  func name(of noun: String, in state: Actor.Identifier?) -> String? {
    guard let state = state.flatMap(actor) else { return nil }
    let adjective = state.kind == .state ? state.aliases.first { $0.use == .adjective }?.text : nil
    return "\(adjective ?? state.name) \(noun)"
  }

  /// The body that the article's state has of that name, else the one among the states it names:
  /// `House` of the United States.
  func body(_ noun: String, in survey: ArticleSurvey) -> Actor? {
    if let home = survey.home { return body(noun, of: home) }
    // an article that names many states does not tell whose it is
    guard survey.states.count <= Self.mostStates else { return nil }
    let bodies = survey.states.sorted().compactMap { body(noun, of: $0) }
    return bodies.count == 1 ? bodies[0] : nil
  }

  private static let mostStates = 12

  private func body(_ noun: String, of state: Actor.Identifier) -> Actor? {
    guard let state = actor(state) else { return nil }
    // the catalogue writes capitals
    let noun = noun.prefix(1).uppercased() + noun.dropFirst()
    let names =
      [state.name] + state.aliases.filter { [.name, .adjective].contains($0.use) }.map(\.text)
    let ways =
      names.map { "\($0) \(noun)" } + [
        "\(noun) of \(state.name)", "\(noun) of the \(state.name)", noun,
      ]
    return ways.lazy.compactMap { aliases.actor(named: $0) }
      .first { $0.country == state.identifier }
  }

  /// Whether the catalogue does not know of a state that nobody leads by that title: a kingdom has no
  /// president.
  func mayHave(_ title: String, in state: Actor.Identifier) -> Bool {
    let offices = (rolesByOrganisation[state] ?? []).filter { $0.relation == .leads }
    return offices.isEmpty || offices.contains { foldedText($0.title) == title }
  }

  func persons(lastName: String) -> [Actor] {
    (personsByLastName[lastName] ?? []).map { actors[$0] }
  }

  func persons(spelledLike words: [String]) -> [Actor] {
    (personsBySpelling[spellingKey(words.joined(separator: " "))] ?? []).map { actors[$0] }
  }

  /// The roles of a person that cover a day; without a day, all of them.
  func roles(of person: Actor.Identifier, on day: PartialDate?) -> [Role] {
    (rolesByPerson[person] ?? []).filter { role in day.map(role.covers) ?? true }
  }

  /// Who held a title in a state or organisation on a day.
  func holder(
    ofTitle title: String, in organisation: Actor.Identifier, on day: PartialDate?
  ) -> Actor? {
    guard let day else { return nil }
    let holders = (rolesByOrganisation[organisation] ?? [])
      .filter { foldedText($0.title) == title && $0.covers(day) }
    guard let person = holders.first?.person, holders.allSatisfy({ $0.person == person }) else {
      return nil
    }
    return actor(person)
  }

  /// The gender that a given name tells, where it tells one.
  func gender(ofGivenName name: String) -> Actor.Gender? {
    switch (classes.contains(name, in: .femaleName), classes.contains(name, in: .maleName)) {
    case (true, false): .female
    case (false, true): .male
    case (true, true), (false, false): nil
    }
  }
}

/// The last word of a name, folded: `al-Assad` gives `assad`.
func lastName(of name: String) -> String {
  let words = foldedText(name).split { $0 == " " || $0 == "-" }
  return words.last.map(String.init) ?? ""
}
