package import GraphStore
import Knowledge
import Querying

extension Page {
  /// Claims with their sentences, subject and object marked.
  package func text(_ evidence: [Evidence]) -> String {
    guard !evidence.isEmpty else { return "No sentence says so.\n" }
    let legend = ink == .plain ? "Marked: \(MarkedSentence.legend)\n\n" : ""
    return legend
      + evidence.map { lines(head($0)) + lines(sentence($0), indent: 2) + notes($0) }.joined()
  }

  private func notes(_ evidence: Evidence) -> String {
    evidence.notes.map { note in
      lines(
        StyledText("note by \(printable(note.author)): \(printable(note.text))", .good), indent: 2)
    }.joined()
  }

  /// The sentence, then where and when it was said.
  func sentence(_ evidence: Evidence) -> StyledText {
    MarkedSentence(evidence).text(ink) + StyledText(" — \(origin(evidence))", .dim)
  }

  /// "Turkey opposes ISIS, claimed by John Kerry".
  private func head(_ evidence: Evidence) -> StyledText {
    let claim = evidence.claim
    var head = StyledText(
      Wording.shared.sentence(evidence.subject, claim.relation, evidence.object), .bold)
    head.append(" · \(statusAndHolder(evidence)) · \(claim.event.rawValue.lowercased())")
    head.append(" · \(ClaimName(number: evidence.number).short)", .dim)
    if !evidence.judged.isEmpty {
      let isConflict = evidence.judged.contains(where: \.isConflicting)
      head.append(" · \(judgingWords(evidence.judged))", isConflict ? .bad : .good)
    }
    return head
  }

  /// "accepted by ana on 2026-11-23: said in Ankara; accepted by ben on 2026-11-24".
  func judgingWords(_ judged: [Evidence.Judging]) -> String {
    let isConflict = judged.contains(where: \.isConflicting)
    return (isConflict ? "persons contradict each other: " : "")
      + judged.map(judgingWords).joined(separator: "; ")
  }

  private func judgingWords(_ judged: Evidence.Judging) -> String {
    let verdict =
      switch judged.verdict {
      case .accept: "accepted"
      case .reject: "rejected"
      case .relabel: "corrected"
      case .add: "added"
      }
    return "\(verdict) " + authorship(judged.author, judged.decided, judged.reason)
  }

  func origin(_ evidence: Evidence) -> String {
    let until = evidence.claim.until.map { " to \($0)" } ?? ""
    let date = evidence.claim.date.map { ", \($0)\(until)" } ?? ""
    return printable(evidence.document.source) + date
  }
}
