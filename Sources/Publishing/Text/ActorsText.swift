package import GraphStore
package import Knowledge

extension Page {
  /// Actors one a line, and how many more there are.
  package func text(_ actors: [Actor], of total: Int) -> String {
    guard !actors.isEmpty else { return "No such actors.\n" }
    let table = Table(
      columns: [
        .text("ACTOR"), .short("KIND"), .text("COUNTRY"), .text("IDENTIFIER"), .text("CODES"),
      ],
      rows: actors.map { actor in
        let codes = Set(actor.codes.map { printable($0.text) }).sorted().joined(separator: " ")
        return Table.Row(cells: [
          StyledText(printable(actor.name)), StyledText(actor.kind.rawValue),
          StyledText(printable(actor.country ?? "")), StyledText(printable(actor.identifier)),
          StyledText(codes),
        ])
      })
    let left = total - actors.count
    return table.rendered(on: self) + (left > 0 ? "and \(left) more; --limit shows them\n" : "")
  }

  /// Who an actor is and how the graph came to know it.
  package func text(_ actor: Actor, roles: [Role], origin: ActorOrigin) -> String {
    var rows: [(String, String)] = [
      ("name", actor.name), ("identifier", actor.identifier), ("kind", actor.kind.rawValue),
      ("country", actor.country ?? ""),
      ("gender", actor.gender.map { $0 == .female ? "female" : "male" } ?? ""),
    ]
    rows += actor.aliases.map { ("also, as \($0.use.rawValue)", $0.text) }
    rows += actor.codes.map { ("code", $0.description) }
    rows += roles.map { ("role", roleWords($0, of: actor.identifier)) }
    if origin.isCatalogued { rows.append(("from", "the catalogue of the program")) }
    rows += origin.files.map { ("from", "imported file \($0)") }
    rows.append(("named in", counted(origin.documents, "document")))
    let table = Table(
      columns: [.short("ACTOR"), .text("")],
      rows: rows.filter { !$0.1.isEmpty }.map {
        Table.Row(cells: [StyledText($0.0, .dim), StyledText(printable($0.1))])
      })
    return table.rendered(on: self)
  }

  /// `represents iran as Foreign Minister, 2013-08 – 2021`.
  private func roleWords(_ role: Role, of actor: Actor.Identifier) -> String {
    let dates = officeDates(role.from, role.until)
    let what =
      role.person == actor
      ? "\(role.relation.rawValue) \(role.organisation)"
      : "\(role.person) \(role.relation.rawValue)"
    return what + (role.title.isEmpty ? "" : " as \(role.title)")
      + (dates.isEmpty ? "" : ", \(dates)")
  }
}
