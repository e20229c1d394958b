import GraphStore
import Knowledge

/// Answers about two actors.
extension Answerer {
  mutating func verdict(
    _ subject: String, _ relation: RelationType, _ object: String, _ limits: Question.Limits
  ) throws -> Verdict {
    let subject = try resolver.actor(named: subject)
    let object = try resolver.actor(named: object)
    var filter = try filter(limits, statuses: Status.standing)
    filter.types = [relation]
    let supporting = try ties(from: subject, to: object, filter)
    let contradicting = try contradicting(subject, relation, object, filter)
    filter.statuses = [.denied]
    let denied = try ties(from: subject, to: object, filter)
    filter.statuses = [.proposed]
    return Verdict(
      subject: subject, relation: relation, object: object, supporting: supporting,
      opposing: denied + contradicting, proposed: try ties(from: subject, to: object, filter))
  }

  /// Ties of the other sign; in both directions where the asked one is symmetric.
  private func contradicting(
    _ subject: Actor, _ relation: RelationType, _ object: Actor, _ filter: RelationFilter
  ) throws -> [Tie] {
    var filter = filter
    filter.types = Set(RelationType.allCases.filter { $0.sign * relation.sign < 0 })
    guard !filter.types.isEmpty else { return [] }
    let there = try ties(from: subject, to: object, filter)
    return try relation.isSymmetric ? there + ties(from: object, to: subject, filter) : there
  }

  private func ties(
    from subject: Actor, to object: Actor, _ filter: RelationFilter
  ) throws -> [Tie] {
    var direct = filter
    direct.subject = [subject.identifier]
    direct.object = [object.identifier]
    let derived = try lifting?.ties(of: subject, at: .subject, filter) ?? []
    return try TieSearch(graph: graph).ties(direct).map { $0.turned(toSubject: subject.identifier) }
      + derived.filter { $0.object.identifier == object.identifier }
  }

  /// All ties in both directions; where there is none, the shortest path over others.
  mutating func between(
    _ first: String, _ second: String, _ limits: Question.Limits
  ) throws -> Answer.Content {
    let (first, second) = try resolver.actors(named: first, and: second)
    var filter = try filter(limits, statuses: statuses)
    filter.types = Set(RelationType.allCases)
    let there = try ties(from: first, to: second, filter)
    filter.types = filter.types.filter { !$0.isSymmetric }
    let ties = try there + ties(from: second, to: first, filter)
    guard ties.isEmpty else { return .ties(first, second, ties, path: nil) }
    filter.types = []
    var request = PathRequest(from: first, to: second)
    request.filter = filter
    return .ties(first, second, [], path: try request.paths(in: graph).found.first)
  }
}
