package import GraphStore
package import Knowledge

/// The part of a graph that an export shows.
package struct Selection: Hashable, Sendable {
  /// Only what is within `hops` of this actor.
  package var actor: Actor.Identifier?
  package var hops = 1
  package var filter = RelationFilter()

  private static let mostNamed = 500

  package init() {}

  package func relations(in graph: Graph) throws -> [Relation] {
    let relations = try graph.relations(filter)
    guard let actor else { return relations }
    return neighbourhood(of: [actor], hops: hops, in: relations)
  }

  /// The same part with the sentences behind each relation.
  package func ties(in graph: Graph) throws -> [Tie] {
    let relations = try relations(in: graph)
    let evidence = Dictionary(grouping: try evidence(of: relations, in: graph), by: TieKey.init)
    return relations.map { Tie($0, evidence: evidence[TieKey($0)] ?? []) }
  }

  /// The claims behind the relations, in the order of documents and text.
  package func claims(in graph: Graph) throws -> [Evidence] {
    let relations = try relations(in: graph)
    let keys = Set(relations.map(TieKey.init))
    return try evidence(of: relations, in: graph).filter { keys.contains(TieKey($0)) }
      .sorted(by: Evidence.comesBefore)
  }

  /// Where the part lies around an actor, only its actors' claims are read.
  ///
  /// Those of more actors than a statement should name are read with all others; the caller chooses.
  private func evidence(of relations: [Relation], in graph: Graph) throws -> [Evidence] {
    let actors = Set(relations.flatMap { [$0.subject.identifier, $0.object.identifier] })
    guard actor != nil, actors.count <= Self.mostNamed else { return try graph.evidence(filter) }
    var filter = filter
    filter.subject = actors
    filter.object = actors
    return try graph.evidence(filter)
  }
}
