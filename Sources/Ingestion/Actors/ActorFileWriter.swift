package import Knowledge

/// Writes actors as `ActorFile` reads them.
package struct ActorFileWriter: Sendable {
  private let format: ActorFileFormat
  private let columns: [ActorColumn] = [
    .identifier, .kind, .name, .aliases, .adjectives, .metonyms, .country, .gender, .codes, .roles,
  ]

  package init(_ format: ActorFileFormat) {
    precondition(format != .petrarch, "a dictionary has no place for roles and genders")
    self.format = format
  }

  /// The line of the columns' names; empty where there is none.
  package var header: String {
    format == .json ? "" : line(columns.map(\.rawValue))
  }

  /// A row with an actor and the roles that it holds.
  package func row(_ actor: Actor, roles: [Role]) throws -> String {
    let row = ActorLine(actor, roles: roles)
    return try format == .json ? row.line() : line(columns.map { row.cells[$0] ?? "" })
  }

  private func line(_ cells: [String]) -> String {
    let isCommaTable = format == .csv
    return cells.map { isCommaTable ? CommaTable.written($0) : $0 }
      .joined(separator: isCommaTable ? "," : "\t") + "\n"
  }
}

extension ActorLine {
  fileprivate init(_ actor: Actor, roles: [Role]) {
    self.init(kind: actor.kind.rawValue, name: actor.name)
    func names(_ use: Alias.Use) -> [String]? {
      let names = actor.aliases.filter { $0.use == use }.map(\.text)
      return names.isEmpty ? nil : names
    }
    identifier = actor.identifier
    aliases = names(.name)
    adjectives = names(.adjective)
    metonyms = names(.metonym)
    country = actor.country
    gender = actor.gender?.rawValue
    codes = actor.codes.isEmpty ? nil : actor.codes.map(\.description)
    self.roles = roles.isEmpty ? nil : roles.map(\.written)
  }
}

extension Role {
  /// As a cell of the column `roles` holds it: `represents/iran/Foreign Minister/2013-08/2021`.
  fileprivate var written: String {
    [
      relation.rawValue, organisation, title, from?.description ?? "", until?.description ?? "",
    ].joined(separator: "/")
  }
}
