package import GraphStore
package import Knowledge

/// Answers questions from a graph.
package struct Answerer {
  let graph: Graph
  let statuses: Set<Status>
  let lifting: Lifting?
  private let window: TimeWindow
  var resolver: ActorResolver

  /// - Parameters:
  ///   - graph: Where the answers are.
  ///   - statuses: The claims that count for an answer.
  ///   - through: Whether what persons do counts for the state or group they lead or represent.
  ///   - window: Of what time, besides that which the question tells.
  package init(
    graph: Graph, statuses: Set<Status> = Status.standing, through: Bool = false,
    window: TimeWindow = TimeWindow()
  ) {
    self.graph = graph
    self.statuses = statuses
    self.window = window
    lifting = through ? Lifting(graph: graph) : nil
    resolver = ActorResolver(graph: graph)
  }

  /// The answer to a question in plain English.
  package mutating func answer(_ text: String) throws -> Answer {
    let graph = graph
    let grammar = Grammar { try !graph.actors(named: $0).isEmpty }
    return try answer(grammar.question(text))
  }

  package mutating func answer(_ question: Question) throws -> Answer {
    let content: Answer.Content =
      switch question {
      case .who(let kinds, let condition): .actors(try rows(condition, of: kinds))
      case .whether(let subject, let relation, let object, let limits):
        .verdict(try verdict(subject, relation, object, limits))
      case .between(let first, let second, let limits): try between(first, second, limits)
      }
    return Answer(question: question, content: content, ambiguities: resolver.ambiguities)
  }

  // MARK: Who

  private mutating func rows(
    _ condition: Question.Condition, of kinds: Set<Actor.Kind>
  ) throws -> [Answer.Row] {
    try matches(condition).values
      .filter { kinds.isEmpty || kinds.contains($0.actor.kind) }
      .sorted(by: Answer.Row.comesBefore)
  }

  private mutating func matches(
    _ condition: Question.Condition
  ) throws -> [Actor.Identifier: Answer.Row] {
    switch condition {
    case .clause(let clause):
      return try matches(clause)
    case .both(let left, let right):
      let (left, right) = (try matches(left), try matches(right))
      return left.filter { right[$0.key] != nil }.merging(
        right, uniquingKeysWith: Answer.Row.joined
      )
      .filter { left[$0.key] != nil }
    case .either(let left, let right):
      return try matches(left).merging(try matches(right), uniquingKeysWith: Answer.Row.joined)
    case .without(let left, let right):
      let taken = try matches(right)
      return try matches(left).filter { taken[$0.key] == nil }
    }
  }

  private mutating func matches(
    _ clause: Question.Clause
  ) throws -> [Actor.Identifier: Answer.Row] {
    let actor = try resolver.actor(named: clause.actor)
    var filter = try filter(clause.limits, statuses: statuses)
    filter.types = [clause.relation]
    let end: Question.Clause.End = clause.asked == .subject ? .object : .subject
    let rows = try ties(of: actor, at: end, filter).map { tie in
      let other = tie.other(than: actor.identifier)
      let shown = clause.asked == .subject ? other : actor
      return Answer.Row(actor: other, ties: [tie.turned(toSubject: shown.identifier)])
    }
    return Dictionary(
      rows.map { ($0.actor.identifier, $0) }, uniquingKeysWith: Answer.Row.joined)
  }

  // MARK: Ties

  /// Direct ones, then those derived from persons where that is asked for.
  func ties(of actor: Actor, at end: Question.Clause.End, _ filter: RelationFilter) throws -> [Tie]
  {
    let direct = try TieSearch(graph: graph).ties(of: actor, at: end, filter)
    return try direct + (lifting?.ties(of: actor, at: end, filter) ?? [])
  }

  mutating func filter(
    _ limits: Question.Limits, statuses: Set<Status>
  ) throws -> RelationFilter {
    var filter = RelationFilter()
    filter.statuses = statuses
    filter.window = window.intersection(TimeWindow(since: limits.since, until: limits.until))
    if filter.window.isEmpty { throw QuestionError.noDay(filter.window) }
    filter.holder = try limits.holder.map { try resolver.actor(named: $0).identifier }
    return filter
  }
}

extension Answer.Row {
  fileprivate static func joined(_ left: Answer.Row, _ right: Answer.Row) -> Answer.Row {
    Answer.Row(actor: left.actor, ties: left.ties + right.ties)
  }

  /// Stated before derived, then by articles, claims and name.
  fileprivate static func comesBefore(_ left: Answer.Row, _ right: Answer.Row) -> Bool {
    left.order != right.order
      ? left.order.lexicographicallyPrecedes(right.order)
      : (left.actor.name, left.actor.identifier) < (right.actor.name, right.actor.identifier)
  }

  private var order: [Int] {
    [
      ties.allSatisfy(\.isDerived) ? 1 : 0, -ties.map(\.documents).reduce(0, +),
      -ties.map(\.claims).reduce(0, +),
    ]
  }
}
