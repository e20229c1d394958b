import GraphStore
package import Querying

/// A change of sides in JSON.
package struct SideChangeRecord: Encodable, Sendable {
  package var after: SideRecord
  package var before: SideRecord
  package var first: ActorRecord
  package var second: ActorRecord

  package init(_ change: SideChange) {
    after = SideRecord(change.after)
    before = SideRecord(change.before)
    first = ActorRecord(change.first)
    second = ActorRecord(change.second)
  }
}

/// What one window says of two actors, in JSON.
package struct SideRecord: Encodable, Sendable {
  /// The sentence that says it best.
  @Nullable package var evidence: ClaimRecord?
  package var negative: Int
  package var positive: Int

  init(_ side: SideChange.Side) {
    _evidence = Nullable(
      wrappedValue: side.evidence.flatMap { ClaimRecord.records(of: [$0]).first })
    negative = side.sum.negative
    positive = side.sum.positive
  }
}
