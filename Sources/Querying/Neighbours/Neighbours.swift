package import Knowledge

/// Who is within some hops of an actor.
package struct Neighbours: Hashable, Sendable {
  /// Whose neighbours they are.
  package var actor: Actor
  /// How many there are at 1 hop, at 2 hops and so on.
  package var counts: [Int]
  /// Those that are listed, the nearest first.
  package var listed: [Neighbour]

  /// How many are not listed.
  package var leftOut: Int { counts.reduce(-listed.count, +) }
}

/// An actor within some hops of another one.
package struct Neighbour: Hashable, Sendable {
  /// The neighbour.
  package var actor: Actor
  /// How many relations away, at least 1.
  package var hops: Int
  /// How many relations tie it to actors one hop nearer.
  package var ties: Int
  /// Added up over these relations.
  package var claims: Int
  /// The relations with the actor itself; none further out.
  package var relations: [NeighbourTie]
  /// The nearer actor that the most claims tie it to; `nil` at 1 hop.
  package var through: Actor?
}

/// A relation as the neighbour has it.
package struct NeighbourTie: Hashable, Sendable {
  /// What the relation is.
  package var type: RelationType
  /// Whether the neighbour is its subject; always so where the relation holds in both directions.
  package var isSubject: Bool
  /// How many claims tell it.
  package var claims: Int
}
