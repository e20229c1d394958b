package import Knowledge

/// Who stands together, who against whom and who between, with names.
package struct Factions: Sendable {
  /// Whose bloc alone was asked for.
  package let actor: Actor?
  /// How the actors were parted.
  package let partition: Partition
  /// How many actors are in blocs, those that are alone too.
  package let actorCount: Int
  /// How many actors are a bloc of their own.
  package let aloneCount: Int
  /// Blocs of two actors and more, the largest first; of one actor where that was asked for.
  package let factions: [Faction]
  /// How many blocs of two actors and more there are, shown or not.
  package let factionCount: Int
  /// What runs between the larger blocs, or between the actor's and others, most claims first.
  package let ties: [FactionTie]
  /// Those that fit their blocs least.
  package let swingActors: [SwingReasons]
  /// Of the most tied actors.
  package let map: FactionMap

  /// Between how many of the largest blocs ties are told.
  package static let largest = 10

  /// Blocs or communities, and the measure that they come from.
  package struct Partition: Hashable, Sendable {
    package let method: FactionRequest.Method
    /// The weight of pairs that do not fit, in claims: the line index of imbalance.
    package let frustration: Int
    /// The weight of all pairs, in claims.
    package let weight: Int
    /// Of communities; `nil` for blocs.
    package let modularity: Double?

    /// The share of the weight that does not fit, 0 to 1; `nil` where there are no pairs.
    package var frustratedShare: Double? {
      weight > 0 ? Double(frustration) / Double(weight) : nil
    }
  }
}

/// Actors who stand together.
package struct Faction: Sendable {
  package let label: FactionLabel
  /// The most tied first, as many as were asked for.
  package let members: [FactionMember]
  /// The claims between its members.
  package let inside: SignedClaims
}

/// What a bloc is called.
package struct FactionLabel: Hashable, Sendable {
  /// From 1, the largest first.
  package let number: Int
  package let size: Int
  /// The most tied of its members.
  package let leader: Actor
}

/// An actor of a bloc.
package struct FactionMember: Sendable {
  package let actor: Actor
  /// The weight of its pairs, in claims.
  package let weight: Int
}

/// What runs between two blocs.
package struct FactionTie: Sendable {
  package let first: FactionLabel
  package let second: FactionLabel
  package let claims: SignedClaims
}

/// An actor between blocs, and who makes it one.
package struct SwingReasons: Sendable {
  package let actor: Actor
  /// The number of its bloc, from 1.
  package let faction: Int
  package let measures: SwingActor
  /// The most tied first.
  package let friendsOutside: [FactionMember]
  /// The most tied first.
  package let enemiesInside: [FactionMember]
}

/// The most tied actors and the pairs among them, for a picture.
package struct FactionMap: Sendable {
  package let nodes: [Node]
  package let links: [Link]
  /// How many actors with ties there are besides.
  package let leftOut: Int

  /// How many actors a picture can show.
  package static let mostActors = 60

  /// An actor and the number of its bloc, `nil` where it is alone.
  package struct Node: Hashable, Sendable {
    package let actor: Actor
    package let faction: Int?
    /// The weight of its pairs, in claims.
    package let weight: Int
  }

  /// A pair of actors, by their places in `nodes`.
  package struct Link: Hashable, Sendable {
    package let first: Int
    package let second: Int
    /// +1 or −1.
    package let sign: Int8
    package let claims: SignedClaims
    package let isFrustrated: Bool
  }
}
