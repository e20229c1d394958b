import GraphStore
import Knowledge
package import Querying

extension Page {
  /// What the graph knows of an actor.
  package func text(_ profile: Profile) -> String {
    [
      head(profile), decided(profile.decisions),
      profile.actor.kind == .person ? offices(profile) : "",
      standings("Supports, is supported by or is allied with", profile.allies, of: profile.actor),
      standings("Opposes or is opposed by", profile.opponents, of: profile.actor),
      standings("Meets", profile.meetings, of: profile.actor), timeline(profile.timeline),
      profile.actor.kind == .person ? "" : offices(profile),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func head(_ profile: Profile) -> String {
    let actor = profile.actor
    var head = StyledText(printable(actor.name), .bold)
    head.append(" · \(actor.kind.rawValue)")
    if let country = profile.country { head.append(" of \(printable(country.name))") }
    head.append(" · \(printable(actor.identifier))", .dim)
    let names = actor.aliases.map { printable($0.text) }.joined(separator: ", ")
    return lines(head) + (names.isEmpty ? "" : lines(StyledText("also: \(names)")))
  }

  private func decided(_ decisions: [Decision]) -> String {
    decisions.map { decision in
      let by = authorship(decision.author, decision.decided, decision.reason)
      return lines(StyledText("\(deed(decision)), \(by)", .good))
    }.joined()
  }

  /// A person's offices, or the latest of those that persons held in an organisation.
  private func offices(_ profile: Profile) -> String {
    guard !profile.offices.isEmpty else { return "" }
    let isPerson = profile.actor.kind == .person
    let shown = profile.offices.prefix(isPerson ? .max : 10)
    let table = Table(
      columns: [.text("ROLES"), .text(isPerson ? "OF" : "PERSON"), .short("DATES")],
      rows: shown.map { office in
        let other = isPerson ? office.organisation : office.person
        return Table.Row(cells: [
          StyledText(printable(office.role.title)), StyledText(printable(other.name)),
          StyledText(officeDates(office.role.from, office.role.until)),
        ])
      })
    let left = profile.offices.count - shown.count
    return table.rendered(on: self) + (left > 0 ? "and \(left) earlier; --json lists all\n" : "")
  }

  private func standings(
    _ title: String, _ standings: [Profile.Standing], of actor: Actor
  ) -> String {
    guard !standings.isEmpty else { return "" }
    let wording = Wording.shared
    let items = standings.map { standing in
      let verbs = Set(
        standing.relations.map { relation in
          let isSubject = relation.subject.identifier == actor.identifier
          return wording.verb(relation.type, from: isSubject ? .subject : .object)
        })
      let how = verbs.count > 1 || !title.hasPrefix("Meets") ? verbs.sorted() : []
      let note = (how + [counted(standing.claims, "claim")]).joined(separator: ", ")
      return "  \(printable(standing.actor.name)) (\(note))\n"
    }
    return StyledText(title, .bold).rendered(ink) + "\n" + items.joined()
  }

  private func timeline(_ months: [Profile.Month]) -> String {
    guard !months.isEmpty else { return "" }
    let table = Table(
      columns: [.short("MONTH"), .number("CLAIMS"), .text("")],
      rows: months.map { month in
        let words = RelationType.allCases.compactMap { relation in
          month.counts[relation].map { "\(relation.rawValue) \($0)" }
        }
        return Table.Row(cells: [
          StyledText("\(month.date)"), StyledText("\(month.counts.values.reduce(0, +))"),
          StyledText(words.joined(separator: ", ")),
        ])
      })
    return table.rendered(on: self)
  }
}
