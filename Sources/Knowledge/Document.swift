/// An article as it was read.
package struct Document: Hashable, Sendable {
  /// Of `text` alone: the same text is one document, wherever it was found.
  package let hash: ContentHash
  /// Where it was read: a path as given, never resolved.
  package var source: String
  package var title: String?
  package var date: PartialDate?
  package let text: String

  package init(source: String, title: String? = nil, date: PartialDate? = nil, text: String) {
    self.hash = ContentHash(of: text)
    self.source = source
    self.title = title
    self.date = date
    self.text = text
  }
}

/// All that one document says: what the road hands from extraction to the graph.
package struct Reading: Sendable {
  package var document: Document
  /// In the order of the text, without overlap.
  package var sentences: [TextSpan]
  /// In the order of the text; no two share a span.
  package var mentions: [Mention]
  package var claims: [Claim]
  /// Every actor of `mentions` that the catalogue does not hold.
  package var newActors: [Actor]

  package init(
    document: Document, sentences: [TextSpan] = [], mentions: [Mention] = [],
    claims: [Claim] = [], newActors: [Actor] = []
  ) {
    self.document = document
    self.sentences = sentences
    self.mentions = mentions
    self.claims = claims
    self.newActors = newActors
  }
}
