import GraphStore
import Knowledge
package import Querying

extension Page {
  /// What is to be judged, best first, each with why it is asked about.
  ///
  /// `count`: how many items there are in all.
  package func text(_ items: [ReviewItem], of count: Int) -> String {
    guard !items.isEmpty else { return "Nothing is left to judge.\n" }
    let table = Table(
      columns: [.short("CLAIM"), .text("SAYS"), .text("ASKED")], rows: items.map(row))
    let left = count > items.count ? "and \(count - items.count) more; see --limit\n" : ""
    return table.rendered(on: self) + left
  }

  private func row(_ item: ReviewItem) -> Table.Row {
    switch item {
    case .claim(let claim):
      let evidence = claim.target.evidence
      let says = Wording.shared.sentence(
        evidence.subject, evidence.claim.relation, evidence.object)
      return Table.Row(
        cells: [
          StyledText(ClaimName(number: evidence.number).short, .dim), StyledText(says, .bold),
          StyledText(words(claim.causes)),
        ],
        notes: [
          MarkedSentence(evidence).excerpt(columns: 2 * (width - 2) - 12, marked: ink == .plain)
        ],
        noteLines: 2)
    case .pair(let pair):
      let names = [pair.first, pair.second].map {
        "\(printable($0.actor.name)) (\(printable($0.actor.identifier)))"
      }
      return Table.Row(
        cells: [
          StyledText("pair", .dim), StyledText(names.joined(separator: " and "), .bold),
          StyledText(pairCause),
        ], notes: notes(pair.reasons))
    }
  }
}
