import GraphStore
package import Knowledge
package import Querying

/// A tie of an answer in JSON.
package struct TieRecord: Encodable, Sendable {
  /// Claims that a person accepted, corrected or added.
  package var confirmed: Int
  package var contradicted: Bool
  package var counts: CountsRecord
  package var documents: Int
  /// The best sentence, or all of them.
  package var evidence: [ClaimRecord]
  @Nullable package var first: String?
  @Nullable package var last: String?
  package var object: ActorRecord
  package var relation: RelationType
  package var subject: ActorRecord
  /// The persons whose doings a derived tie is made of; empty for a stated one.
  package var through: [PassageRecord]

  package init(_ tie: Tie, showsEvidence: Bool) {
    confirmed = tie.evidence.count(where: \.isConfirmed)
    contradicted = tie.isContradicted
    counts = CountsRecord(tie.counts)
    documents = tie.documents
    evidence = Array(ClaimRecord.records(of: tie.evidence).prefix(showsEvidence ? .max : 1))
    _first = Nullable(wrappedValue: tie.first?.description)
    _last = Nullable(wrappedValue: tie.last?.description)
    object = ActorRecord(tie.object)
    relation = tie.relation
    subject = ActorRecord(tie.subject)
    through = tie.passages.map(PassageRecord.init)
  }
}

/// The way from a person to a state or group in JSON.
package struct PassageRecord: Encodable, Sendable {
  package var organisation: ActorRecord
  package var person: ActorRecord
  package var role: RelationType

  init(_ passage: Passage) {
    organisation = ActorRecord(passage.organisation)
    person = ActorRecord(passage.person)
    role = passage.role
  }
}
