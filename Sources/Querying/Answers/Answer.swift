package import Knowledge

/// What the graph answers to a question.
package struct Answer: Sendable {
  package var question: Question
  package var content: Content
  /// Names that several actors bear.
  package var ambiguities: [Ambiguity]

  package enum Content: Sendable {
    case actors([Row])
    case verdict(Verdict)
    case ties(Actor, Actor, [Tie], path: Path?)
  }

  /// The two actors that it is about, where it is about two.
  package var pair: (Actor, Actor)? {
    switch content {
    case .actors: nil
    case .verdict(let verdict): (verdict.subject, verdict.object)
    case .ties(let first, let second, _, path: _): (first, second)
    }
  }

  /// An actor that answers, with a tie for each clause that it fulfils.
  package struct Row: Sendable {
    package var actor: Actor
    package var ties: [Tie]
  }
}

/// A name of the question that several actors bear: the one taken, and the others.
package struct Ambiguity: Hashable, Sendable {
  package var name: String
  package var taken: Actor
  package var others: [Actor]
}

/// Whether something is so, with what speaks for and against it.
package struct Verdict: Sendable {
  package enum Outcome: String, Codable, Sendable {
    case yes, no, disputed, unknown
  }

  package var subject: Actor
  package var relation: RelationType
  package var object: Actor
  /// Asserted and claimed.
  package var supporting: [Tie]
  /// Denied, or a relation that contradicts the asked one.
  package var opposing: [Tie]
  /// Wanted or planned: says neither yes nor no.
  package var proposed: [Tie]

  package var outcome: Outcome {
    switch (supporting.isEmpty, opposing.isEmpty) {
    case (false, true): .yes
    case (true, false): .no
    case (false, false): .disputed
    case (true, true): .unknown
    }
  }
}
