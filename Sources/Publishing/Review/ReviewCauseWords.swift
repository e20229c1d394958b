package import GraphStore
import Knowledge
package import Querying

/// "contradicted; only claim of the relation; 71 % sure".
package func words(_ causes: [ReviewCause]) -> String {
  causes.map(words).joined(separator: "; ")
}

private func words(_ cause: ReviewCause) -> String {
  switch cause {
  case .conflict: "decisions disagree"
  case .contradicted: "contradicted"
  case .claims(1): "only claim of the relation"
  case .claims(let count): "one of \(count) claims of the relation"
  case .confidence(let confidence): percent(confidence) + " sure"
  case .busy(let fewer, let more): "actors with \(fewer) and \(more) relations"
  }
}

/// "contradicted by: Turkey supports ISIS, 2 claims"; empty where nothing is.
package func words(contradicting relations: [Relation]) -> String {
  guard !relations.isEmpty else { return "" }
  let told = relations.map { relation in
    "\(printable(relation.subject.name)) \(Wording.shared.verb(relation.type)) "
      + "\(printable(relation.object.name)), \(counted(relation.claims, "claim"))"
  }
  return "contradicted by: " + told.joined(separator: "; ")
}

/// "1st", "2nd", "11th".
package func ordinal(_ number: Int) -> String {
  let ending =
    switch (number % 100, number % 10) {
    case (11...13, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  return "\(number)\(ending)"
}

extension Decision {
  /// "accepted", "relabelled", "merged": what was done by it.
  package var pastWord: String {
    switch action {
    case .judge(let judgement):
      switch judgement.verdict {
      case .accept: "accepted"
      case .reject: "rejected"
      case .relabel: "relabelled"
      case .add: "added"
      }
    case .merge: "merged"
    case .keepApart: "kept apart"
    case .separate: "parted"
    case .rename: "renamed"
    case .retype: "given another kind"
    case .addAlias: "given a name"
    case .removeAlias: "a name taken away"
    case .note: "noted"
    case .undo: "taken back"
    }
  }
}

extension AnchoredClaim {
  /// "claimed by John Kerry", or the status alone.
  var statusAndHolder: String {
    status.rawValue + (holder.map { " by \(printable($0.name))" } ?? "")
  }
}

extension Wording {
  /// "Turkey opposes ISIS".
  func sentence(
    _ subject: AnchoredActor, _ relation: RelationType, _ object: AnchoredActor
  ) -> String {
    "\(printable(subject.actor.name)) \(verb(relation)) \(printable(object.actor.name))"
  }
}
