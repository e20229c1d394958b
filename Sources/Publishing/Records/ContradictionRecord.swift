import GraphStore
package import Knowledge
package import Querying

/// Two actors and what articles contradict each other about, in JSON.
package struct ContradictionRecord: Encodable, Sendable {
  package var disputes: [DisputeRecord]
  package var first: ActorRecord
  package var second: ActorRecord

  package init(_ contradiction: Contradiction) {
    disputes = contradiction.disputes.map(DisputeRecord.init)
    first = ActorRecord(contradiction.first)
    second = ActorRecord(contradiction.second)
  }
}

/// What is said and gainsaid, in JSON: `about` is "sign" or "denial".
package struct DisputeRecord: Encodable, Sendable {
  package var about: String
  package var claiming: [VoiceRecord]
  package var opposing: [VoiceRecord]
  /// That is denied.
  @Nullable package var relation: RelationType?

  init(_ dispute: Contradiction.Dispute) {
    switch dispute.subject {
    case .sign: (about, _relation) = ("sign", Nullable(wrappedValue: nil))
    case .denied(let type): (about, _relation) = ("denial", Nullable(wrappedValue: type))
    }
    claiming = dispute.claiming.map(VoiceRecord.init)
    opposing = dispute.opposing.map(VoiceRecord.init)
  }
}

/// One who says so in one document, in JSON.
package struct VoiceRecord: Encodable, Sendable {
  package var claims: [ClaimRecord]
  package var document: String
  /// `null` where it is the article itself.
  @Nullable package var speaker: ActorRecord?

  init(_ voice: Contradiction.Voice) {
    claims = ClaimRecord.records(of: voice.evidence)
    document = voice.document.source
    _speaker = Nullable(wrappedValue: voice.speaker.map(ActorRecord.init))
  }
}
