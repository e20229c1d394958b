package import Knowledge
package import Querying

/// An actor within some hops of another one, in JSON.
package struct NeighbourRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var claims: Int
  package var hops: Int
  /// With the actor asked for; empty further out.
  package var relations: [NeighbourTieRecord]
  /// The nearer actor that the most claims tie it to; `null` at 1 hop.
  @Nullable package var through: ActorRecord?
  package var ties: Int

  /// One line of the list.
  package init(_ neighbour: Neighbour) {
    actor = ActorRecord(neighbour.actor)
    claims = neighbour.claims
    hops = neighbour.hops
    relations = neighbour.relations.map(NeighbourTieRecord.init)
    _through = Nullable(wrappedValue: neighbour.through.map(ActorRecord.init))
    ties = neighbour.ties
  }
}

/// A relation as a neighbour has it, in JSON.
package struct NeighbourTieRecord: Encodable, Sendable {
  package var claims: Int
  package var relation: RelationType
  /// `subject`, `object` or `both`: which of them the neighbour is.
  package var role: String

  init(_ tie: NeighbourTie) {
    claims = tie.claims
    relation = tie.type
    role = tie.type.isSymmetric ? "both" : tie.isSubject ? "subject" : "object"
  }
}

/// An actor tied to both of two others, in JSON.
package struct CommonTieRecord: Encodable, Sendable {
  package var actor: ActorRecord
  /// With the first of both.
  package var first: [NeighbourTieRecord]
  /// With the second of both.
  package var second: [NeighbourTieRecord]

  /// One line of the list.
  package init(_ tie: CommonTie) {
    actor = ActorRecord(tie.actor)
    first = tie.toFirst.map(NeighbourTieRecord.init)
    second = tie.toSecond.map(NeighbourTieRecord.init)
  }
}

/// An actor at the end of a pattern, in JSON.
package struct ReachedRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var claims: Int
  package var ways: Int

  /// One line of the list.
  package init(_ reached: ReachedActor) {
    actor = ActorRecord(reached.actor)
    claims = reached.claims
    ways = reached.ways
  }
}
