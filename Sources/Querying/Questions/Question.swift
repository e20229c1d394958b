package import Knowledge

/// What a question asks, with actors still as they were named.
package enum Question: Hashable, Sendable {
  /// Who stands in the ties; of one of the kinds, or of any when the set is empty.
  case who(Set<Actor.Kind>, Condition)
  /// Whether one actor stands in a relation to another.
  case whether(subject: String, RelationType, object: String, Limits)
  /// How two actors are related, in both directions.
  case between(String, String, Limits)

  /// A tie with one end unknown.
  package struct Clause: Hashable, Sendable {
    package enum End: Hashable, Sendable {
      case subject, object
    }

    package var relation: RelationType
    /// The end that is asked for; the actor is at the other.
    package var asked: End
    package var actor: String
    package var limits = Limits()
  }

  /// How the clauses of a question are joined.
  package indirect enum Condition: Hashable, Sendable {
    case clause(Clause)
    case both(Condition, Condition)
    case either(Condition, Condition)
    case without(Condition, Condition)
  }

  /// When it happened and who says so.
  package struct Limits: Hashable, Sendable {
    package var since: PartialDate?
    package var until: PartialDate?
    package var holder: String?

    package init(since: PartialDate? = nil, until: PartialDate? = nil, holder: String? = nil) {
      self.since = since
      self.until = until
      self.holder = holder
    }

    var isEmpty: Bool { self == Limits() }
  }
}

extension Question.Condition {
  /// The clauses in the order of the question.
  package var clauses: [Question.Clause] {
    switch self {
    case .clause(let clause): [clause]
    case .both(let left, let right), .either(let left, let right), .without(let left, let right):
      left.clauses + right.clauses
    }
  }

  func mapClauses(_ change: (Question.Clause) -> Question.Clause) -> Self {
    switch self {
    case .clause(let clause): .clause(change(clause))
    case .both(let left, let right): .both(left.mapClauses(change), right.mapClauses(change))
    case .either(let left, let right): .either(left.mapClauses(change), right.mapClauses(change))
    case .without(let left, let right): .without(left.mapClauses(change), right.mapClauses(change))
    }
  }
}
