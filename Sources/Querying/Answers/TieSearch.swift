import GraphStore
import Knowledge

/// Finds ties in the graph, with their sentences.
struct TieSearch {
  let graph: Graph

  /// The ties within a filter; one evidence query serves all of them.
  func ties(_ filter: RelationFilter) throws -> [Tie] {
    let relations = try graph.relations(filter)
    guard !relations.isEmpty else { return [] }
    let evidence = Dictionary(grouping: try graph.evidence(filter), by: TieKey.init)
    return relations.map { Tie($0, evidence: evidence[TieKey($0)] ?? []) }
  }

  /// The ties in which an actor stands at one end; at the subject's where the type is symmetric.
  func ties(of actor: Actor, at end: Question.Clause.End, _ filter: RelationFilter) throws -> [Tie]
  {
    var filter = filter
    switch end {
    case .subject: filter.subject = [actor.identifier]
    case .object: filter.object = [actor.identifier]
    }
    return try ties(filter)
  }
}

/// Subject, type and object, the same in both directions of a symmetric type.
struct TieKey: Hashable {
  let first: Actor.Identifier
  let type: RelationType
  let second: Actor.Identifier

  init(_ subject: Actor.Identifier, _ type: RelationType, _ object: Actor.Identifier) {
    let isTurned = type.isSymmetric && object < subject
    first = isTurned ? object : subject
    self.type = type
    second = isTurned ? subject : object
  }

  init(_ relation: Relation) {
    self.init(relation.subject.identifier, relation.type, relation.object.identifier)
  }

  init(_ evidence: Evidence) {
    self.init(
      evidence.subject.identifier, evidence.claim.relation, evidence.object.identifier)
  }
}
