/// What makes a role one: the end of an office may be told later.
package struct RoleKey: Hashable, Sendable {
  private let person: Actor.Identifier
  private let relation: RelationType
  private let organisation: Actor.Identifier
  private let title: String
  private let from: PartialDate?

  package init(_ role: Role) {
    person = role.person
    relation = role.relation
    organisation = role.organisation
    title = role.title
    from = role.from
  }
}

extension [Role] {
  /// These roles, with the ends that others tell of them, and then the others.
  func adding(_ others: [Role]) -> [Role] {
    var all = self
    var indexes = Dictionary(
      enumerated().map { (RoleKey($1), $0) }, uniquingKeysWith: { first, _ in first })
    for role in others {
      if let index = indexes[RoleKey(role)] {
        all[index].until = role.until ?? all[index].until
      } else {
        indexes[RoleKey(role)] = all.count
        all.append(role)
      }
    }
    return all
  }
}
