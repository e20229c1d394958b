package import GraphStore
package import Knowledge

/// An actor and those who go by it since they were merged into it.
package struct ActorGroup: Hashable, Sendable {
  package let survivor: Actor
  /// As they were known before.
  package let merged: [Actor]

  package init(of survivor: Actor, in graph: Graph) throws {
    self.survivor = survivor
    merged = try graph.mergedActors(into: survivor.identifier)
  }

  /// The one of them that a name meant before they were one.
  package func member(named name: String) -> Actor {
    let folded = foldedName(name)
    func bears(_ actor: Actor) -> Bool {
      actor.aliases.contains { foldedName($0.text) == folded }
    }
    let all = [survivor] + merged
    return all.first { $0.identifier == name } ?? all.first { foldedName($0.name) == folded }
      ?? merged.first(where: bears) ?? survivor
  }

  /// Those of them that have an alias of their own.
  ///
  /// The survivor bears the aliases of the others, too: where one of those has it, it is theirs.
  package func bearers(of alias: Alias) -> [Actor] {
    func bears(_ actor: Actor) -> Bool {
      ([Alias(actor.name)] + actor.aliases).contains {
        $0.use == alias.use && foldedName($0.text) == foldedName(alias.text)
      }
    }
    let others = merged.filter(bears)
    return others.isEmpty ? [survivor].filter(bears) : others
  }
}

extension ActorResolver {
  /// The actor that a name meant before mergers.
  package mutating func member(named name: String, in graph: Graph) throws -> Actor {
    try ActorGroup(of: actor(named: name), in: graph).member(named: name)
  }

  /// The best actor of that name; where there is none and a kind is given, a new one.
  package mutating func actor(
    named name: String, orNew kind: Actor.Kind?, in graph: Graph
  ) throws -> Actor {
    do {
      return try actor(named: name)
    } catch QuestionError.unknownActor where kind != nil {
      let identifier = identifier(ofName: name)
      if let known = try graph.survivor(of: identifier) { return known }
      return Actor(identifier: identifier, name: name, kind: kind ?? .person)
    }
  }
}
