import Knowledge

/// Questions about two actors: "does Russia support Assad", "how are A and B related".
extension Sentence {
  func whetherQuestion() throws -> Parses<Question> {
    try auxiliary(at: 0).then { expectation, next in
      try name(at: next).then { first, next in
        try use(expectation, at: next).then { use, next in
          try name(at: next).then { second, next in
            try limits(at: next).map { limits in
              use.isPassive
                ? .whether(subject: second, use.relation, object: first, limits)
                : .whether(subject: first, use.relation, object: second, limits)
            }
          }
        }
      }
    }
  }

  func betweenQuestion() throws -> Parses<Question> {
    try howAreBoth() + howIsOne() + whatIsBetween()
  }

  /// "how are Turkey and the PKK related".
  private func howAreBoth() throws -> Parses<Question> {
    guard let start = after(["how", "are"], at: 0) ?? after(["how", "were"], at: 0) else {
      return Parses(all: [])
    }
    return try pair(joinedBy: "and", at: start).then { pair, next in
      try word(Self.related, at: next).then { _, next in try between(pair, at: next) }
    }
  }

  /// "how is Turkey related to the PKK".
  private func howIsOne() throws -> Parses<Question> {
    guard let start = after(["how", "is"], at: 0) ?? after(["how", "was"], at: 0) else {
      return Parses(all: [])
    }
    return try name(at: start).then { first, next in
      try word(Self.related, at: next).then { _, next in
        try word(["to", "with"], at: next).then { _, next in
          try name(at: next).then { try between((first, $0), at: $1) }
        }
      }
    }
  }

  /// "what is the relation between Turkey and the PKK".
  private func whatIsBetween() throws -> Parses<Question> {
    let verb = after(["what"], at: 0).flatMap { after(["is"], at: $0) ?? after(["are"], at: $0) }
    let start = verb ?? 0
    let noun = self[start] == "the" ? start + 1 : start
    return try word(Self.ties, at: noun).then { _, next in
      try word(["between"], at: next).then { _, next in
        try pair(joinedBy: "and", at: next).then { try between($0, at: $1) }
      }
    }
  }

  private func pair(
    joinedBy link: String, at start: Int
  ) throws -> Parses<(String, String)> {
    try name(at: start).then { first, next in
      try word([link], at: next).then { _, next in try name(at: next).map { (first, $0) } }
    }
  }

  private func between(_ pair: (String, String), at start: Int) throws -> Parses<Question> {
    try limits(at: start).map { .between(pair.0, pair.1, $0) }
  }

  private static let related: Set = ["related", "connected", "linked", "tied"]
  private static let ties: Set = [
    "relation", "relations", "relationship", "tie", "ties", "link", "links", "connection",
  ]
}
