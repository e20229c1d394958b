package import GraphStore
package import Knowledge

/// A claim as a line of JSON; the format is in the design, "Claims as JSON lines".
///
/// Unit: offsets are UTF-8 bytes into the document's text.
package struct ClaimRecord: Encodable, Sendable {
  /// By it the graph knows the claim: see `entente explain`.
  package var claim: String
  package var confidence: Double
  @Nullable package var date: String?
  /// Where the document was read.
  package var document: String
  package var event: EventClass
  /// The identifier of the actor who says so.
  @Nullable package var holder: Actor.Identifier?
  /// What persons decided about it.
  package var judged: [JudgingRecord]
  /// What persons noted on it.
  package var notes: [String]
  package var object: Participant
  package var relation: RelationType
  package var sentence: Stretch
  package var status: Status
  package var subject: Participant
  /// The end of a stretch of time that begins at `date`.
  @Nullable package var until: String?

  package struct Stretch: Encodable, Sendable {
    package var end: Int
    package var start: Int
    package var text: String
  }

  package struct Participant: Encodable, Sendable {
    /// Other texts by which the document mentions the actor.
    package var aliases: [String]
    package var end: Int
    package var id: Actor.Identifier
    package var kind: Actor.Kind
    package var name: String
    package var start: Int
    package var text: String
  }
}

extension ClaimRecord {
  /// From a graph, in the order given.
  ///
  /// Aliases are those texts by which these claims mention an actor.
  package static func records(of evidence: [Evidence]) -> [ClaimRecord] {
    let mentions = MentionTexts(evidence)
    return evidence.map { ClaimRecord($0, mentions) }
  }

  init(_ evidence: Evidence, _ mentions: MentionTexts) {
    let hash = evidence.document.hash
    self.init(
      evidence.claim, number: evidence.number, source: evidence.document.source,
      sentenceText: evidence.sentenceText, judged: evidence.judged.map(JudgingRecord.init),
      notes: evidence.notes.map(\.text),
      subject: Participant(
        evidence.subject, evidence.claim.subject.span, evidence.subjectText,
        mentions.texts(of: evidence.subject.identifier, in: hash)),
      object: Participant(
        evidence.object, evidence.claim.object.span, evidence.objectText,
        mentions.texts(of: evidence.object.identifier, in: hash)))
  }

  /// The claims of a document just read, in the order of its text.
  ///
  /// - Parameters:
  ///   - reading: What extraction made of the document.
  ///   - actor: Looks up those of the catalogue; the reading brings its new ones along.
  /// - Returns: One record for each claim whose actors are known.
  package static func records(
    of reading: Reading, actor: (Actor.Identifier) -> Actor?
  ) -> [ClaimRecord] {
    let new = Dictionary(reading.newActors.map { ($0.identifier, $0) }) { first, _ in first }
    let mentions = MentionTexts(reading)
    return reading.claims.sorted(by: comesBefore).compactMap { claim in
      guard let subject = new[claim.subject.actor] ?? actor(claim.subject.actor),
        let object = new[claim.object.actor] ?? actor(claim.object.actor)
      else { return nil }
      return ClaimRecord(claim, reading.document, subject, object, mentions)
    }
  }

  private init(
    _ claim: Claim, _ document: Document, _ subject: Actor, _ object: Actor,
    _ mentions: MentionTexts
  ) {
    func participant(_ actor: Actor, _ span: TextSpan) -> Participant {
      Participant(
        actor, span, document.text.slice(span) ?? "",
        mentions.texts(of: actor.identifier, in: document.hash.description))
    }
    self.init(
      claim, number: document.number(of: claim), source: document.source,
      sentenceText: document.text.slice(claim.sentence) ?? "", judged: [], notes: [],
      subject: participant(subject, claim.subject.span),
      object: participant(object, claim.object.span))
  }

  private init(
    _ claim: Claim, number: Int64, source: String, sentenceText: String, judged: [JudgingRecord],
    notes: [String], subject: Participant, object: Participant
  ) {
    self.claim = ClaimName(number: number).text
    confidence = claim.confidence
    _date = Nullable(wrappedValue: claim.date?.description)
    document = source
    event = claim.event
    _holder = Nullable(wrappedValue: claim.holder)
    self.judged = judged
    self.notes = notes
    self.object = object
    relation = claim.relation
    sentence = Stretch(end: claim.sentence.end, start: claim.sentence.start, text: sentenceText)
    status = claim.status
    self.subject = subject
    _until = Nullable(wrappedValue: claim.until?.description)
  }

  private static func comesBefore(_ left: Claim, _ right: Claim) -> Bool {
    let (first, second) = (left.order, right.order)
    if first != second { return first.lexicographicallyPrecedes(second) }
    return (left.relation.rawValue, left.status.rawValue, left.holder ?? "")
      < (right.relation.rawValue, right.status.rawValue, right.holder ?? "")
  }
}

extension ClaimRecord.Participant {
  fileprivate init(_ actor: Actor, _ span: TextSpan, _ text: String, _ texts: [String]) {
    self.init(
      aliases: texts.filter { $0 != text }, end: span.end, id: actor.identifier, kind: actor.kind,
      name: actor.name, start: span.start, text: text)
  }
}

extension Claim {
  fileprivate var order: [Int] {
    [sentence, subject.span, object.span].flatMap { [$0.start, $0.end] }
  }
}
