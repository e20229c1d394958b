import GRDB
package import Knowledge

/// A decision and what became of it in one graph.
package struct LoggedDecision: Hashable, Sendable {
  package var decision: Decision
  package var state: DecisionState
}

extension Graph {
  /// Records what a person decides and applies it at once, in one transaction.
  ///
  /// It replaces what was decided about the same thing before, and `answering`: decisions about the same
  /// claim that were made of another version of its article. Deciding again what holds already changes
  /// nothing.
  package func decide(
    _ action: Decision.Action, by author: String, decided: String, reason: String? = nil,
    answering: [Decision.Name] = []
  ) throws -> LoggedDecision {
    try write { db in
      let table = DecisionTable(db)
      let draft = Decision(action, by: author, decided: decided, reason: reason)
      let kept = try table.decisions(ofFacet: draft.facet)
      let holding = Heads(kept.map(\.decision)).holding
      let standing = Set(holding.map(\.name)).union(answering)
      if standing.count == 1, let sole = holding.first, sole.author == author,
        sole.reason == reason, sole.agrees(with: draft),
        let known = kept.first(where: { $0.decision.name == sole.name })
      {
        return LoggedDecision(decision: sole, state: known.state)
      }
      let decision = Decision(
        action, by: author, decided: decided, reason: reason, replaces: Array(standing))
      return try DecisionLog(db).add([decision])[0]
    }
  }

  /// Takes a decision back; what it replaced holds again.
  package func undo(
    _ decision: Decision, by author: String, decided: String, reason: String? = nil
  ) throws -> LoggedDecision {
    try write { db in
      let undo = Decision(
        .undo(decision.name, facet: decision.facet), by: author, decided: decided, reason: reason)
      return try DecisionLog(db).add([undo])[0]
    }
  }

  /// Joins another log to the graph's own in one transaction, and gives those decisions that are new.
  package func add(_ decisions: [Decision]) throws -> [LoggedDecision] {
    try write { db in
      let table = DecisionTable(db)
      let new = try decisions.filter { try table.decisions(where: "name = ?", [$0.name]).isEmpty }
      return try DecisionLog(db).add(new)
    }
  }

  /// All decisions in the order in which they came into the graph.
  package func decisions() throws -> [LoggedDecision] {
    try read { db in try DecisionTable(db).decisions(where: "true").map(LoggedDecision.init) }
  }

  /// Those in some state.
  package func decisions(_ state: DecisionState) throws -> [LoggedDecision] {
    try read { db in
      try DecisionTable(db).decisions(where: "state = ?", [state.rawValue]).map(LoggedDecision.init)
    }
  }

  /// Those about one thing, its undos too.
  package func decisions(ofFacet facet: String) throws -> [LoggedDecision] {
    try read { db in try DecisionTable(db).decisions(ofFacet: facet).map(LoggedDecision.init) }
  }

  /// Those that hold, whether the graph has their evidence or not; conflicting ones too.
  package func holdingDecisions() throws -> [Decision] {
    try read { db in
      try DecisionTable(db).decisions(
        where: "state IN ('applied', 'orphaned', 'conflicting') AND undoes IS NULL"
      ).map(\.decision)
    }
  }

  /// Those that hold about who an actor is, notes on it too, in the order in which they came.
  package func decisions(about actor: Actor.Identifier) throws -> [Decision] {
    try read { db in
      try DecisionTable(db).decisions(
        where:
          "(\(ActorSettling.about) OR facet GLOB 'part ' || ?1 || ' *') AND state = 'applied' AND undoes IS NULL",
        [actor]
      ).map(\.decision)
    }
  }

  /// Those whose name begins with the digits.
  package func decisions(named digits: String) throws -> [LoggedDecision] {
    try read { db in
      try DecisionTable(db).decisions(where: "substr(name, 1, length(?1)) = ?1", [digits])
        .map(LoggedDecision.init)
    }
  }
}

extension LoggedDecision {
  init(_ kept: KeptDecision) { self.init(decision: kept.decision, state: kept.state) }
}

/// Takes decisions into the graph and applies them, inside a transaction.
struct DecisionLog {
  private let db: Database
  private let table: DecisionTable

  init(_ db: Database) {
    self.db = db
    table = DecisionTable(db)
  }

  /// As they stand afterwards, in the order given.
  func add(_ decisions: [Decision]) throws -> [LoggedDecision] {
    guard !decisions.isEmpty else { return [] }
    for decision in decisions { try decision.checkSound() }
    for decision in decisions { try table.insert(decision) }
    let names = decisions.map(\.name)
    let kept = try names.flatMap { try table.decisions(where: "name = ?", [$0]) }
    let change = "decisions " + names.sorted().joined(separator: " ")
    try StateKey.decisions.advance(by: change, in: db)
    try settle(kept, because: change)
    return try names.flatMap { try table.decisions(where: "name = ?", [$0]) }
      .map(LoggedDecision.init)
  }

  private func settle(_ new: [KeptDecision], because change: String) throws {
    var documents = try DecisionHomes(db).settle(new)
    let facets = Set(new.map(\.decision.facet))
    for facet in facets {
      documents.formUnion(try table.decisions(ofFacet: facet).compactMap(\.document))
    }
    let isMoved = try DocumentSettling(db, ActorIdentities(db)).settle(documents, because: change)
    if isMoved || facets.contains(where: Self.isOfActors) {
      try ActorSettling(db).settle(because: change)
    }
  }

  private static func isOfActors(_ facet: String) -> Bool {
    ["name ", "kind ", "alias ", "pair ", "note actor "].contains(where: facet.hasPrefix)
  }
}
