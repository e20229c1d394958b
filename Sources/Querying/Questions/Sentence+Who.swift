import Knowledge

/// Questions for actors: "who opposes ISIS", "whom does Russia support".
extension Sentence {
  func whoQuestion() throws -> Parses<Question> {
    try asker().then { kinds, next in
      let conditions = try subjects(at: next) + objects(at: next) + relatives(at: next)
      return conditions.map { Question.who(kinds, $0.withLimitsOfTheLast) }
    } + agents()
  }

  /// "who", "which states": the kinds that may answer, none for any.
  private func asker() -> Parses<Set<Actor.Kind>> {
    let pronoun = word(["who", "whom", "what"], at: 0).map { _ in Set<Actor.Kind>() }
    let kinds = word(["which", "what"], at: 0).then { _, next in
      Parses(all: Self.kinds[self[next]].map { [Parse(value: $0, next: next + 1)] } ?? [])
    }
    return pronoun + kinds
  }

  // MARK: The asked is the subject of the verbs

  private func subjects(at start: Int) throws -> Parses<Question.Condition> {
    try phrase(at: start).repeating { sofar, next in
      try conjunction(at: next).then { conjunction, next in
        let next = Self.relativePronouns.contains(self[next]) ? next + 1 : next
        let negated =
          conjunction.takesAway ? Parses(all: []) : try phrase(at: next, isNegated: true)
        let plain = conjunction.takesAway ? Parses(all: []) : try phrase(at: next)
        return plain.map { conjunction.join(sofar, $0) }
          + negated.map { Question.Condition.without(sofar, $0) }
      }
    }
  }

  /// A verb with its actors: "opposes ISIS or the PKK", "supports Assad but not Russia".
  private func phrase(
    at start: Int, isNegated: Bool = false
  ) throws -> Parses<Question.Condition> {
    try verb(at: start, isNegated: isNegated).then { use, next in
      try clause(use, at: next).repeating { sofar, next in
        try conjunction(at: next).then { conjunction, next in
          try clause(use, at: next).map { conjunction.join(sofar, $0) }
        }
      }
    }
  }

  private func clause(_ use: Use, at start: Int) throws -> Parses<Question.Condition> {
    try name(at: start).then { name, next in
      try limits(at: next).map { .clause(use.clause(asked: .subject, actor: name, $0)) }
    }
  }

  // MARK: The asked is the object of the verbs

  /// "does Russia support but not Turkey", "is Turkey opposed by".
  private func objects(at start: Int) throws -> Parses<Question.Condition> {
    try auxiliary(at: start).then { expectation, next in
      try name(at: next).then { name, next in
        try use(expectation, at: next).then { use, next in
          try limits(at: next).map {
            Question.Condition.clause(use.clause(asked: .object, actor: name, $0))
          }.repeating { sofar, next in
            try carriedObject(use, sofar, at: next)
          }
        }
      }
    }
  }

  private func carriedObject(
    _ use: Use, _ sofar: Question.Condition, at start: Int
  ) throws -> Parses<Question.Condition> {
    try conjunction(at: start).then { conjunction, next in
      try name(at: next).then { name, next in
        try limits(at: next).map {
          conjunction.join(sofar, .clause(use.clause(asked: .object, actor: name, $0)))
        }
      }
    }
  }

  /// "are Russia's allies".
  private func relatives(at start: Int) throws -> Parses<Question.Condition> {
    guard ["is", "are", "was", "were"].contains(self[start]) else { return Parses(all: []) }
    return try owner(at: start + 1).then { name, next in
      try noun(at: next).then { use, next in
        try limits(at: next).map { .clause(use.clause(asked: .subject, actor: name, $0)) }
      }
    }
  }

  /// "by whom is Turkey opposed".
  private func agents() throws -> Parses<Question> {
    guard let next = after(["by", "whom"], at: 0) ?? after(["by", "who"], at: 0),
      ["is", "are", "was", "were"].contains(self[next])
    else { return Parses(all: []) }
    return try name(at: next + 1).then { name, next in
      try participle(at: next).then { use, next in
        try limits(at: next).map {
          .who([], .clause(use.clause(asked: .subject, actor: name, $0)))
        }
      }
    }
  }

  private static let relativePronouns: Set = ["who", "which", "that"]

  private static let kinds: [String: Set<Actor.Kind>] = [
    "actor": [], "actors": [],
    "person": [.person], "persons": [.person], "people": [.person], "leaders": [.person],
    "politicians": [.person], "politician": [.person],
    "state": [.state], "states": [.state], "country": [.state], "countries": [.state],
    "government": [.state], "governments": [.state], "nations": [.state],
    "group": [.group], "groups": [.group], "party": [.party], "parties": [.party],
    "alliance": [.alliance], "alliances": [.alliance],
    "organisation": [.organisation], "organisations": [.organisation],
    "organization": [.organisation], "organizations": [.organisation],
    "company": [.company], "companies": [.company],
  ]
}
