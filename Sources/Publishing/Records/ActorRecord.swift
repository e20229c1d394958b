package import GraphStore
package import Knowledge

/// An actor in JSON.
package struct ActorRecord: Encodable, Sendable {
  package var id: Actor.Identifier
  package var kind: Actor.Kind
  package var name: String

  package init(_ actor: Actor) {
    id = actor.identifier
    kind = actor.kind
    name = actor.name
  }
}

/// How many claims there are of each status.
package struct CountsRecord: Encodable, Sendable {
  package var asserted: Int
  package var claimed: Int
  package var denied: Int
  package var proposed: Int

  package init(_ counts: [Status: Int]) {
    asserted = counts[.asserted] ?? 0
    claimed = counts[.claimed] ?? 0
    denied = counts[.denied] ?? 0
    proposed = counts[.proposed] ?? 0
  }
}

/// An edge in JSON.
package struct RelationRecord: Encodable, Sendable {
  package var confidence: Double
  /// Claims that a person accepted, corrected or added.
  package var confirmed: Int
  package var contradicted: Bool
  package var counts: CountsRecord
  package var documents: Int
  @Nullable package var first: String?
  @Nullable package var last: String?
  package var object: ActorRecord
  package var relation: RelationType
  /// Documents that tell it in words of their own; `null` where they were not counted.
  @Nullable package var sources: Int?
  package var subject: ActorRecord

  package init(_ relation: Relation) {
    confidence = relation.confidence
    confirmed = relation.confirmed
    contradicted = relation.isContradicted
    counts = CountsRecord(relation.counts)
    documents = relation.documents
    _first = Nullable(wrappedValue: relation.first?.description)
    _last = Nullable(wrappedValue: relation.last?.description)
    object = ActorRecord(relation.object)
    self.relation = relation.type
    _sources = Nullable(wrappedValue: relation.sources)
    subject = ActorRecord(relation.subject)
  }
}
