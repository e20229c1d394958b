package import Knowledge

/// What a ranking goes by.
package enum Measure: String, CaseIterable, Sendable {
  case opposed, opposing, supported, supporting, allied, met, tied, pagerank, betweenness

  /// One plain sentence.
  package var meaning: String {
    switch self {
    case .opposed: "How many others oppose the actor."
    case .opposing: "How many others the actor opposes."
    case .supported: "How many others support the actor."
    case .supporting: "How many others the actor supports."
    case .allied: "How many others the actor is allied with."
    case .met: "How many others the actor meets."
    case .tied: "How many others the actor has any relation with, in either direction."
    case .pagerank:
      "How often somebody comes by the actor who follows relations from subject to object at "
        + "random, and now and then starts anywhere (Brin and Page 1998)."
    case .betweenness:
      "On how many of the shortest paths between two others the actor lies (Brandes 2001); in graphs "
        + "of more than 2,000 actors estimated from a sample of 64."
    }
  }

  /// The relation that it counts, and whose part in it; `nil` where it counts all.
  package var counted: (type: RelationType, direction: RankingDirection)? {
    switch self {
    case .opposed: (.opposes, .received)
    case .opposing: (.opposes, .given)
    case .supported: (.supports, .received)
    case .supporting: (.supports, .given)
    case .allied: (.alliedWith, .both)
    case .met: (.meets, .both)
    case .tied, .pagerank, .betweenness: nil
    }
  }
}

/// An actor with its place in a ranking.
package struct RankedActor: Hashable, Sendable {
  /// Counted from 1.
  package var rank: Int
  /// Who has the place.
  package var actor: Actor
  /// How many others, or the measure of the network.
  package var value: Double
  /// Added up over the relations with these others; `nil` where the measure counts none.
  package var claims: Int?
}
