package import GraphStore
import Knowledge
package import Querying

extension Page {
  /// Decisions that found no place: each with its article and sentence.
  package func text(orphans: [LoggedDecision], of journal: DecisionJournal) -> String {
    guard !orphans.isEmpty else { return "Every decision finds what it is about.\n" }
    return orphans.map { orphan($0, of: journal) }.joined()
  }

  private func orphan(_ logged: LoggedDecision, of journal: DecisionJournal) -> String {
    let decision = logged.decision
    var head = StyledText(decision.shortName, .bold)
    head.append(" · \(deed(decision, undone: journal.undone(by: decision)))")
    return lines(head) + (decision.claim.map(quoted) ?? "")
  }

  /// The sides of each conflict, with authors and reasons.
  package func text(conflicts: [[LoggedDecision]]) -> String {
    guard !conflicts.isEmpty else { return "No decisions contradict each other.\n" }
    let sides = conflicts.map { sides in
      let claim = sides.compactMap(\.decision.claim).first
      let named = claim.map { lines(StyledText("Claim \(ClaimName($0).short)")) + quoted($0) } ?? ""
      return named + sides.map { side($0.decision) }.joined()
    }
    return sides.joined(separator: "\n")
      + "\n"
      + lines(
        StyledText(
          "None of these applies. Decide again to end a conflict, or undo one side with "
            + "'entente review undo'."))
  }

  private func side(_ decision: Decision) -> String {
    var head = StyledText(decision.shortName, .bold)
    head.append(" · \(deed(decision))")
    let reason = decision.reason.map { ": \(printable($0))" } ?? ", without a reason"
    return lines(head)
      + lines(
        StyledText("\(printable(decision.author)), \(decision.shownTime)\(reason)"), indent: 2)
  }

  /// What was decided just now, and what the relations that it is about say after it.
  package func text(_ outcome: DecisionOutcome) -> String {
    let decision = outcome.logged.decision
    var line = StyledText(deed(decision, undone: outcome.undone), .bold)
    line.append(" · decision \(decision.shortName)", .dim)
    if outcome.logged.state != .applied {
      line.append(" · ")
      line.append(outcome.logged.state.words, .bad)
    }
    for replaced in outcome.replaced {
      let reason = replaced.reason.map { ": \(printable($0))" } ?? ""
      line.append(" · in place of what \(printable(replaced.author)) decided, ")
      line.append("\(deed(replaced))\(reason)")
    }
    let several = outcome.relations.count > 1
    for told in outcome.relations {
      let subject =
        several ? "\(Wording.shared.sentence(told.subject, told.type, told.object)): " : ""
      line.append(" · \(subject)now \(words(told))")
    }
    return lines(line)
  }

  private func words(_ told: DecisionOutcome.Told) -> String {
    guard let relation = told.relation, relation.claims > 0 else { return "no claim says so" }
    let confirmed = relation.confirmed > 0 ? ", \(relation.confirmed) of them confirmed" : ""
    return statusWords(relation.counts) + confirmed
  }
}
