package import GraphStore
import Knowledge
package import Querying

extension Page {
  /// Decisions in two lines each; `more`: how many the limit leaves out.
  package func text(
    _ listed: [LoggedDecision], of journal: DecisionJournal, more: Int = 0
  ) -> String {
    guard !listed.isEmpty else { return "The log has no such decision.\n" }
    let rest = more > 0 ? "and \(counted(more, "older decision")); see --limit\n" : ""
    return listed.map { entry($0, of: journal) }.joined() + rest
  }

  private func entry(_ logged: LoggedDecision, of journal: DecisionJournal) -> String {
    let decision = logged.decision
    let told = deed(decision, undone: journal.undone(by: decision))
    return lines(head(logged), limit: 1) + lines(StyledText(told), indent: 2, limit: 1)
  }

  /// Name, time and author; then the state where it does not apply, and the reason.
  private func head(_ logged: LoggedDecision) -> StyledText {
    let decision = logged.decision
    var head = StyledText(decision.shortName, .bold)
    head.append(" · \(decision.shownTime) · \(printable(decision.author))", .dim)
    if logged.state != .applied {
      head.append(" · ")
      head.append(logged.state.rawValue, .bad)
    }
    if let reason = decision.reason { head.append(" · \(printable(reason))") }
    return head
  }

  /// One decision with all that is kept of it.
  package func text(_ logged: LoggedDecision, of journal: DecisionJournal) -> String {
    let decision = logged.decision
    var text = lines(
      StyledText(deed(decision, undone: journal.undone(by: decision)), .bold))
    if let claim = decision.claim ?? journal.undone(by: decision)?.claim { text += quoted(claim) }
    text += told(
      "Decision: \(decision.name), by \(printable(decision.author)), \(decision.decided)")
    if let reason = decision.reason { text += told("Reason: \(printable(reason))") }
    text += told("State: \(logged.state.words)")
    if let judgement = decision.judgement {
      text += told("Claim: \(ClaimName(judgement.anchor).text)")
      if let read = judgement.read { text += told("Read as: \(words(read))") }
      if let stands = judgement.stands { text += told("Stands as: \(words(stands))") }
    }
    if !decision.replaces.isEmpty {
      text += told("Replaces: \(decision.replaces.joined(separator: ", "))")
    }
    for answer in journal.answers(to: decision) {
      let deed = answer.undoes == decision.name ? "Undone" : "Replaced"
      text += told(
        "\(deed) by: \(answer.name), \(printable(answer.author)), \(answer.decided)")
    }
    return text
  }

  /// The sentence of a claim, its actors marked.
  func quoted(_ claim: ClaimAnchor) -> String {
    lines(MarkedSentence(claim).text(ink), indent: 2)
  }

  private func told(_ line: String) -> String { lines(StyledText(line)) }

  private func words(_ read: ReadClaim) -> String {
    let holder = read.holder.map { " by \(printable($0))" } ?? ""
    return "\(read.status.rawValue)\(holder), \(read.event.rawValue.lowercased())"
      + dates(read.date, read.until) + ", confidence \(read.confidence), \(printable(read.method))"
  }

  private func words(_ stands: AnchoredClaim) -> String {
    let holder = stands.holder.map { " by \(printable($0.name))" } ?? ""
    return "\(stands.status.rawValue)\(holder), \(stands.event.rawValue.lowercased())"
      + dates(stands.date, stands.until)
  }

  private func dates(_ date: PartialDate?, _ until: PartialDate?) -> String {
    (date.map { ", \($0)" } ?? "") + (until.map { " to \($0)" } ?? "")
  }
}
