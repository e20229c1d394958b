import Language

/// The kinds that all sets of names have in common.
enum CoarseKind: String, CaseIterable {
  case person, body, location, nationality

  /// What a label of CrossNER politics, UNER, wikigold or re3d stands for; nil for what is not scored.
  init?(label: Substring) {
    switch label {
    case "person", "politician", "PER", "Person": self = .person
    case "organisation", "politicalparty", "ORG", "Organisation": self = .body
    case "location", "country", "LOC", "Location": self = .location
    case "Nationality": self = .nationality
    default: return nil
    }
  }

  init?(_ kind: NameKind) {
    switch kind {
    case .person: self = .person
    case .group, .party, .alliance, .organisation, .company: self = .body
    case .state, .place: self = .location
    case .nationality: self = .nationality
    case .event, .other: return nil
    }
  }
}
