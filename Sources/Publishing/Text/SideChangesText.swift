import GraphStore
import Knowledge
package import Querying

extension Page {
  /// Pairs with the claims for and against in both windows, and a sentence of each.
  package func text(_ changes: [SideChange], of total: Int) -> String {
    guard !changes.isEmpty else { return "Nobody changed sides between the two.\n" }
    let table = Table(
      columns: [
        .text("PAIR"), .number("FROM +"), .number("−"), .number("TO +"), .number("−"),
        .short("TURNS"),
      ],
      rows: changes.map { change in
        let sums = [change.before.sum, change.after.sum].flatMap { [$0.positive, $0.negative] }
        let isBetter = change.after.sum.sign > 0
        return Table.Row(
          cells: [StyledText(pair(change.first, change.second), .bold)]
            + sums.map { StyledText("\($0)") }
            + [StyledText(isBetter ? "− to +" : "+ to −", isBetter ? .good : .bad)],
          notes: [("from", change.before), ("to", change.after)].flatMap(note))
      })
    let rest = total - changes.count
    return table.rendered(on: self)
      + (rest > 0 ? "and \(counted(rest, "pair")) more; --limit shows them\n" : "")
  }

  private func note(_ name: String, _ side: SideChange.Side) -> [StyledText] {
    side.evidence.map { [StyledText("\(name): ", .dim) + sentence($0)] } ?? []
  }

  /// "Syria – ISIS".
  func pair(_ first: Actor, _ second: Actor) -> String {
    "\(printable(first.name)) – \(printable(second.name))"
  }
}
