import Knowledge
package import Querying

extension Page {
  /// How often the program was right, at most so many sources and rules listed.
  package func text(_ statistics: ReviewStatistics, limit: Int) -> String {
    let head = lines(StyledText(summary(statistics), .bold))
    guard statistics.all.judged > 0 else { return head }
    return [
      head, relations(statistics), table("SOURCE", statistics.bySource, limit: limit),
      table("RULE", statistics.byRule, limit: limit),
      table("CONFIDENCE", statistics.byConfidence), lines(StyledText(advice(statistics))),
      lines(StyledText(ReviewWords.sampling, .dim)),
    ].joined(separator: "\n")
  }

  private func summary(_ statistics: ReviewStatistics) -> String {
    let all = statistics.all
    let missed = statistics.missed.values.reduce(0, +)
    var parts = [
      all.judged == 0
        ? "No claim that the program read was judged"
        : "\(counted(all.judged, "claim")) judged: \(all.right) right in who does what to whom, "
          + "\(all.rightInAll) in status, holder and dates too"
    ]
    if missed > 0 { parts.append("\(counted(missed, "claim")) missed") }
    if statistics.disputed > 0 {
      parts.append("\(counted(statistics.disputed, "disputed claim")) left out")
    }
    return parts.joined(separator: "; ") + "."
  }

  private func relations(_ statistics: ReviewStatistics) -> String {
    var table = table("RELATION", of: statistics.byRelation)
    table.rows.append(Table.Row(cells: cells(StyledText("in all", .bold), statistics.all)))
    guard !statistics.missed.isEmpty else { return table.rendered(on: self) }
    let missed = statistics.byRelation.map { row in
      RelationType(rawValue: row.key).flatMap { statistics.missed[$0] } ?? 0
    }
    table.columns.append(.number("MISSED"))
    for (index, count) in (missed + [missed.reduce(0, +)]).enumerated() {
      table.rows[index].cells.append(StyledText("\(count)"))
    }
    return table.rendered(on: self)
  }

  private func table(_ title: String, _ rows: [ReviewRow], limit: Int = .max) -> String {
    let left = rows.count - min(rows.count, limit)
    return table(title, of: rows.prefix(limit)).rendered(on: self)
      + (left > 0 ? "and \(left) more; --limit shows them\n" : "")
  }

  private func table(_ title: String, of rows: some Sequence<ReviewRow>) -> Table {
    Table(
      columns: [
        .text(title), .number("JUDGED"), .number("RIGHT"), .number("PRECISION"), .short("95 %"),
        .number("RIGHT IN ALL"),
      ],
      rows: rows.map { Table.Row(cells: cells(StyledText(printable($0.key)), $0.counts)) })
  }

  private func cells(_ title: StyledText, _ counts: ReviewCounts) -> [StyledText] {
    let texts = [
      "\(counts.judged)", "\(counts.right)", counts.precision.map(decimal) ?? "–",
      range(counts) ?? "–", "\(counts.rightInAll)",
    ]
    return [title] + texts.map { StyledText($0) }
  }

  private func range(_ counts: ReviewCounts) -> String? {
    counts.interval.map { "\(decimal($0.lower))–\(decimal($0.upper))" }
  }

  private func advice(_ statistics: ReviewStatistics) -> String {
    let wanted = "precision of \(statistics.wantedPrecision)"
    guard case .found(let threshold) = statistics.threshold else {
      let reason = ReviewWords.reason(statistics.threshold) ?? ""
      return "No --min-confidence can be suggested for a \(wanted): \(reason)."
    }
    let kept = threshold.kept
    return "--min-confidence \(threshold.confidence) is the least for a \(wanted): of "
      + "\(counted(kept.judged, "judged stance")) \(kept.right) are right, "
      + "\(decimal(kept.precision ?? 0)) (95 %: \(range(kept) ?? "–")); "
      + "\(counted(threshold.lost, "right one")) would be lost."
  }
}
