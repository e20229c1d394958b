package import GraphStore
package import Knowledge

/// The part of a graph that an export shows.
package struct Selection: Hashable, Sendable {
  /// Only what is within `hops` of this actor.
  package var actor: Actor.Identifier?
  package var hops = 1
  package var filter = RelationFilter()

  /// A statement that names so many actors twice is still well within SQLite's million bytes.
  private static let mostNamed = 20_000

  /// The whole graph, by its standing claims.
  package init() {}

  /// Those of the part, the most claimed first.
  ///
  /// Around an actor, neighbours' relations with each other belong to it, those that lead outside do
  /// not.
  package func relations(in graph: Graph) throws -> [Relation] {
    guard let actor, let centre = try graph.actor(actor) else { return try graph.relations(filter) }
    let inside = try NeighbourRequest(of: centre, filter).actors(within: hops, in: graph)
    return try graph.relations(among: Set(inside.map(\.identifier)), filter)
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
    return try graph.evidence(filter.among(actors))
  }

  fileprivate static func names(_ actors: Set<Actor.Identifier>) -> Bool {
    actors.count <= mostNamed
  }
}

extension Graph {
  /// The relations of which both ends are among some actors, the most claimed first.
  package func relations(
    among actors: Set<Actor.Identifier>, _ filter: RelationFilter
  ) throws -> [Relation] {
    guard !Selection.names(actors) else { return try relations(filter.among(actors)) }
    return try relations(filter).filter {
      actors.contains($0.subject.identifier) && actors.contains($0.object.identifier)
    }
  }
}

extension RelationFilter {
  fileprivate func among(_ actors: Set<Actor.Identifier>) -> RelationFilter {
    var filter = self
    filter.subject = actors
    filter.object = actors
    return filter
  }
}
