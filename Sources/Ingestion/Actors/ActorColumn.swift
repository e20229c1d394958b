/// The columns of a table of actors, people or roles.
enum ActorColumn: String, CaseIterable {
  case identifier, name, kind, aliases, adjectives, metonyms, country, gender, codes, roles, source
  case person, relation, organisation, title, from, until

  /// Without these a table lists no actors.
  static func missing(in columns: [ActorColumn?]) -> String? {
    if columns.contains(.person) {
      let needed: [ActorColumn] = [.relation, .organisation, .title]
      return needed.first { !columns.contains($0) }.map {
        "a table of roles needs '\($0.rawValue)'"
      }
    }
    guard columns.contains(.name) else { return "a table of actors needs 'name'" }
    // people.tsv says by its columns that it lists persons
    return columns.contains(.kind) || columns.contains(.gender)
      ? nil : "a table of actors needs 'kind', one of people 'gender'"
  }

  static let remedy = """
    columns are identifier, name, kind, aliases, adjectives, metonyms, country, gender, codes and \
    roles, or person, relation, organisation, title, from and until
    """
}
