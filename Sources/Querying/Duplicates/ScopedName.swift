import GraphStore
import Knowledge

/// A name and what stands in brackets behind it: `Kennedy (United States)`, `Georgia (place)`.
struct ScopedName: Hashable, Sendable {
  let name: String
  let scope: String?

  init(_ written: String) {
    guard written.last == ")", let open = written.lastIndex(of: "("), open > written.startIndex
    else {
      (name, scope) = (written, nil)
      return
    }
    name = String(written[..<open])
    scope = String(written[written.index(after: open)...].dropLast())
  }
}

/// The states and places of a graph, by their names: what else stands in brackets is no state.
struct ScopeStates: Sendable {
  private var states: [String: Actor.Identifier] = [:]

  /// Of one name, states go before places.
  init(_ graph: Graph) throws {
    for kind in [Actor.Kind.state, .place] {
      try graph.actors(ActorFilter(kinds: [kind])) { actor in
        for alias in [Alias(actor.name)] + actor.aliases where alias.use == .name {
          let key = foldedName(alias.text)
          states[key] = states[key] ?? actor.identifier
        }
      }
    }
  }

  /// The state that tells an actor from its namesakes.
  func state(behind name: String) -> Actor.Identifier? {
    ScopedName(name).scope.flatMap { states[foldedName($0)] }
  }
}
