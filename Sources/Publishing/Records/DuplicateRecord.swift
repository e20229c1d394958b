import GraphStore
import Knowledge
package import Querying

/// Two actors that may be one, in JSON.
package struct DuplicateRecord: Encodable, Sendable {
  package var first: MentionedRecord
  package var reasons: [ReasonRecord]
  package var score: Double
  package var second: MentionedRecord

  package init(_ duplicate: Duplicate) {
    first = MentionedRecord(duplicate.first)
    reasons = duplicate.reasons.map(ReasonRecord.init)
    score = duplicate.score
    second = MentionedRecord(duplicate.second)
  }
}

/// An actor with how often it is mentioned, in JSON.
package struct MentionedRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var catalogued: Bool
  package var mentions: Int

  init(_ mentioned: MentionedActor) {
    actor = ActorRecord(mentioned.actor)
    catalogued = mentioned.isCatalogued
    mentions = mentioned.mentions
  }
}

/// What speaks for two actors being one, or against it where its weight is below 0, in JSON.
package struct ReasonRecord: Encodable, Sendable {
  package var reason: String
  package var weight: Double

  init(_ reason: Duplicate.Reason) {
    self.reason = words(reason.cause)
    weight = (reason.weight * 100).rounded() / 100
  }
}
