import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

/// The graph that is decided about, who decides, and how it is told.
struct DecidingOptions: ParsableArguments {
  @OptionGroup var graph: GraphOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  /// Records decisions one after the other and tells what came of each.
  ///
  /// What they answer to is found before the first is recorded.
  func record(_ drafts: [DecisionDraft], in graph: Graph) throws {
    let decided = Decision.timestamp()
    var isRecorded: Set<Decision.Action> = []
    let outcomes = try drafts.filter { isRecorded.insert($0.action).inserted }.map { draft in
      let logged = try graph.decide(
        draft.action, by: author.name, decided: decided, reason: author.reason,
        answering: draft.answering)
      return (logged, nil as Decision?)
    }
    try tell(outcomes, in: graph)
  }

  /// Takes decisions back, and tells what came of it.
  func undo(_ decisions: [Decision], in graph: Graph) throws {
    let decided = Decision.timestamp()
    let outcomes = try decisions.map { decision in
      (
        try graph.undo(decision, by: author.name, decided: decided, reason: author.reason),
        decision as Decision?
      )
    }
    try tell(outcomes, in: graph)
  }

  /// What was decided last may have changed what came of the first.
  private func tell(_ decided: [(LoggedDecision, undone: Decision?)], in graph: Graph) throws {
    try graph.finishBatch()
    let outcomes = try decided.map { logged, undone in
      let present = try graph.decisions(named: logged.decision.name).first ?? logged
      return try DecisionOutcome(present, undone: undone, in: graph)
    }
    try output.write(outcomes.map(OutcomeRecord.init)) { page in
      outcomes.map { page.text($0) }.joined()
    }
    for outcome in outcomes where outcome.logged.state == .conflicting {
      entente.tell(
        "decision \(outcome.logged.decision.name) contradicts another one; "
          + "'entente review conflicts' shows both")
    }
  }
}

/// A decision that is about to be recorded.
struct DecisionDraft {
  var action: Decision.Action
  /// Decisions about another version of the same article that it replaces.
  var answering: [Decision.Name] = []

  init(_ action: Decision.Action) {
    self.action = action
  }

  /// About a claim, whatever was decided about it before.
  init(_ action: Decision.Action, on target: ClaimTarget) {
    self.action = action
    answering = target.decisions.map(\.name)
  }
}

extension GraphOptions {
  /// For decisions: the graph has to be there.
  func openForDeciding() throws -> Graph {
    _ = try openForReading()
    return try Graph.open(writingTo: location)
  }
}

extension Status: ExpressibleByArgument {}

extension EventClass: ExpressibleByArgument {
  /// In capitals or not.
  public init?(argument: String) {
    self.init(rawValue: argument.uppercased())
  }
}
