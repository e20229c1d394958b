import Knowledge
package import Querying

extension Page {
  /// How many there are at each distance, then those who are listed.
  package func text(_ neighbours: Neighbours) -> String {
    guard !neighbours.counts.isEmpty else { return nothing(ties: neighbours.actor) }
    let table = Table(
      columns: [
        .text("ACTOR"), .text("TIE"), .short("KIND"), .number("HOPS"), .number("TIES"),
        .number("CLAIMS"),
      ],
      rows: neighbours.listed.map { neighbour in
        Table.Row(cells: [
          StyledText(printable(neighbour.actor.name), .bold),
          StyledText(tie(of: neighbour, to: neighbours.actor)),
          StyledText(neighbour.actor.kind.rawValue), StyledText("\(neighbour.hops)"),
          StyledText("\(neighbour.ties)"), StyledText("\(neighbour.claims)"),
        ])
      })
    let counts = neighbours.counts.enumerated()
      .map { "\($1) at \(counted($0 + 1, "hop"))" }.joined(separator: ", ")
    return lines(StyledText(counts)) + "\n" + table.rendered(on: self) + more(neighbours.leftOut)
  }

  /// "opposes, is opposed by Turkey", or the nearer actor that it is tied to.
  private func tie(of neighbour: Neighbour, to actor: Actor) -> String {
    if let through = neighbour.through { return "through \(printable(through.name))" }
    return "\(verbs(of: neighbour.relations)) \(printable(actor.name))"
  }

  private func verbs(of ties: [NeighbourTie]) -> String {
    ties.map { Wording.shared.verb($0.type, from: $0.isSubject ? .subject : .object) }
      .joined(separator: ", ")
  }

  /// Who is tied to both of two actors, with the ties to each.
  package func text(_ common: CommonTies) -> String {
    let names = [common.first, common.second].map { printable($0.name) }
    guard !common.listed.isEmpty else {
      return lines(StyledText("Nobody is tied to both \(names[0]) and \(names[1])."))
    }
    let titles = names.map { Table.Column.text("TIE TO \($0.uppercased())") }
    let table = Table(
      columns: [
        .text("ACTOR"), .short("KIND"), titles[0], .number("CLAIMS"), titles[1], .number("CLAIMS"),
      ],
      rows: common.listed.map { tie in
        Table.Row(
          cells: [
            StyledText(printable(tie.actor.name), .bold), StyledText(tie.actor.kind.rawValue),
          ]
            + [tie.toFirst, tie.toSecond].flatMap { ties in
              [StyledText(verbs(of: ties)), StyledText("\(ties.reduce(0) { $0 + $1.claims })")]
            })
      })
    return table.rendered(on: self) + more(common.leftOut)
  }

  /// Who a pattern of relations leads to.
  package func text(_ reach: PatternReach) -> String {
    let steps = reach.steps.map { step in
      Wording.shared.verb(step.type, from: step.direction == .outward ? .subject : .object)
    }
    let pattern = ([printable(reach.actor.name)] + steps + ["…"]).joined(separator: " → ")
    guard !reach.listed.isEmpty else {
      return lines(StyledText("\(pattern): this leads to nobody."))
    }
    let table = Table(
      columns: [.text("ACTOR"), .short("KIND"), .number("WAYS"), .number("CLAIMS")],
      rows: reach.listed.map { reached in
        Table.Row(cells: [
          StyledText(printable(reached.actor.name), .bold), StyledText(reached.actor.kind.rawValue),
          StyledText("\(reached.ways)"), StyledText("\(reached.claims)"),
        ])
      })
    return lines(StyledText(pattern)) + "\n" + table.rendered(on: self) + more(reach.leftOut)
  }

  /// How many a limit leaves out.
  func more(_ count: Int) -> String {
    count > 0 ? "and \(count) more; --limit shows them\n" : ""
  }
}
