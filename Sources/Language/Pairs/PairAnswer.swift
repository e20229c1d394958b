package import Knowledge

/// What a sentence says of two actors, a and b, as the model reads it; probabilities of 0 to 1.
package struct PairAnswer: Sendable {
  /// Who stands how to whom; in the order of the scores.
  package enum Relation: String, CaseIterable, Sendable {
    case none
    case supports = "supports>"
    case isSupported = "supports<"
    case opposes = "opposes>"
    case isOpposed = "opposes<"
    case opposeEachOther = "opposes="
    case alliedWith = "allied-with"
    case meets
  }

  /// PLOVER's classes (Halterman and others 2023); `-` for no event, in the order of the scores.
  package enum Event: String, CaseIterable, Sendable {
    case none = "-"
    case request = "REQUEST"
    case support = "SUPPORT"
    case aid = "AID"
    case yield = "YIELD"
    case accuse = "ACCUSE"
    case reject = "REJECT"
    case threaten = "THREATEN"
    case protest = "PROTEST"
    case sanction = "SANCTION"
    case mobilize = "MOBILIZE"
    case coerce = "COERCE"
    case assault = "ASSAULT"
    case agree = "AGREE"
    case cooperate = "COOPERATE"
    case consult = "CONSULT"
  }

  package let relations: [Float]
  package let events: [Float]
  /// In the order of `Status`.
  package let statuses: [Float]

  package subscript(relation: Relation) -> Float { relations[place(of: relation)] }

  package subscript(event: Event) -> Float { events[place(of: event)] }

  package subscript(status: Status) -> Float { statuses[place(of: status)] }

  /// The likeliest relation.
  package var relation: Relation {
    Relation.allCases[relations.indices.reduce(0) { relations[$1] > relations[$0] ? $1 : $0 }]
  }

  private func place<Label: CaseIterable & Equatable>(of label: Label) -> Int
  where Label.AllCases == [Label] {
    guard let place = Label.allCases.firstIndex(of: label) else {
      preconditionFailure("a label is none of its own kind")
    }
    return place
  }
}
