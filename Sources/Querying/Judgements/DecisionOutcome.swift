package import GraphStore
package import Knowledge

/// A decision that was just made, and what the relations that it is about say now.
package struct DecisionOutcome: Sendable {
  package let logged: LoggedDecision
  /// What an undo took back.
  package let undone: Decision?
  package let relations: [Told]
  /// What others had decided, which this replaces.
  package let replaced: [Decision]

  /// A relation as the graph tells it.
  package struct Told: Sendable {
    package let subject: Actor
    package let type: RelationType
    package let object: Actor
    /// `nil` where no claim is left.
    package let relation: Relation?
  }

  package init(_ logged: LoggedDecision, undone: Decision? = nil, in graph: Graph) throws {
    self.logged = logged
    self.undone = undone
    let author = logged.decision.author
    replaced = try logged.decision.replaces.flatMap { try graph.decisions(named: $0) }
      .map(\.decision).filter { $0.author != author }
    relations = try (undone ?? logged.decision).judgement.map { try Self.told($0, in: graph) } ?? []
  }

  /// That which was read, and that which is said to stand.
  private static func told(_ judgement: Judgement, in graph: Graph) throws -> [Told] {
    let (anchor, stands) = (judgement.anchor, judgement.stands)
    let read = judgement.verdict == .add ? nil : (anchor.subject, anchor.relation, anchor.object)
    let wanted = [read, stands.map { ($0.subject, $0.relation, $0.object) }].compactMap { $0 }
    var told: [Told] = []
    for (subject, type, object) in wanted {
      guard let subject = try graph.survivor(of: subject.actor.identifier),
        let object = try graph.survivor(of: object.actor.identifier),
        !told.contains(where: {
          ($0.subject.identifier, $0.type, $0.object.identifier)
            == (subject.identifier, type, object.identifier)
        })
      else { continue }
      let filter = RelationFilter(
        subject: [subject.identifier], object: [object.identifier], types: [type], statuses: [])
      told.append(
        Told(
          subject: subject, type: type, object: object,
          relation: try graph.relations(filter).first))
    }
    return told
  }
}
