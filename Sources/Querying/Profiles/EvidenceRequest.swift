package import GraphStore
package import Knowledge

/// Which sentences are asked for: an actor, then a relation, another actor, or both.
package struct EvidenceRequest: Hashable, Sendable {
  package var actor: String
  package var relation: RelationType?
  package var other: String?

  /// `[A]`, `[A, RELATION]`, `[A, B]` or `[A, RELATION, B]`; `nil` for any other list of words.
  package init?(_ words: [String]) {
    guard let actor = words.first, words.count <= 3 else { return nil }
    self.actor = actor
    relation = words.count > 1 ? RelationType(verb: words[1]) : nil
    if words.count == 3, relation == nil { return nil }
    let named = relation == nil ? 1 : 2
    other = words.count > named ? words[named] : nil
  }

  /// The sentences that meet the filter, in the order of documents.
  ///
  /// With a relation the first actor is its subject; without one, both directions count.
  package func evidence(
    in graph: Graph, _ filter: RelationFilter, resolver: inout ActorResolver
  ) throws -> [Evidence] {
    let actor = try resolver.actor(named: actor).identifier
    let other = try other.map { try resolver.actor(named: $0).identifier }
    var filter = filter
    filter.types = relation.map { [$0] } ?? []
    guard relation == nil else {
      filter.subject = [actor]
      filter.object = other.map { [$0] }
      return try graph.evidence(filter).sorted(by: Evidence.comesBefore)
    }
    return try graph.evidence(around: actor, filter).filter {
      other == nil || [$0.subject.identifier, $0.object.identifier].contains(other)
    }
  }
}
