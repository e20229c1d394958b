package import GraphStore
package import Knowledge
package import Querying

/// A decision as the log has it, with its state: a line that can be imported.
package struct DecisionRecord: Encodable, Sendable {
  private let logged: LoggedDecision

  package init(_ logged: LoggedDecision) {
    self.logged = logged
  }

  private enum Key: String, CodingKey { case state }

  package func encode(to encoder: any Encoder) throws {
    try logged.decision.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(logged.state, forKey: .state)
  }
}

/// What a decision came to, in JSON.
package struct OutcomeRecord: Encodable, Sendable {
  package var decision: DecisionRecord
  package var relations: [Told]

  package struct Told: Encodable, Sendable {
    package var confirmed: Int
    package var counts: CountsRecord
    package var object: ActorRecord
    package var relation: RelationType
    package var subject: ActorRecord
  }

  package init(_ outcome: DecisionOutcome) {
    decision = DecisionRecord(outcome.logged)
    relations = outcome.relations.map { told in
      Told(
        confirmed: told.relation?.confirmed ?? 0,
        counts: CountsRecord(told.relation?.counts ?? [:]),
        object: ActorRecord(told.object), relation: told.type, subject: ActorRecord(told.subject))
    }
  }
}

/// What an import of decisions came to, in JSON.
package struct DecisionImportRecord: Encodable, Sendable {
  package var applied: Int
  /// The sides of each.
  package var conflicts: [[DecisionRecord]]
  package var failed: Int
  package var known: Int
  package var new: Int
  package var orphans: [DecisionRecord]

  package init(_ report: DecisionImportReport) {
    applied = report.new.count { $0.state == .applied }
    conflicts = report.conflicts.map { $0.map(DecisionRecord.init) }
    failed = report.failed
    known = report.known
    new = report.new.count
    orphans = report.orphans.map(DecisionRecord.init)
  }
}
