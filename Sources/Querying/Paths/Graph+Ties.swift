package import GraphStore
import Knowledge

extension Graph {
  /// Relations with the sentences behind them that meet the filter.
  func ties(of relations: [Relation], _ filter: RelationFilter) throws -> [Tie] {
    var seen: Set<TieKey> = []
    return try relations.filter { seen.insert(TieKey($0)).inserted }.map { relation in
      var filter = filter
      filter.types = [relation.type]
      filter.subject = [relation.subject.identifier]
      filter.object = [relation.object.identifier]
      return Tie(relation, evidence: try evidence(filter))
    }
  }
}

extension Paths {
  /// The steps of all ways with their sentences, each once.
  package func ties(_ filter: RelationFilter, in graph: Graph) throws -> [Tie] {
    try graph.ties(of: found.flatMap(\.steps), filter)
  }
}

extension Neighbours {
  /// What ties the actor and those who are listed to each other, with the sentences.
  package func ties(_ filter: RelationFilter, in graph: Graph) throws -> [Tie] {
    let inside = Set(([actor] + listed.map(\.actor)).map(\.identifier))
    return try graph.ties(of: graph.relations(among: inside, filter), filter)
  }
}

extension CommonTies {
  /// What ties those who are listed to both actors, and both to each other, with the sentences.
  package func ties(_ filter: RelationFilter, in graph: Graph) throws -> [Tie] {
    let both: Set = [first.identifier, second.identifier]
    let inside = both.union(listed.map(\.actor.identifier))
    let relations = try graph.relations(among: inside, filter).filter {
      both.contains($0.subject.identifier) || both.contains($0.object.identifier)
    }
    return try graph.ties(of: relations, filter)
  }
}
