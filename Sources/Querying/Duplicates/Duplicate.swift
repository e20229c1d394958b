package import GraphStore

/// Two actors that may be one.
package struct Duplicate: Sendable {
  /// The better known: catalogued rather than not, then more mentioned.
  package var first: MentionedActor
  package var second: MentionedActor
  /// From 0 to 1, the sum of the reasons' weights on the logistic curve; it ranks, it is no
  /// probability.
  package var score: Double
  /// For, then against.
  package var reasons: [Reason]

  package struct Reason: Hashable, Sendable {
    package var cause: Cause
    /// In log-odds; below 0 where it speaks against.
    package var weight: Double
  }

  /// What speaks for or against two actors being one.
  package enum Cause: Hashable, Sendable {
    case name(NameLikeness)
    /// The shorter name is in those of so many actors.
    case partOfNames(Int)
    case otherKind
    case sameCountry
    case otherCountry
    /// A state stands in brackets behind one of the names, and the other's is not known.
    case oneIsScoped
    case otherGender
    case bothCatalogued
    /// Actors that both have relations with.
    case sharedNeighbours(Int)
    case relatedToEachOther
    /// Articles that name both.
    case sharedDocuments(Int)
  }
}
