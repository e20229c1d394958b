/// One sentence's evidence that one actor stands in a relation to another.
package struct Claim: Hashable, Sendable {
  package var subject: Mention
  package var relation: RelationType
  package var object: Mention
  package var status: Status
  /// Who says so, where it is not the article itself.
  package var holder: Actor.Identifier?
  package var event: EventClass
  /// When it happened or began: the sentence's own date, else the article's.
  package var date: PartialDate?
  /// When it ended, or until when the text knows it to go on; nil where it is of one date.
  package var until: PartialDate?
  /// How sure the extraction is, above 0 and at most 1.
  package var confidence: Double
  package var sentence: TextSpan
  /// The rule or model that says so: `verb support`, `title foreign minister`.
  package var method: String

  package init(
    subject: Mention, relation: RelationType, object: Mention, status: Status = .asserted,
    holder: Actor.Identifier? = nil, event: EventClass, date: PartialDate? = nil,
    until: PartialDate? = nil, confidence: Double, sentence: TextSpan, method: String
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.status = status
    self.holder = holder
    self.event = event
    self.date = date
    self.until = until
    self.confidence = (confidence * 1000).rounded() / 1000
    self.sentence = sentence
    self.method = method
  }
}

extension Claim {
  /// The method of claims that a person made.
  package static let byHand = "by hand"

  package var isByHand: Bool { method == Self.byHand }
}

/// A stretch of text that stands for an actor.
///
/// Two are the same where they give the same text to the same actor, for whatever reason.
package struct Mention: Hashable, Sendable {
  package var actor: Actor.Identifier
  package var span: TextSpan
  /// Why it was taken for the actor; `nil` where a claim is read back without it.
  package var resolution: Resolution?

  package init(actor: Actor.Identifier, span: TextSpan, resolution: Resolution? = nil) {
    self.actor = actor
    self.span = span
    self.resolution = resolution
  }

  package static func == (left: Mention, right: Mention) -> Bool {
    left.actor == right.actor && left.span == right.span
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(actor)
    hasher.combine(span)
  }
}
