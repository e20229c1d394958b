import Knowledge
package import Querying

extension Page {
  /// Blocs with their members, what runs between them, and who is between.
  ///
  /// At most the largest; `swingLimit` tells whether swing actors were asked for.
  package func text(_ factions: Factions, swingLimit: Int = 5) -> String {
    guard !factions.factions.isEmpty else { return lines(StyledText(nothing(factions))) }
    let shown = factions.factions.prefix(Factions.largest)
    return [
      head(factions), shown.map(faction).joined(), more(factions), ties(factions),
      swingLimit > 0 ? swing(factions.swingActors) : "",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func nothing(_ factions: Factions) -> String {
    if let actor = factions.actor {
      let reason =
        factions.partition.method == .communities
        ? "these claims tell of nobody whom it is for more than against, or who is for it"
        : "these claims do not tell whom it is for or against"
      return "\(printable(actor.name)) is in no bloc: \(reason)."
    }
    guard factions.actorCount > 0 else {
      return factions.partition.method == .communities
        ? "No communities: no support in these claims outweighs opposition."
        : "No blocs: no support or opposition in these claims outweighs the other."
    }
    return "No bloc of two or more; \(counted(factions.actorCount, "actor")) "
      + (factions.actorCount == 1 ? "is alone." : "are each alone.")
  }

  private func head(_ factions: Factions) -> String {
    let partition = factions.partition
    var head = StyledText(blocs(factions.factionCount, partition.method), .bold)
    head.append(" of two or more; \(counted(factions.actorCount, "actor"))")
    if factions.aloneCount > 0 { head.append(", \(factions.aloneCount) alone") }
    if let modularity = partition.modularity {
      head.append("; modularity \(decimal(modularity))")
    }
    head.append(" (in brackets: net claims)")
    let share = partition.frustratedShare.map { " (\(percent($0)))" } ?? ""
    let misfit = "\(partition.frustration) of \(counted(partition.weight, "net claim"))\(share)"
    return lines(head)
      + lines(StyledText("\(misfit) do not fit: support between blocs, opposition inside"))
  }

  private func blocs(_ count: Int, _ method: FactionRequest.Method) -> String {
    let noun =
      method == .communities
      ? (count == 1 ? "community" : "communities") : (count == 1 ? "bloc" : "blocs")
    return "\(count) \(noun)"
  }

  private func faction(_ faction: Faction) -> String {
    var head = StyledText("Bloc \(faction.label.number)", .bold)
    head.append(" · \(counted(faction.label.size, "actor"))")
    head.append(" · inside: \(words(faction.inside))")
    let members = faction.members.map { "\(printable($0.actor.name)) (\($0.weight))" }
    let left = faction.label.size - faction.members.count
    let rest = left > 0 ? " and \(left) more" : ""
    return lines(head)
      + lines(StyledText(members.joined(separator: ", ") + rest), indent: 2)
  }

  private func more(_ factions: Factions) -> String {
    guard factions.actor == nil else { return "" }
    let left = factions.factionCount - min(factions.factions.count, Factions.largest)
    return left > 0 ? "and \(counted(left, "smaller bloc")); --json lists all\n" : ""
  }

  private func ties(_ factions: Factions) -> String {
    guard !factions.ties.isEmpty else { return "" }
    let table = Table(
      columns: [.text("BETWEEN"), .text("AND"), .number("SUPPORT"), .number("OPPOSITION")],
      rows: factions.ties.map { tie in
        Table.Row(cells: [
          name(tie.first), name(tie.second), StyledText("\(tie.claims.supports)"),
          StyledText("\(tie.claims.oppositions)"),
        ])
      })
    return table.rendered(on: self)
  }

  /// "2 Turkey and 3 more".
  private func name(_ label: FactionLabel) -> StyledText {
    let others = label.size - 1
    return StyledText("\(label.number) ") + StyledText(printable(label.leader.name), .bold)
      + StyledText(others > 0 ? " and \(others) more" : "")
  }

  private func swing(_ actors: [SwingReasons]) -> String {
    guard !actors.isEmpty else { return lines(StyledText("Every actor fits its bloc.")) }
    let table = Table(
      columns: [
        .text("SWING ACTOR"), .number("BLOC"), .number("NET CLAIMS"), .number("DO NOT FIT"),
      ],
      rows: actors.map { swing in
        let misfit = swing.measures.friendsOutside + swing.measures.enemiesInside
        return Table.Row(
          cells: [
            StyledText(printable(swing.actor.name), .bold), StyledText("\(swing.faction)"),
            StyledText("\(swing.measures.weight)"),
            StyledText("\(misfit), \(percent(swing.measures.swing))"),
          ], notes: notes(swing))
      })
    return table.rendered(on: self)
  }

  private func notes(_ swing: SwingReasons) -> [StyledText] {
    [("friends outside", swing.friendsOutside), ("enemies inside", swing.enemiesInside)]
      .filter { !$0.1.isEmpty }
      .map { StyledText("\($0): \(names($1.map(\.actor), of: $1.count))") }
  }
}
