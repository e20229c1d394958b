import Knowledge
package import Querying

extension Page {
  /// A ranking, the first place first.
  package func text(_ ranking: [RankedActor], by measure: Measure) -> String {
    guard !ranking.isEmpty else { return "No actor has a place in this ranking.\n" }
    let showsClaims = ranking.contains { $0.claims != nil }
    let table = Table(
      columns: [.number("RANK"), .text("ACTOR"), .short("KIND"), .number(title(of: measure))]
        + (showsClaims ? [.number("CLAIMS")] : []),
      rows: ranking.map { ranked in
        Table.Row(
          cells: [
            StyledText("\(ranked.rank)"), StyledText(printable(ranked.actor.name), .bold),
            StyledText(ranked.actor.kind.rawValue), StyledText(ranked.value.plainText),
          ] + (showsClaims ? [StyledText("\(ranked.claims ?? 0)")] : []))
      })
    return table.rendered(on: self)
  }

  private func title(of measure: Measure) -> String {
    switch measure {
    case .opposed: "OPPONENTS"
    case .opposing: "OPPOSED"
    case .supported: "SUPPORTERS"
    case .supporting: "SUPPORTED"
    case .allied: "ALLIES"
    case .met: "MET"
    case .tied: "TIED"
    case .pagerank: "PAGERANK"
    case .betweenness: "BETWEENNESS"
    }
  }
}
