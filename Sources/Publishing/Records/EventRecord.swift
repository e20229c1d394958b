import GraphStore
package import Knowledge
package import Querying

/// An event in JSON.
package struct EventRecord: Encodable, Sendable {
  @Nullable package var date: String?
  package var documents: Int
  package var event: EventClass
  package var object: ActorRecord
  package var relation: RelationType
  /// The claims that tell of it, the surest first.
  package var reports: [ClaimRecord]
  /// Documents that tell it in words of their own.
  package var sources: Int
  package var status: Status
  package var subject: ActorRecord
  @Nullable package var until: String?

  package init(_ event: Event) {
    let first = event.reports[0]
    _date = Nullable(wrappedValue: event.date?.description)
    documents = event.documents
    self.event = event.claim.event
    object = ActorRecord(first.object)
    relation = event.claim.relation
    reports = ClaimRecord.records(of: event.reports)
    sources = event.sources
    status = event.claim.status
    subject = ActorRecord(first.subject)
    _until = Nullable(wrappedValue: event.until?.description)
  }
}
