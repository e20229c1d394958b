package import GraphStore
package import Knowledge

/// What a graph knows of one actor.
package struct Profile: Sendable {
  package var actor: Actor
  /// The state it belongs to.
  package var country: Actor?
  package var offices: [Office]
  package var allies: [Standing]
  package var opponents: [Standing]
  package var meetings: [Standing]
  package var timeline: [Month]
  /// What persons decided about who it is, and noted.
  package var decisions: [Decision]

  /// A role that the actor holds, or that a person holds in it.
  package struct Office: Hashable, Sendable {
    package var role: Role
    package var person: Actor
    package var organisation: Actor
  }

  /// Another actor with all relations of one sort, in both directions.
  package struct Standing: Sendable {
    package var actor: Actor
    package var relations: [Relation]
    package var claims: Int { relations.map(\.claims).reduce(0, +) }
  }

  /// How many claims of each relation fall in a month.
  package struct Month: Sendable {
    package var date: PartialDate
    package var counts: [RelationType: Int]
  }

  /// As far as the claims of a window tell; offices are those held in it.
  package init(of actor: Actor, in graph: Graph, _ window: TimeWindow = TimeWindow()) throws {
    self.actor = actor
    country = try actor.country.flatMap { try graph.actor($0) }
    offices = try Self.offices(of: actor, in: graph).filter { $0.isHeld(in: window) }
    let filter = RelationFilter(since: window.since, until: window.until)
    let relations = try graph.relations(around: actor.identifier, filter)
    allies = Self.standings(of: actor, in: relations) { $0.sign > 0 }
    opponents = Self.standings(of: actor, in: relations) { $0.sign < 0 }
    meetings = Self.standings(of: actor, in: relations) { $0 == .meets }
    decisions = try graph.decisions(about: actor.identifier)
    timeline = Self.months(of: try graph.evidence(around: actor.identifier, filter))
  }

  /// The latest first; those without a date last.
  private static func offices(of actor: Actor, in graph: Graph) throws -> [Office] {
    let roles =
      try graph.roles(of: actor.identifier) + graph.roles(in: actor.identifier)
    return try roles.compactMap { role in
      guard let person = try graph.actor(role.person),
        let organisation = try graph.actor(role.organisation)
      else { return nil }
      return Office(role: role, person: person, organisation: organisation)
    }.sorted { ($1.latest, $0.person.name) < ($0.latest, $1.person.name) }
  }

  /// Those with most claims first.
  private static func standings(
    of actor: Actor, in relations: [Relation], where belongs: (RelationType) -> Bool
  ) -> [Standing] {
    let groups = Dictionary(grouping: relations.filter { belongs($0.type) }) {
      $0.other(than: actor.identifier)
    }
    return groups.map { Standing(actor: $0.key, relations: $0.value) }.sorted {
      ($1.claims, $0.actor.identifier) < ($0.claims, $1.actor.identifier)
    }
  }

  private static func months(of evidence: [Evidence]) -> [Month] {
    let dated = Dictionary(grouping: evidence.filter { $0.claim.date != nil }) { evidence in
      evidence.claim.date.flatMap { PartialDate(year: $0.year, month: $0.month) }
    }
    return dated.compactMap { date, evidence in
      date.map { date in
        let counts = Dictionary(grouping: evidence, by: \.claim.relation).mapValues(\.count)
        return Month(date: date, counts: counts)
      }
    }.sorted { ($0.date.firstDay, $0.date.lastDay) < ($1.date.firstDay, $1.date.lastDay) }
  }
}

extension Profile.Office {
  /// Whether some day of it may lie in the window.
  fileprivate func isHeld(in window: TimeWindow) -> Bool {
    !window.intersection(TimeWindow(since: role.from, until: role.until)).isEmpty
  }

  fileprivate var latest: Int { (role.from ?? role.until)?.firstDay ?? .min }
}
