import Knowledge
package import Querying

extension Page {
  /// How balanced a graph is, over time where that was asked for, and which triads are not.
  package func text(_ balance: Balance) -> String {
    [
      triads(balance), periods(balance.periods), frustrated(balance.frustrated, balance.triads),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func triads(_ balance: Balance) -> String {
    let pairs = balance.pairs
    let count = pairs.positive + pairs.negative
    let sentence =
      count == 0
      ? "These claims tell of no two actors that are for or against each other"
      : "\(counted(count, "pair")) of actors: \(pairs.positive) for each other, "
        + "\(pairs.negative) against"
    let divided =
      pairs.divided > 0 ? "; \(counted(pairs.divided, "divided pair")) left out" : ""
    let head = lines(StyledText(sentence + divided + "."))
    guard let index = balance.triads.index, let weak = balance.triads.weakIndex else {
      return head + lines(StyledText("No triads: no three actors are all tied to each other."))
    }
    return head + "\n" + table(balance.triads) + "\n"
      + lines(
        StyledText(
          "balance \(decimal(index)) (Cartwright & Harary), weak balance \(decimal(weak)) (Davis)",
          .bold))
  }

  func table(_ triads: TriadCounts) -> String {
    let kinds = [
      ("+++", "three friends", "balanced"), ("++−", "two friends fall out", "frustrated"),
      ("+−−", "two friends, one enemy", "balanced"),
      ("−−−", "three enemies", "frustrated, weakly balanced"),
    ]
    let table = Table(
      columns: [.short("TRIAD"), .number("COUNT"), .text(""), .text("")],
      rows: zip(kinds, triads.byMinuses).map { kind, count in
        Table.Row(cells: [
          StyledText(kind.0, .bold), StyledText("\(count)"), StyledText(kind.1),
          StyledText(kind.2),
        ])
      })
    return table.rendered(on: self)
  }

  private func periods(_ periods: [PeriodBalance]) -> String {
    guard !periods.isEmpty else { return "" }
    let shown = periods.filter { $0.triads.total > 0 }
    let left = periods.count - shown.count
    let rest = left > 0 ? "\(counted(left, "period")) without triads; --json lists all\n" : ""
    guard !shown.isEmpty else { return rest }
    let table = Table(
      columns: [
        .short("PERIOD"), .number("PAIRS"), .number("TRIADS"), .number("FRUSTRATED"),
        .number("BALANCE"), .number("WEAK"),
      ],
      rows: shown.map { period in
        Table.Row(cells: [
          StyledText("\(period.period)", .bold),
          StyledText("\(period.pairs.positive + period.pairs.negative)"),
          StyledText("\(period.triads.total)"), StyledText("\(period.triads.frustrated)"),
          StyledText(period.triads.index.map(decimal) ?? "–"),
          StyledText(period.triads.weakIndex.map(decimal) ?? "–"),
        ])
      })
    return table.rendered(on: self) + rest
  }

  /// The triads that are not balanced, each with its three pairs, and how many more there are.
  func frustrated(_ triads: [NamedTriad], _ counts: TriadCounts) -> String {
    guard !triads.isEmpty else { return "" }
    let left = counts.frustrated - triads.count
    return StyledText("Frustrated, those with most evidence first", .bold).rendered(ink) + "\n"
      + triads.map(triad).joined()
      + (left > 0 ? "and \(left) more; --limit shows them\n" : "")
  }

  private func triad(_ triad: NamedTriad) -> String {
    let names = triad.actors.map { printable($0.name) }.joined(separator: ", ")
    return lines(StyledText(names, .bold))
      + triad.ties.map { tie in
        var line = StyledText("\(sign(tie.sign)) ", tie.sign > 0 ? .good : .bad)
        line.append("\(printable(tie.first.name)) and \(printable(tie.second.name))")
        line.append(": \(words(tie.claims))")
        return lines(line, indent: 2)
      }.joined()
  }
}
