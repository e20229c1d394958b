package import Knowledge
package import Querying

/// A profile in JSON.
package struct ProfileRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var allies: [StandingRecord]
  @Nullable package var country: ActorRecord?
  /// What persons decided about who it is, as the log has it.
  package var decisions: [Decision]
  package var meetings: [StandingRecord]
  package var names: [String]
  package var opponents: [StandingRecord]
  package var roles: [RoleRecord]
  package var timeline: [MonthRecord]

  package init(_ profile: Profile) {
    actor = ActorRecord(profile.actor)
    allies = profile.allies.map(StandingRecord.init)
    _country = Nullable(wrappedValue: profile.country.map(ActorRecord.init))
    decisions = profile.decisions
    meetings = profile.meetings.map(StandingRecord.init)
    names = profile.actor.aliases.map(\.text)
    opponents = profile.opponents.map(StandingRecord.init)
    roles = profile.offices.map(RoleRecord.init)
    timeline = profile.timeline.map(MonthRecord.init)
  }
}

/// Another actor and the relations with it in JSON.
package struct StandingRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var claims: Int
  package var relations: [RelationRecord]

  init(_ standing: Profile.Standing) {
    actor = ActorRecord(standing.actor)
    claims = standing.claims
    relations = standing.relations.map(RelationRecord.init)
  }
}

/// An office in JSON.
package struct RoleRecord: Encodable, Sendable {
  @Nullable package var from: String?
  package var organisation: ActorRecord
  package var person: ActorRecord
  package var relation: String
  package var title: String
  @Nullable package var until: String?

  init(_ office: Profile.Office) {
    _from = Nullable(wrappedValue: office.role.from?.description)
    organisation = ActorRecord(office.organisation)
    person = ActorRecord(office.person)
    relation = office.role.relation.rawValue
    title = office.role.title
    _until = Nullable(wrappedValue: office.role.until?.description)
  }
}

/// The claims of a month in JSON, by relation.
package struct MonthRecord: Encodable, Sendable {
  package var counts: [String: Int]
  package var month: String

  init(_ month: Profile.Month) {
    counts = Dictionary(
      uniqueKeysWithValues: month.counts.map { ($0.key.rawValue, $0.value) })
    self.month = month.date.description
  }
}
