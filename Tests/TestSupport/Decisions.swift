package import Knowledge

extension Decision {
  /// A judgement on the one claim of a story's sentence: a verdict and, where something else stands
  /// than what was read, the words for that; what stands may be changed further.
  ///
  /// `[isis Daesh] fears [turkey Turkey]. | turkey opposes isis`, `relabel turkey supports isis denied`.
  package static func judging(
    _ sentence: String, _ words: String, by author: String = "ann", from source: String = "a.txt",
    confidence: Double = 0.9,
    method: String = "verb support", event: EventClass? = nil,
    decided: String = "2026-01-01T00:00:00.000Z",
    changing: (inout AnchoredClaim) -> Void = { _ in }
  ) -> Decision {
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    guard let verdict = Judgement.Verdict(rawValue: parts[0]) else {
      preconditionFailure("no verdict: \(words)")
    }
    let own = sentence.split(separator: "|").map(String.init)
    func claim(_ words: String) -> ClaimOfStory {
      Story(source, date: "2015", own[0] + "|" + words).judged(confidence, method, event)
    }
    let read = claim(own[1])
    var stands = AnchoredClaim(claim(parts.count > 1 ? parts[1] : own[1]))
    changing(&stands)
    let judgement = Judgement(
      verdict, read.anchor, stands: verdict == .reject ? nil : stands,
      read: verdict == .add ? nil : ReadClaim(read.claim))
    return Decision(.judge(judgement), by: author, decided: decided)
  }
}

/// A claim and the article that it stands in.
private struct ClaimOfStory {
  let claim: Claim
  let document: Document

  var anchor: ClaimAnchor {
    ClaimAnchor(
      document: DocumentAnchor(
        hash: document.hash.description, source: document.source, title: nil, date: document.date),
      quote: TextQuote(
        exact: document.text.slice(claim.sentence) ?? "", prefix: "", suffix: ""),
      position: claim.sentence, subject: anchored(claim.subject), relation: claim.relation,
      object: anchored(claim.object))
  }

  private func anchored(_ mention: Mention) -> AnchoredActor {
    AnchoredActor(
      ActorAnchor(named: mention.actor), span: mention.span,
      text: document.text.slice(mention.span) ?? "")
  }
}

extension AnchoredClaim {
  fileprivate init(_ story: ClaimOfStory) {
    let (claim, anchor) = (story.claim, story.anchor)
    self.init(
      subject: anchor.subject, relation: claim.relation, object: anchor.object,
      status: claim.status, holder: claim.holder.map { ActorAnchor(named: $0) },
      event: claim.event, date: claim.date, until: claim.until)
  }
}

extension ActorAnchor {
  /// One of the tests' own actors.
  fileprivate init(named identifier: Actor.Identifier) {
    let known = ActorCatalogue.small.actors.first { $0.identifier == identifier }
    self.init(known ?? Actor(identifier: identifier, name: identifier, kind: .group))
  }
}

extension Story {
  fileprivate func judged(
    _ confidence: Double, _ method: String, _ event: EventClass?
  ) -> ClaimOfStory {
    let reading = self.reading
    guard var claim = reading.claims.first else { preconditionFailure("no claim in: \(lines)") }
    claim.confidence = confidence
    claim.method = method
    if let event { claim.event = event }
    return ClaimOfStory(claim: claim, document: reading.document)
  }
}
