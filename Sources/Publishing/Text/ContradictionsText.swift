import GraphStore
import Knowledge
package import Querying

extension Page {
  /// Pair by pair both sides, with who says so in which article; no side is held to be right.
  package func text(_ contradictions: [Contradiction], ofMarked total: Int) -> String {
    guard !contradictions.isEmpty else { return "No two claims contradict each other.\n" }
    let legend = ink == .plain ? "Marked: \(MarkedSentence.legend)\n\n" : ""
    let rest = total - contradictions.count
    return legend + contradictions.map(text).joined(separator: "\n")
      + (rest > 0 ? "\nup to \(counted(rest, "pair")) more; --limit shows them\n" : "")
  }

  private func text(_ contradiction: Contradiction) -> String {
    lines(StyledText(pair(contradiction.first, contradiction.second), .bold))
      + contradiction.disputes.map(text).joined()
  }

  private func text(_ dispute: Contradiction.Dispute) -> String {
    let titles = dispute.subject.titles
    return side(titles.claiming, dispute.claiming) + side(titles.opposing, dispute.opposing)
  }

  private func side(_ title: String, _ voices: [Contradiction.Voice]) -> String {
    let head = "\(title) · \(counted(voices.claims, "claim"))"
    let shown = voices.prefix(Self.voicesShown)
    let rest = voices.count - shown.count
    return lines(StyledText(head), indent: 2) + shown.map(voice).joined()
      + (rest > 0 ? "    and \(counted(rest, "voice")) more; --json has them all\n" : "")
  }

  private static var voicesShown: Int { 8 }

  private func voice(_ voice: Contradiction.Voice) -> String {
    let speaker = voice.speaker.map { printable($0.name) } ?? "the article itself"
    let head = "\(printable(voice.document.source)) · \(speaker)"
    return lines(StyledText(head, .dim), indent: 4) + voice.evidence.map(claim).joined()
  }

  private func claim(_ evidence: Evidence) -> String {
    let until = evidence.claim.until.map { " to \($0)" } ?? ""
    let date = (evidence.claim.date?.description ?? "undated") + until
    let head = StyledText("\(date) · \(evidence.claim.status.rawValue): ", .dim)
    return lines(head + MarkedSentence(evidence).text(ink), indent: 6)
  }
}

extension Contradiction.Dispute.Subject {
  fileprivate var titles: (claiming: String, opposing: String) {
    switch self {
    case .sign: ("support or alliance", "opposition")
    case .denied(let relation): ("\(relation.rawValue): claimed", "\(relation.rawValue): denied")
    }
  }
}
