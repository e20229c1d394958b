package import Querying
import GraphStore
import Knowledge

extension Page {
  /// An answer for a reader, with one sentence for each tie or with all of them.
  package func text(_ answer: Answer, showsEvidence: Bool) -> String {
    let text =
      switch answer.content {
      case .actors(let rows): actors(rows, showsEvidence)
      case .verdict(let verdict): self.verdict(verdict, showsEvidence)
      case .ties(let first, let second, let ties, let path):
        between(first, second, ties, path, showsEvidence)
      }
    let isMarked = showsEvidence && ink == .plain && !text.isEmpty
    return (isMarked ? "Marked: \(MarkedSentence.legend)\n\n" : "") + text
  }

  private func actors(_ rows: [Answer.Row], _ showsEvidence: Bool) -> String {
    guard !rows.isEmpty else { return "No actor of the graph answers that.\n" }
    return ties(rows.flatMap { row in row.ties.map { (row.actor, $0) } }, showsEvidence)
  }

  /// A table of ties, each told from the actor that its row is about.
  private func ties(_ ties: [(actor: Actor, tie: Tie)], _ showsEvidence: Bool) -> String {
    let wording = Wording.shared
    let table = Table(
      columns: [
        .text("ACTOR"), .text("TIE"), .text("CLAIMS"), .number("ARTICLES"), .short("DATES"),
      ],
      rows: ties.map { actor, tie in
        Table.Row(
          cells: [
            StyledText(printable(actor.name), .bold), StyledText(wording.predicate(tie, of: actor)),
            StyledText(statusWords(tie.counts)), StyledText("\(tie.documents)"),
            StyledText(dateRange(tie.first, tie.last)),
          ],
          notes: notes(tie, showsEvidence), noteLines: showsEvidence ? .max : 2,
          footer: showsEvidence ? [] : tie.evidence.prefix(1).map { StyledText(origin($0), .dim) })
      })
    return table.rendered(on: self)
  }

  /// What a reader must know to judge a tie: derived, contradicted, who claims it; then sentences.
  private func notes(_ tie: Tie, _ showsEvidence: Bool) -> [StyledText] {
    var notes: [StyledText] = []
    if tie.isDerived {
      let persons = tie.passages.map { "\(printable($0.person.name)) (\($0.role.rawValue))" }
      notes.append(StyledText("derived, through \(persons.joined(separator: ", "))"))
    }
    if tie.isContradicted {
      notes.append(StyledText("contradicted: articles also say the opposite", .bad))
    }
    if let confirmed = confirmedWords(tie.evidence) { notes.append(StyledText(confirmed, .good)) }
    if let disputed = disputedWords(tie.evidence) { notes.append(StyledText(disputed, .bad)) }
    let holders = holderWords(tie.evidence)
    if !holders.isEmpty { notes.append(StyledText(holders)) }
    return notes + sentences(tie.evidence, showsEvidence)
  }

  private func sentences(_ evidence: [Evidence], _ showsEvidence: Bool) -> [StyledText] {
    guard showsEvidence else {
      // A line that breaks between words is not full: the excerpt is a little less than two.
      return evidence.prefix(1).map { MarkedSentence($0).excerpt(columns: 2 * (width - 2) - 12) }
    }
    return evidence.map { evidence in
      let isPlain = evidence.claim.status == .asserted
      let lead = isPlain ? "- " : "- \(statusAndHolder(evidence)): "
      return StyledText(lead) + sentence(evidence)
    }
  }

  // MARK: Two actors

  private func verdict(_ verdict: Verdict, _ showsEvidence: Bool) -> String {
    let wording = Wording.shared
    let asked = wording.sentence(verdict.subject, verdict.relation, verdict.object)
    var head = StyledText(verdict.outcome.rawValue, style(of: verdict.outcome))
    head.append(": \(asked): \(reason(verdict)).")
    return lines(head)
      + section("For", verdict.supporting, showsEvidence)
      + section("Against", verdict.opposing, showsEvidence)
      + section("Proposed", verdict.proposed, showsEvidence)
  }

  private func style(of outcome: Verdict.Outcome) -> Style {
    switch outcome {
    case .yes: .good
    case .no: .bad
    case .disputed, .unknown: .bold
    }
  }

  private func reason(_ verdict: Verdict) -> String {
    let sides = [(verdict.supporting, "for"), (verdict.opposing, "against")]
      .compactMap { ties, side in
        let claims = ties.map(\.claims).reduce(0, +)
        return claims == 0 ? nil : "\(counted(claims, "claim")) \(side)"
      }
    if !sides.isEmpty { return sides.joined(separator: ", ") }
    return verdict.proposed.isEmpty ? "no article says so" : "it is only proposed"
  }

  private func section(_ title: String, _ ties: [Tie], _ showsEvidence: Bool) -> String {
    guard !ties.isEmpty else { return "" }
    return "\n\(StyledText(title, .bold).rendered(ink))\n"
      + self.ties(ties.map { ($0.subject, $0) }, showsEvidence)
  }

  private func between(
    _ first: Actor, _ second: Actor, _ ties: [Tie], _ path: Path?, _ showsEvidence: Bool
  ) -> String {
    if !ties.isEmpty { return self.ties(ties.map { ($0.subject, $0) }, showsEvidence) }
    let none = "No article ties \(printable(first.name)) and \(printable(second.name)) directly"
    guard let path else { return lines(StyledText(none + ", nor over others.")) }
    return lines(StyledText(none + "; the shortest way:")) + text(path)
  }
}

extension Page {
  /// Which actor was taken for a name, and who else bears it.
  package func note(_ ambiguity: Ambiguity) -> String {
    let others = ambiguity.others.map { "\(printable($0.name)) (\($0.identifier))" }
    return "'\(printable(ambiguity.name))' is taken for \(printable(ambiguity.taken.name)); "
      + "others of that name: \(others.joined(separator: ", "))"
  }
}
