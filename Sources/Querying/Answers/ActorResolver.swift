package import GraphStore
package import Knowledge

/// Finds the actors that names stand for.
package struct ActorResolver {
  private let graph: Graph
  /// What was not clear so far.
  package private(set) var ambiguities: [Ambiguity] = []

  package init(graph: Graph) {
    self.graph = graph
  }

  /// The best actor of that name; other bearers are noted.
  package mutating func actor(named name: String) throws -> Actor {
    let found = try graph.actors(named: name)
    guard let best = found.first else {
      let suggestions = try graph.suggestions(for: name)
      throw QuestionError.unknownActor(name, suggestions: suggestions.map(\.name))
    }
    let ambiguity = Ambiguity(name: name, taken: best, others: Array(found.dropFirst()))
    if found.count > 1, !ambiguities.contains(ambiguity) { ambiguities.append(ambiguity) }
    return best
  }

  /// The best actors of two names, which must not be one.
  package mutating func actors(named first: String, and second: String) throws -> (Actor, Actor) {
    let (start, end) = (try actor(named: first), try actor(named: second))
    guard start.identifier != end.identifier else {
      throw QuestionError.oneActor(first, second, name: start.name)
    }
    return (start, end)
  }

  /// An actor and, where it is named, another one.
  package mutating func pair(_ first: String, _ second: String?) throws -> (Actor, Actor?) {
    guard let second else { return (try actor(named: first), nil) }
    return try actors(named: first, and: second)
  }
}
