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

  /// What the text commits to, in the order of the scores.
  package enum Status: String, CaseIterable, Sendable {
    case asserted, claimed, proposed, denied
  }

  package let relations: [Float]
  package let events: [Float]
  package let statuses: [Float]

  package subscript(relation: Relation) -> Float { relations[place(of: relation)] }

  package subscript(event: Event) -> Float { events[place(of: event)] }

  package subscript(status: Status) -> Float { statuses[place(of: status)] }

  /// The likeliest relation.
  package var relation: Relation { likeliest(relations) }

  private func place<Label: CaseIterable & Equatable>(of label: Label) -> Int
  where Label.AllCases == [Label] {
    guard let place = Label.allCases.firstIndex(of: label) else {
      preconditionFailure("a label is none of its own kind")
    }
    return place
  }

  private func likeliest<Label: CaseIterable>(_ scores: [Float]) -> Label
  where Label.AllCases == [Label] {
    Label.allCases[scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }]
  }
}
