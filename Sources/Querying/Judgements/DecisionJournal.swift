package import GraphStore
package import Knowledge

/// The decisions of a graph, the newest first.
package struct DecisionJournal: Sendable {
  package let decisions: [LoggedDecision]
  private let known: [Decision.Name: Decision]

  package init(of graph: Graph) throws {
    let kept = try graph.decisions()
    decisions = kept.sorted {
      ($1.decision.decided, $0.decision.name) < ($0.decision.decided, $1.decision.name)
    }
    known = Dictionary(kept.map { ($0.decision.name, $0.decision) }) { first, _ in first }
  }

  /// What an undo takes back, as far as the log holds it.
  package func undone(by decision: Decision) -> Decision? {
    decision.undoes.flatMap { known[$0] }
  }

  /// Those that replaced a decision or took it back, the newest first.
  package func answers(to decision: Decision) -> [Decision] {
    decisions.map(\.decision).filter {
      $0.undoes == decision.name || $0.replaces.contains(decision.name)
    }
  }

  /// Those that meet a filter, and how many of them there are beyond its limit.
  package func matching(_ filter: DecisionFilter) -> (listed: [LoggedDecision], more: Int) {
    let found = decisions.filter { logged in
      filter.matches(logged, undone: undone(by: logged.decision))
    }
    return (Array(found.prefix(filter.limit)), max(found.count - filter.limit, 0))
  }
}

/// Which decisions are asked for.
package struct DecisionFilter: Sendable {
  package var author: String?
  package var state: DecisionState?
  /// As `Decision.Action.name`.
  package var action: String?
  /// Any of them; `nil` for all.
  package var actors: Set<Actor.Identifier>?
  package var limit: Int

  package init(
    author: String? = nil, state: DecisionState? = nil, action: String? = nil,
    actors: Set<Actor.Identifier>? = nil, limit: Int = .max
  ) {
    self.author = author
    self.state = state
    self.action = action
    self.actors = actors
    self.limit = limit
  }

  func matches(_ logged: LoggedDecision, undone: Decision?) -> Bool {
    let decision = logged.decision
    let named = (undone ?? decision).actors.map(\.identifier)
    return (author == nil || author == decision.author)
      && (state == nil || state == logged.state)
      && (action == nil || action == decision.action.name)
      && (actors.map { !$0.isDisjoint(with: named) } ?? true)
  }
}
