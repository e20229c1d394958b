import Ingestion
import Knowledge
import Publishing

extension ActorImport.Summary {
  /// A line for what came in, one for each reason why something did not.
  var text: String {
    var lines = [
      "\(dryRun ? "would bring" : "brought") \(counted(added, "new actor")), "
        + "\(counted(joined, "entry", "entries")) of known ones, \(counted(aliases, "name")), "
        + "\(counted(codes, "code")), \(counted(roles, "role"))"
    ]
    lines += dropped.sorted { $0.key < $1.key }.map { reason, count in
      "left out \(counted(count, "name")): \(reason)"
    }
    if placeless > 0 {
      lines.append("left out \(counted(placeless, "role")): nobody has the organisation's code")
    }
    if ambiguous > 0 {
      lines.append(
        "left out \(counted(ambiguous, "entry", "entries")): may be several actors, as said above")
    }
    if failed > 0 {
      lines.append("\(counted(failed, "line or file", "lines or files")) not read, as said above")
    }
    return lines.joined(separator: "\n")
  }
}

extension ActorImport {
  /// What would come in, an actor or role a line: `+` for a new actor, `=` for a known one.
  var lines: [String] {
    let actors = additions.actors.filter { $0.isNew || !$0.actor.aliases.isEmpty }.map { addition in
      let actor = addition.actor
      let names = actor.aliases.map { printable($0.text) }.joined(separator: "|")
      let cells = [
        addition.isNew ? "+" : "=", actor.identifier, actor.kind.rawValue, printable(actor.name),
        names, actor.country ?? "", actor.codes.map(\.description).joined(separator: "|"),
      ]
      return cells.joined(separator: "\t") + "\n"
    }
    let roles = additions.roles.map { role in
      let dates = [role.from, role.until].map { $0?.description ?? "" }
      let cells = [role.person, role.relation.rawValue, role.organisation, printable(role.title)]
      return (["+"] + cells + dates).joined(separator: "\t") + "\n"
    }
    return actors + roles
  }
}

private func counted(_ count: Int, _ noun: String, _ plural: String) -> String {
  "\(count) \(count == 1 ? noun : plural)"
}
