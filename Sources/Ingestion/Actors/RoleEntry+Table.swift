import Knowledge

extension RoleEntry {
  init(_ row: ActorTable.Row) throws(LineFault) {
    guard let person = row[.person], let organisation = row[.organisation] else {
      throw row.fault("a role needs a person and an organisation", "fill both columns")
    }
    self.init(
      line: row.line, person: person, relation: try Self.relation(row[.relation], row),
      organisation: organisation, title: row[.title] ?? "",
      from: try Self.date(row[.from], row), until: try Self.date(row[.until], row))
    try check(row)
  }

  /// `represents/iran/Foreign Minister/2013-08/2021`, as a cell of the column `roles` holds it.
  init(_ written: String, _ row: ActorTable.Row) throws(LineFault) {
    let parts = written.split(separator: "/", omittingEmptySubsequences: false).map {
      String($0).singleSpaced
    }
    // a title may hold the mark that parts the others
    guard parts.count >= 5, !parts[1].isEmpty else {
      throw row.fault(
        "'\(written)' is no role", "write represents/iran/Foreign Minister/2013-08/2021")
    }
    self.init(
      line: row.line, person: nil, relation: try Self.relation(parts[0], row),
      organisation: parts[1], title: parts[2..<(parts.count - 2)].joined(separator: "/"),
      from: try Self.date(parts[parts.count - 2], row),
      until: try Self.date(parts[parts.count - 1], row))
    try check(row)
  }

  private static func relation(
    _ text: String?, _ row: ActorTable.Row
  ) throws(LineFault) -> RelationType {
    guard let relation = text.flatMap(RelationType.init(rawValue:)), relation.isAffiliation else {
      throw row.fault("'\(text ?? "")' is no role", "write leads, represents or member-of")
    }
    return relation
  }

  private static func date(_ text: String?, _ row: ActorTable.Row) throws(LineFault) -> PartialDate?
  {
    guard let text, !text.isEmpty else { return nil }
    guard let date = PartialDate(text) else {
      throw row.fault("'\(text)' is no date", "write 2015-08-04, 2015-08 or 2015")
    }
    return date
  }

  private func check(_ row: ActorTable.Row) throws(LineFault) {
    guard printable(title) == title, !title.contains("|") else {
      throw row.fault(
        "a title has marks that are no text", "write it without '|' and control characters")
    }
    guard let from, let until, until.lastDay < from.firstDay else { return }
    throw row.fault("a role ends on \(until), before it begins on \(from)", "mend the dates")
  }
}
