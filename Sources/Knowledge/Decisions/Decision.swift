/// What a person decided about the graph, kept by what it is about: it outlives the graph.
///
/// A decision never changes. Another one about the same thing replaces it, an undo takes it back; both
/// name it, so that what holds does not depend on clocks or on the order in which logs are joined.
package struct Decision: Hashable, Sendable {
  /// Sixteen hexadecimal digits, derived from all else.
  package typealias Name = String

  package let name: Name
  package let action: Action
  package let author: String
  /// When, in UTC to the millisecond: `2026-11-23T18:35:04.123Z`.
  package let decided: String
  package let reason: String?
  /// The decisions about the same thing that held when this one was made, sorted.
  package let replaces: [Name]

  package init(
    _ action: Action, by author: String, decided: String, reason: String? = nil,
    replaces: [Name] = []
  ) {
    let content = DecisionContent(
      action: action, author: author, decided: decided, reason: reason, replaces: replaces.sorted())
    name = content.name
    self.action = action
    self.author = author
    self.decided = decided
    self.reason = reason
    self.replaces = content.replaces
  }

  package enum Action: Hashable, Sendable {
    /// What one sentence is evidence of.
    case judge(Judgement)
    /// The first is the second, and goes by the second's name.
    case merge(ActorAnchor, into: ActorAnchor)
    /// They are two, whatever their names say.
    case keepApart(ActorAnchor, ActorAnchor)
    /// In one article, what was read as the actor is another one.
    case separate(ActorAnchor, in: DocumentAnchor, as: ActorAnchor)
    case rename(ActorAnchor, name: String)
    case retype(ActorAnchor, kind: Actor.Kind)
    case addAlias(ActorAnchor, Alias)
    case removeAlias(ActorAnchor, Alias)
    case note(NoteTarget, text: String)
    /// Takes a decision back; what it replaced holds again. `facet` is that decision's.
    case undo(Name, facet: String)
  }

  /// What a note is about.
  package enum NoteTarget: Hashable, Sendable {
    case claim(ClaimAnchor)
    case actor(ActorAnchor)
    case document(DocumentAnchor)
  }
}

extension Decision {
  /// What it is about: of the decisions of one facet those hold that no other one replaces.
  package var facet: String {
    switch action {
    case .judge(let judgement): judgement.anchor.facet
    case .merge(let actor, let other), .keepApart(let actor, let other):
      Self.facet(ofPair: actor.identifier, other.identifier)
    case .separate(let actor, let document, _): "part \(actor.identifier) \(document.hash)"
    case .rename(let actor, _): "name \(actor.identifier)"
    case .retype(let actor, _): "kind \(actor.identifier)"
    case .addAlias(let actor, let alias), .removeAlias(let actor, let alias):
      "alias \(actor.identifier) \(alias.use.rawValue) \(alias.text)"
    case .note(let target, let text): "note \(target.facet) \(text)"
    case .undo(_, let facet): facet
    }
  }

  /// What decisions on whether two actors are one are about.
  package static func facet(ofPair one: Actor.Identifier, _ other: Actor.Identifier) -> String {
    "pair " + [one, other].sorted().joined(separator: " ")
  }

  /// The article it is about, where it is about one.
  package var document: DocumentAnchor? {
    switch action {
    case .judge(let judgement): judgement.anchor.document
    case .separate(_, let document, _): document
    case .note(.claim(let anchor), _): anchor.document
    case .note(.document(let document), _): document
    default: nil
    }
  }

  /// Whether both say the same, so that it does not matter which of them holds.
  package func agrees(with other: Decision) -> Bool {
    switch (action, other.action) {
    case (.judge(let one), .judge(let two)): one.stands == two.stands
    case (.keepApart, .keepApart), (.addAlias, .addAlias), (.removeAlias, .removeAlias): true
    case (.merge(_, let one), .merge(_, let two)): one.identifier == two.identifier
    case (.separate(_, _, let one), .separate(_, _, let two)): one.identifier == two.identifier
    case (.rename(_, let one), .rename(_, let two)): one == two
    case (.retype(_, let one), .retype(_, let two)): one == two
    default: action == other.action
    }
  }
}

extension Decision.NoteTarget {
  fileprivate var facet: String {
    switch self {
    case .claim(let anchor): anchor.facet
    case .actor(let actor): "actor \(actor.identifier)"
    case .document(let document): "document \(document.hash)"
    }
  }
}

/// How a claim was judged.
package struct Judgement: Hashable, Sendable {
  package var verdict: Verdict
  package var anchor: ClaimAnchor
  /// What the sentence says; `nil` where it does not say it at all.
  package var stands: AnchoredClaim?
  /// What the program had made of it; `nil` of a claim added by hand.
  package var read: ReadClaim?

  package init(
    _ verdict: Verdict, _ anchor: ClaimAnchor, stands: AnchoredClaim?, read: ReadClaim? = nil
  ) {
    self.verdict = verdict
    self.anchor = anchor
    self.stands = stands
    self.read = read
  }

  package enum Verdict: String, CaseIterable, Codable, Sendable {
    case accept, reject, relabel, add
  }
}

/// What a person holds to be said of two actors.
package struct AnchoredClaim: Hashable, Codable, Sendable {
  package var subject: AnchoredActor
  package var relation: RelationType
  package var object: AnchoredActor
  package var status: Status
  package var holder: ActorAnchor?
  package var event: EventClass
  package var date: PartialDate?
  package var until: PartialDate?

  package init(
    subject: AnchoredActor, relation: RelationType, object: AnchoredActor, status: Status,
    holder: ActorAnchor?, event: EventClass, date: PartialDate?, until: PartialDate?
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.status = status
    self.holder = holder
    self.event = event
    self.date = date
    self.until = until
  }
}

/// What the program had read where a person judged: from it is learnt how often it is right.
package struct ReadClaim: Hashable, Codable, Sendable {
  package var status: Status
  package var holder: Actor.Identifier?
  package var event: EventClass
  package var date: PartialDate?
  package var until: PartialDate?
  package var confidence: Double
  package var method: String

  package init(_ claim: Claim) {
    status = claim.status
    holder = claim.holder
    event = claim.event
    date = claim.date
    until = claim.until
    confidence = claim.confidence
    method = claim.method
  }
}
