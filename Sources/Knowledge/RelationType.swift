/// What one actor does to, with or for another; `Schema/ontology/relations.tsv` describes each.
package enum RelationType: String, CaseIterable, Codable, Sendable {
  case supports
  case opposes
  case alliedWith = "allied-with"
  case meets
  case leads
  case represents
  case memberOf = "member-of"

  /// Whether the relation holds in both directions when it holds in one.
  package var isSymmetric: Bool { self == .alliedWith || self == .meets }

  /// Whether it tells who belongs to whom rather than who is for or against whom.
  package var isAffiliation: Bool {
    switch self {
    case .leads, .represents, .memberOf: true
    case .supports, .opposes, .alliedWith, .meets: false
    }
  }

  /// +1 for support and alliance, −1 for opposition, 0 for all others.
  package var sign: Int {
    switch self {
    case .supports, .alliedWith: 1
    case .opposes: -1
    case .meets, .leads, .represents, .memberOf: 0
    }
  }
}

/// What the text commits to; `Schema/ontology/statuses.tsv` describes each.
package enum Status: String, CaseIterable, Codable, Sendable {
  case asserted, claimed, proposed, denied

  /// Those by which a relation is held to be so.
  package static let standing: Set<Status> = [.asserted, .claimed]
}

/// A PLOVER event class, or the class of a tie that is no event.
///
/// Source of the classes: PLOVER manual, openeventdata; `Schema/ontology/events.tsv` lists them.
package enum EventClass: String, CaseIterable, Codable, Sendable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case yield = "YIELD"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"
  /// The tie of a person or member to a state or organisation: no PLOVER class.
  case affiliation = "AFFILIATION"

  /// The relation that events of the class are evidence of; nil where the class alone says nothing of
  /// who is for or against whom.
  package var relation: RelationType? {
    switch self {
    case .support, .aid, .yield: .supports
    case .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault: .opposes
    case .agree, .cooperate: .alliedWith
    case .consult: .meets
    case .request, .affiliation: nil
    }
  }

  /// Whether an event of the class can be what a claim of the relation tells of: a signed treaty is
  /// SUPPORT and yet binds allies, a promise of arms is AGREE and yet support.
  package func goes(with relation: RelationType) -> Bool {
    switch relation {
    case .supports: [.support, .aid, .yield, .agree, .cooperate].contains(self)
    case .alliedWith: [.agree, .cooperate, .support, .aid, .yield].contains(self)
    case .meets: [.consult, .agree].contains(self)
    case .opposes: self.relation == .opposes
    case .leads, .represents, .memberOf: self == .affiliation
    }
  }
}
