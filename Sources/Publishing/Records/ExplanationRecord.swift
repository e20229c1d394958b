package import GraphStore
package import Knowledge
package import Querying

/// Who is who, in JSON.
package struct ExplanationRecord: Encodable, Sendable {
  package var actor: ActorRecord
  /// Why this actor was taken; `null` where it alone bears the name.
  @Nullable package var choice: ChoiceRecord?
  package var mentions: Int
  package var sharedNames: [SharedNameRecord]
  package var usages: [UsageRecord]

  /// With at most so many wordings of each reason.
  package init(_ explanation: Explanation, limit: Int) {
    actor = ActorRecord(explanation.actor)
    _choice = Nullable(wrappedValue: explanation.choice.map(ChoiceRecord.init))
    mentions = explanation.mentions
    sharedNames = explanation.sharedNames.map(SharedNameRecord.init)
    var shown: [Resolution?: Int] = [:]
    usages = explanation.usages.filter { usage in
      shown[usage.resolution, default: 0] += 1
      return shown[usage.resolution, default: 0] <= limit
    }.map(UsageRecord.init)
  }
}

/// A name of several actors in JSON, the one taken first.
package struct ChoiceRecord: Encodable, Sendable {
  package var bearers: [Bearer]
  package var name: String

  package struct Bearer: Encodable, Sendable {
    package var actor: ActorRecord
    package var claims: Int
    package var mentions: Int
    /// What set the one taken before this one: `spelling`, `use`, `claims` or `identifier`.
    @Nullable package var outdoneBy: NameBearer.Rank.Advantage?
    package var use: Alias.Use
  }

  init(_ choice: Explanation.Choice) {
    name = choice.name
    bearers = ([choice.taken] + choice.others).map { bearer in
      Bearer(
        actor: ActorRecord(bearer.actor), claims: bearer.rank.claims, mentions: bearer.mentions,
        outdoneBy: choice.taken.rank.advantage(over: bearer.rank), use: bearer.rank.use)
    }
  }
}

/// A name that several actors bear, in JSON, the most meant first.
package struct SharedNameRecord: Encodable, Sendable {
  package var bearers: [Bearer]
  package var name: String

  package struct Bearer: Encodable, Sendable {
    package var actor: ActorRecord
    package var mentions: Int
  }

  init(_ shared: Explanation.SharedName) {
    name = shared.name
    bearers = shared.bearers.map {
      Bearer(actor: ActorRecord($0.actor), mentions: $0.mentions)
    }
  }
}

/// A wording that stood for an actor, in JSON.
package struct UsageRecord: Encodable, Sendable {
  package var documents: Int
  package var examples: [Example]
  package var mentions: Int
  /// `null` where the text was read before reasons were kept.
  @Nullable package var resolution: Resolution?
  package var wording: String

  /// Unit: offsets are UTF-8 bytes into the sentence.
  package struct Example: Encodable, Sendable {
    @Nullable package var date: String?
    package var document: String
    package var end: Int
    package var sentence: String
    package var start: Int
  }

  init(_ usage: Usage) {
    documents = usage.documents
    examples = usage.examples.map { example in
      Example(
        date: example.document.date?.description, document: example.document.source,
        end: example.span.end, sentence: example.sentenceText, start: example.span.start)
    }
    mentions = usage.mentions
    _resolution = Nullable(wrappedValue: usage.resolution)
    wording = usage.wording
  }
}
