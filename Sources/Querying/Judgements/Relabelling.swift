package import GraphStore
package import Knowledge

/// What a person changes of a claim.
package struct Relabelling: Hashable, Sendable {
  package var relation: RelationType?
  /// Whether subject and object change places, before one of them is replaced.
  package var isTurned = false
  package var status: Status?
  package var holder = Change<Actor>.none
  /// With a date but no `until`, the claim is of that date alone.
  package var date = Change<PartialDate>.none
  package var until: PartialDate?
  package var event: EventClass?
  package var subject: Actor?
  package var object: Actor?

  package enum Change<Value: Hashable & Sendable>: Hashable, Sendable {
    case none
    case to(Value)
    case away
  }

  package init() {}

  /// What the claim says with the changes; throws where it would make no sense, or is the same.
  package func content(of target: ClaimTarget) throws -> AnchoredClaim {
    var content = target.content
    if isTurned { swap(&content.subject, &content.object) }
    if let subject { content.subject.actor = ActorAnchor(subject) }
    if let object { content.object.actor = ActorAnchor(object) }
    guard content.subject.actor.identifier != content.object.actor.identifier else {
      throw JudgementError.oneActor(content.subject.actor.name)
    }
    try changeRelation(of: &content)
    changeStatus(of: &content)
    try changeDates(of: &content)
    guard content != target.content else {
      throw JudgementError.nothingChanges(ClaimName(number: target.evidence.number).short)
    }
    return content
  }

  private func changeRelation(of content: inout AnchoredClaim) throws {
    content.relation = relation ?? content.relation
    if let event {
      guard event.goes(with: content.relation) else {
        throw JudgementError.otherEvent(event, content.relation)
      }
      content.event = event
    } else if !content.event.goes(with: content.relation), relation != nil {
      content.event = .usual(of: content.relation)
    }
  }

  /// What somebody says is not asserted, and what nobody says is not claimed.
  private func changeStatus(of content: inout AnchoredClaim) {
    switch holder {
    case .none: break
    case .to(let actor):
      content.holder = ActorAnchor(actor)
      if content.status == .asserted { content.status = .claimed }
    case .away:
      content.holder = nil
      if content.status == .claimed { content.status = .asserted }
    }
    content.status = status ?? content.status
  }

  private func changeDates(of content: inout AnchoredClaim) throws {
    switch date {
    case .none: break
    case .to(let date): (content.date, content.until) = (date, nil)
    case .away: (content.date, content.until) = (nil, nil)
    }
    guard let until else { return }
    content.until = until
    try checkStretch(from: content.date, until)
  }
}

/// Throws where a stretch of time has no start, or ends before it.
func checkStretch(from date: PartialDate?, _ until: PartialDate) throws {
  guard let date else { throw JudgementError.untilWithoutDate }
  guard until.lastDay >= date.firstDay else {
    throw JudgementError.untilBeforeDate(until, date)
  }
}

extension EventClass {
  /// What a relation is taken to be told by where nobody says.
  package static func usual(of relation: RelationType) -> EventClass {
    switch relation {
    case .supports: .support
    case .opposes: .reject
    case .alliedWith: .cooperate
    case .meets: .consult
    case .leads, .represents, .memberOf: .affiliation
    }
  }
}
