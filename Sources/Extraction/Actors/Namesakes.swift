import Knowledge
import Language

/// Tells names that mean an actor of the catalogue from the same words about something else.
struct Namesakes: Sendable {
  /// States whose articles mean something else by a name: `Schema/ontology/namesakes.tsv`.
  private let elsewhere: [String: (actor: Actor.Identifier, near: Actor.Identifier)]
  private let classes: WordClasses

  init(classes: WordClasses) {
    self.classes = classes
    var elsewhere: [String: (Actor.Identifier, Actor.Identifier)] = [:]
    for row in SchemaTable("ontology/namesakes.tsv").rows {
      guard let name = row["name"], let actor = row["actor"], let near = row["near"] else {
        preconditionFailure("namesakes.tsv:\(row.line): name, actor and near are needed")
      }
      elsewhere[foldedName(name)] = (actor, near)
    }
    self.elsewhere = elsewhere
  }

  /// Whether the name alone does not tell that the actor is meant: `Georgia`.
  func isShared(_ name: String) -> Bool { elsewhere[name] != nil }

  /// Whether an actor can be meant by words of an article: the `Democratic Party` of an article that
  /// never speaks of the United States is another one, and so is its `Senate`.
  func may(_ words: [Token], mean actor: Actor, in survey: ArticleSurvey) -> Bool {
    let name = words.map(\.folded).joined(separator: " ")
    if let other = elsewhere[name], other.actor == actor.identifier,
      survey.states.contains(other.near), !survey.surelyNamed.contains(actor.identifier)
    {
      return false
    }
    guard actor.kind != .state, actor.kind != .place, let country = actor.country,
      words.allSatisfy({ isGeneric($0) }), !survey.states.isEmpty
    else { return true }
    return survey.states.contains(country) && survey.territoryOf != country
  }

  /// Whether parties, parliaments or offices of many states have the word in their names.
  func isGeneric(_ word: Token) -> Bool {
    // capitals are an abbreviation, which is somebody's own: "RSF"
    word.shape != .upper
      && classes.contains(word.folded, inAny: [.generic, .body, .publicBody, .organName])
  }
}
