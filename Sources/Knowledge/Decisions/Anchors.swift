/// By what an article is found again.
package struct DocumentAnchor: Hashable, Codable, Sendable {
  /// Of its text, in 64 hexadecimal digits.
  package var hash: String
  package var source: String
  package var title: String?
  package var date: PartialDate?

  package init(hash: String, source: String, title: String?, date: PartialDate?) {
    self.hash = hash
    self.source = source
    self.title = title
    self.date = date
  }
}

extension DocumentAnchor {
  /// Articles move between folders and keep the name of their file.
  package var fileName: String { Self.fileName(of: source) }

  package static func fileName(of source: String) -> String {
    source.split(separator: "/").last.map(String.init) ?? source
  }
}

/// By what an actor is found again: its identifier, else its name where one actor alone bears it.
package struct ActorAnchor: Hashable, Codable, Sendable {
  package var identifier: Actor.Identifier
  package var name: String
  package var kind: Actor.Kind
  package var country: Actor.Identifier?

  package init(_ actor: Actor) {
    identifier = actor.identifier
    // articles may have made it of a heading, or of several lines
    let shown = String(printable(actor.name).unicodeScalars.prefix(Self.longestName))
    name = shown.isEmpty ? actor.identifier : shown
    kind = actor.kind
    country = actor.country
  }

  enum CodingKeys: String, CodingKey {
    case identifier = "id"
    case name, kind, country
  }
}

/// An actor and the stretch of text that stands for it.
package struct AnchoredActor: Hashable, Codable, Sendable {
  package var actor: ActorAnchor
  /// From the start of the quoted sentence, in UTF-8 bytes.
  package var span: TextSpan
  package var text: String

  package init(_ actor: ActorAnchor, span: TextSpan, text: String) {
    self.actor = actor
    self.span = span
    self.text = text
  }
}

/// By what a claim is found again: its article, its sentence word for word, and who does what to whom
/// in it.
package struct ClaimAnchor: Hashable, Codable, Sendable {
  package var document: DocumentAnchor
  /// The sentence.
  package var quote: TextQuote
  /// Where the sentence stood: W3C TextPositionSelector, but in UTF-8 bytes.
  package var position: TextSpan
  package var subject: AnchoredActor
  package var relation: RelationType
  package var object: AnchoredActor

  package init(
    document: DocumentAnchor, quote: TextQuote, position: TextSpan, subject: AnchoredActor,
    relation: RelationType, object: AnchoredActor
  ) {
    self.document = document
    self.quote = quote
    self.position = position
    self.subject = subject
    self.relation = relation
    self.object = object
  }
}

extension ClaimAnchor {
  /// What names the claim in its document: relation and spans, not who the actors were taken for.
  package var facet: String {
    let start = position.start
    return Self.facet(
      document.hash, relation, subject.span.moved(by: start), object.span.moved(by: start))
  }

  /// The same of a claim whose spans count from the start of the text.
  package static func facet(
    _ hash: String, _ relation: RelationType, _ subject: TextSpan, _ object: TextSpan
  ) -> String {
    "claim \(hash) \(relation.rawValue) \(subject.start)-\(subject.end) \(object.start)-\(object.end)"
  }
}
