package import GraphStore
package import Knowledge

/// Two actors of whom articles say what cannot both be so.
package struct Contradiction: Sendable {
  /// The smaller identifier first.
  package let first: Actor
  package let second: Actor
  package let disputes: [Dispute]

  /// One thing that is said and gainsaid.
  package struct Dispute: Sendable {
    package enum Subject: Hashable, Sendable {
      /// Support or alliance against opposition.
      case sign
      /// A relation that some claim and others deny.
      case denied(RelationType)
    }

    package let subject: Subject
    /// For support and alliance, or for the relation; by document and speaker.
    package let claiming: [Voice]
    /// For opposition, or denying.
    package let opposing: [Voice]
  }

  /// One who says so in one document.
  package struct Voice: Sendable {
    package let document: Evidence.Origin
    /// `nil` where it is the article itself.
    package let speaker: Actor?
    /// In the order of the text.
    package let evidence: [Evidence]
  }
}

extension Contradiction.Dispute {
  /// How many claims the weaker side has.
  var weight: Int { min(claiming.claims, opposing.claims) }
}

extension [Contradiction.Voice] {
  package var claims: Int { map(\.evidence.count).reduce(0, +) }

  /// Those who say so, in the order of documents and names.
  init(_ evidence: [Evidence]) {
    let ordered = evidence.sorted(by: Evidence.comesBefore)
    var voices: [[Evidence]] = []
    var places: [VoiceKey: Int] = [:]
    for evidence in ordered {
      let key = VoiceKey(evidence)
      if let place = places[key] {
        voices[place].append(evidence)
      } else {
        places[key] = voices.count
        voices.append([evidence])
      }
    }
    self = voices.map {
      Contradiction.Voice(
        document: $0[0].document, speaker: $0[0].holder, evidence: $0)
    }
  }
}

/// Who says it where.
private struct VoiceKey: Hashable {
  let document: String
  let speaker: Actor.Identifier?

  init(_ evidence: Evidence) {
    document = evidence.document.hash
    speaker = evidence.holder?.identifier
  }
}
