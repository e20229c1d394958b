package import GraphStore
package import Knowledge

/// The part of a graph that an export shows.
package struct Selection: Hashable, Sendable {
  /// Only what is within `hops` of this actor.
  package var actor: Actor.Identifier?
  package var hops = 1
  package var filter = RelationFilter()

  package init() {}

  package func relations(in graph: Graph) throws -> [Relation] {
    let relations = try graph.relations(filter)
    guard let actor else { return relations }
    return neighbourhood(of: [actor], hops: hops, in: relations)
  }

  /// The same part with the sentences behind each relation.
  package func ties(in graph: Graph) throws -> [Tie] {
    let evidence = Dictionary(grouping: try graph.evidence(filter), by: TieKey.init)
    return try relations(in: graph).map { Tie($0, evidence: evidence[TieKey($0)] ?? []) }
  }

  /// The claims behind the relations, in the order of documents and text.
  package func claims(in graph: Graph) throws -> [Evidence] {
    let keys = Set(try relations(in: graph).map(TieKey.init))
    return try graph.evidence(filter).filter { keys.contains(TieKey($0)) }
      .sorted(by: Evidence.comesBefore)
  }
}
