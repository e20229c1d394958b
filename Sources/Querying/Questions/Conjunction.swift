import Knowledge

/// What joins two clauses.
enum Conjunction {
  case and, or, butNot

  var takesAway: Bool { self == .butNot }

  func join(
    _ left: Question.Condition, _ right: Question.Condition
  ) -> Question.Condition {
    switch self {
    case .and: .both(left, right)
    case .or: .either(left, right)
    case .butNot: .without(left, right)
    }
  }
}

extension Sentence {
  func conjunction(at start: Int) -> Parses<Conjunction> {
    let spellings: [([String], Conjunction)] = [
      (["but", "not"], .butNot), (["and", "not"], .butNot), (["but"], .and), (["and"], .and),
      (["or"], .or),
    ]
    return Parses(
      all: spellings.compactMap { phrase, conjunction in
        after(phrase, at: start).map { Parse(value: conjunction, next: $0) }
      })
  }
}

extension Sentence.Use {
  /// The tie with its unknown end; a passive verb turns the ends round.
  func clause(
    asked: Question.Clause.End, actor: String, _ limits: Question.Limits
  ) -> Question.Clause {
    let turned: Question.Clause.End = asked == .subject ? .object : .subject
    return Question.Clause(
      relation: relation, asked: isPassive ? turned : asked, actor: actor, limits: limits)
  }
}

extension Question.Condition {
  /// "in 2015" at the end is meant for every clause that has no limits of its own.
  var withLimitsOfTheLast: Self {
    guard let last = clauses.last, !last.limits.isEmpty else { return self }
    return mapClauses { clause in
      var clause = clause
      if clause.limits.isEmpty { clause.limits = last.limits }
      return clause
    }
  }
}
