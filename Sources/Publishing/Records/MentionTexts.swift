package import GraphStore
package import Knowledge

/// By which texts documents mention actors, in the order of first use.
package struct MentionTexts: Sendable {
  private struct Key: Hashable {
    var document: String
    var actor: Actor.Identifier
  }

  private var found: [Key: [String]] = [:]

  package init(_ reading: Reading) {
    let document = reading.document
    let mentions = reading.mentions + reading.claims.flatMap { [$0.subject, $0.object] }
    for mention in mentions.sorted(by: { $0.span < $1.span }) {
      guard let text = document.text.slice(mention.span) else { continue }
      add(text, Key(document: document.hash.description, actor: mention.actor))
    }
  }

  /// As far as the claims tell: a mention that no claim rests on is not among them.
  package init(_ evidence: [Evidence]) {
    let mentions = evidence.flatMap { evidence in
      [
        (evidence.document.hash, evidence.claim.subject, evidence.subjectText),
        (evidence.document.hash, evidence.claim.object, evidence.objectText),
      ]
    }
    for (document, mention, text) in mentions.sorted(by: { $0.1.span < $1.1.span }) {
      add(text, Key(document: document, actor: mention.actor))
    }
  }

  func texts(of actor: Actor.Identifier, in document: String) -> [String] {
    found[Key(document: document, actor: actor)] ?? []
  }

  private mutating func add(_ text: String, _ key: Key) {
    if found[key]?.contains(text) != true { found[key, default: []].append(text) }
  }
}
