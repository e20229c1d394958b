package import GraphStore
package import Knowledge

/// A claim that a person reads in a sentence and the program did not.
package struct ClaimAddition: Hashable, Sendable {
  package var subject: Actor
  package var relation: RelationType
  package var object: Actor
  /// The words that stand for the subject; else one of its names.
  package var subjectText: String?
  package var objectText: String?
  /// Claimed where somebody says it, else asserted.
  package var status: Status?
  package var holder: Actor?
  /// The date of the article where it is `nil`.
  package var date: PartialDate?
  package var until: PartialDate?
  package var event: EventClass?

  package init(subject: Actor, relation: RelationType, object: Actor) {
    self.subject = subject
    self.relation = relation
    self.object = object
  }

  /// The claim in the one sentence of the article that holds a text.
  package func claim(
    in article: CitedArticle, sentence part: String
  ) throws -> (anchor: ClaimAnchor, stands: AnchoredClaim) {
    let position = try article.sentence(holding: part)
    let sentence = article.text.slice(position) ?? ""
    let quote =
      TextQuote(of: position, in: article.text)
      ?? TextQuote(exact: sentence, prefix: "", suffix: "")
    let (subject, object) = try ends(in: sentence, of: article, at: position)
    let stands = try content(subject, object, in: article)
    let anchor = ClaimAnchor(
      document: DocumentAnchor(article.origin), quote: quote, position: position,
      subject: subject, relation: relation, object: object)
    return (anchor, stands)
  }

  private func content(
    _ subject: AnchoredActor, _ object: AnchoredActor, in article: CitedArticle
  ) throws -> AnchoredClaim {
    if let event, !event.goes(with: relation) { throw JudgementError.otherEvent(event, relation) }
    guard subject.actor.identifier != object.actor.identifier else {
      throw JudgementError.oneActor(subject.actor.name)
    }
    let date = self.date ?? article.origin.date
    if let until { try checkStretch(from: date, until) }
    return AnchoredClaim(
      subject: subject, relation: relation, object: object,
      status: status ?? (holder == nil ? .asserted : .claimed),
      holder: holder.map { ActorAnchor($0) },
      event: event ?? .usual(of: relation), date: date, until: until)
  }

  private func ends(
    in sentence: String, of article: CitedArticle, at position: TextSpan
  ) throws -> (AnchoredActor, AnchoredActor) {
    let mentions = article.mentions.compactMap { mention in
      mention.span.moved(into: position).map { (mention.actor, $0) }
    }
    func places(_ actor: Actor, _ text: String?) throws -> [TextSpan] {
      let words = SentenceTexts(sentence)
      let named = (text.map { [$0] } ?? actor.texts).flatMap(words.places)
      // a pronoun that was read as the actor
      let read = text == nil ? mentions.filter { $0.0 == actor.identifier }.map(\.1) : []
      guard !(named + read).isEmpty else {
        throw CitationError.noText(
          text.map { [$0] } ?? actor.texts, standing: mentions.compactMap { sentence.slice($0.1) })
      }
      return named + read
    }
    let subjects = try places(subject, subjectText)
    let objects = try places(object, objectText)
    for first in subjects {
      guard let second = objects.first(where: { $0.end <= first.start || first.end <= $0.start })
      else { continue }
      return (
        AnchoredActor(ActorAnchor(subject), span: first, text: sentence.slice(first) ?? ""),
        AnchoredActor(ActorAnchor(object), span: second, text: sentence.slice(second) ?? "")
      )
    }
    throw CitationError.overlapping(
      sentence.slice(subjects[0]) ?? "", sentence.slice(objects[0]) ?? "")
  }
}
