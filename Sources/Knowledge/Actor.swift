/// Somebody who can act in politics: a person, a state, a group, an organisation.
package struct Actor: Hashable, Sendable {
  /// Lower-case ASCII words joined by hyphens, the same in every graph: `sergei-lavrov`.
  package typealias Identifier = String

  package var identifier: Identifier
  package var name: String
  package var kind: Kind
  /// The state it belongs to, where one is known.
  package var country: Identifier?
  package var gender: Gender?
  /// Other ways to name it, in the order of the catalogue.
  package var aliases: [Alias]
  /// The codes of standards and other data sets.
  package var codes: [ActorCode]

  package init(
    identifier: Identifier, name: String, kind: Kind, country: Identifier? = nil,
    gender: Gender? = nil, aliases: [Alias] = [], codes: [ActorCode] = []
  ) {
    self.identifier = identifier
    self.name = name
    self.kind = kind
    self.country = country
    self.gender = gender
    self.aliases = aliases
    self.codes = codes
  }

  /// What sort of actor it is; `Schema/ontology/kinds.tsv` describes each.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case person, state, group, party, alliance, organisation, company, place
  }

  /// The grammatical gender of the pronouns that stand for a person.
  package enum Gender: String, CaseIterable, Codable, Sendable {
    case female = "f"
    case male = "m"
  }
}

/// A way to name an actor.
package struct Alias: Hashable, Sendable {
  package var text: String
  package var use: Use

  package init(_ text: String, _ use: Use = .name) {
    self.text = text
    self.use = use
  }

  /// How the alias stands for its actor.
  package enum Use: String, CaseIterable, Codable, Sendable {
    /// A full name, another spelling or an abbreviation.
    case name
    /// A word before a role or a noun, and the people's name: `Turkish`, `Turks`.
    case adjective
    /// A place or building that stands for it when it acts: `Ankara`.
    case metonym
    /// The standard codes of a state: `TUR`.
    case code
  }
}

extension Alias.Use: Comparable {
  /// How sure a use denotes its actor: a name before an adjective before a metonym.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .name: 0
    case .adjective: 1
    case .metonym: 2
    case .code: 3
    }
  }
}

/// An office that a person held for a time.
package struct Role: Hashable, Sendable {
  package var person: Actor.Identifier
  /// `leads`, `represents` or `memberOf`.
  package var relation: RelationType
  package var organisation: Actor.Identifier
  package var title: String
  package var from: PartialDate?
  package var until: PartialDate?

  package init(
    person: Actor.Identifier, relation: RelationType, organisation: Actor.Identifier,
    title: String, from: PartialDate? = nil, until: PartialDate? = nil
  ) {
    self.person = person
    self.relation = relation
    self.organisation = organisation
    self.title = title
    self.from = from
    self.until = until
  }

  /// Whether the office was held on the day, as far as the dates tell.
  package func covers(_ day: PartialDate) -> Bool {
    if let from, day.lastDay < from.firstDay { return false }
    if let until, until.lastDay < day.firstDay { return false }
    return true
  }
}
