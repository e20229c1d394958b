import GraphStore
import Knowledge
package import Querying

extension Page {
  /// A row for each period with claims; stretches without one are told between them.
  package func text(_ timeline: Timeline) -> String {
    let rows = timeline.rows.indices.map { row($0, of: timeline) }
    let table = Table(
      columns: [
        .short("PERIOD"), .number("CLAIMS"), .number("+"), .number("−"), .number("0"),
        .short("LEANING"), .number("ARTICLES"), .text("RELATIONS"),
      ], rows: rows)
    let none = "No claim of \(title(timeline)) has a place in a timeline.\n"
    let legend = "+ supports, allied-with · − opposes · 0 neither"
    return (rows.isEmpty ? none : table.rendered(on: self))
      + (rows.isEmpty ? "" : lines(StyledText(legend, .dim)))
      + timeline.unplaced.words.map { lines(StyledText($0)) }.joined()
  }

  private func title(_ timeline: Timeline) -> String {
    let names = [timeline.actor, timeline.other].compactMap { $0 }.map { printable($0.name) }
    return names.joined(separator: " and ")
  }

  private func row(_ place: Int, of timeline: Timeline) -> Table.Row {
    let row = timeline.rows[place]
    let sum = row.sum
    let next = timeline.rows.dropFirst(place + 1).first?.sum.period.number
    let gap = next.map { $0 - sum.period.number - 1 } ?? 0
    let numbers = [sum.claims, sum.positive, sum.negative, sum.neutral].map { StyledText("\($0)") }
    return Table.Row(
      cells: [StyledText("\(sum.period)")] + numbers + [
        sum.leaning.mark, StyledText("\(sum.articles)"), StyledText(relationWords(sum.counts)),
      ],
      notes: partners(row) + turn(row),
      footer: gap > 0
        ? [StyledText("… \(counted(gap, timeline.length.rawValue)) without a claim", .dim)] : [])
  }

  /// "most with ISIS (5), PKK (2)".
  private func partners(_ row: Timeline.Row) -> [StyledText] {
    guard !row.partners.isEmpty else { return [] }
    let names = row.partners.map { "\(printable($0.actor.name)) (\($0.claims))" }
    return [StyledText("most with \(names.joined(separator: ", "))", .dim)]
  }

  private func turn(_ row: Timeline.Row) -> [StyledText] {
    row.turn.map { evidence in
      let isPositive = evidence.claim.relation.sign > 0
      return [
        StyledText("turns to \(isPositive ? "+" : "−"): ", isPositive ? .good : .bad)
          + sentence(evidence)
      ]
    } ?? []
  }
}

/// "supports 2, meets 1".
func relationWords(_ counts: [RelationType: Int]) -> String {
  RelationType.allCases.compactMap { relation in
    counts[relation].map { "\(relation.rawValue) \($0)" }
  }.joined(separator: ", ")
}

extension Leaning {
  fileprivate var mark: StyledText {
    switch self {
    case .positive: StyledText("+", .good)
    case .negative: StyledText("−", .bad)
    case .mixed: StyledText("mixed")
    case .neutral: StyledText()
    }
  }
}

extension Timeline.Unplaced {
  /// A sentence for each sort of claims that the table leaves out.
  fileprivate var words: [String] {
    func line(_ count: Int, _ verb: (one: String, many: String), _ rest: String) -> String? {
      count == 0 ? nil : "\(counted(count, "claim")) \(count == 1 ? verb.one : verb.many) \(rest)"
    }
    return [
      line(undated, ("is", "are"), "undated."),
      line(coarse, ("is", "are"), "dated by the year alone: see --by year."),
      line(earlier, ("tells", "tell"), "of a stretch of time that began before --since or --at."),
    ].compactMap { $0 }
  }

  /// What to tell of claims that a table states.
  package var note: String? {
    stated == 0
      ? nil
      : "\(counted(stated, "claim")) that an imported table states without sentences cannot be placed"
  }
}
