import Knowledge

extension Reading {
  /// Throws when a part of the reading contradicts another, before anything is added.
  func checkSound() throws {
    try checkText()
    try checkSentences()
    for mention in mentions { try check(mention.span, "the mention of '\(mention.actor)'") }
    let known = Set(sentences)
    for claim in claims { try check(claim, sentences: known) }
  }

  /// SQLite's functions end a text at NUL.
  private func checkText() throws {
    if let offset = document.text.utf8.firstIndex(of: 0) {
      let byte = document.text.utf8.distance(from: document.text.startIndex, to: offset)
      throw unsound("its text holds a NUL at byte \(byte)")
    }
    let names =
      [document.source, document.title ?? ""]
      + newActors.flatMap { [$0.identifier, $0.name] + $0.aliases.map(\.text) }
      + claims.map(\.method)
    if let name = names.first(where: { $0.utf8.contains(0) }) {
      throw unsound("'\(name.replacing("\0", with: "\\0"))' holds a NUL")
    }
  }

  private func checkSentences() throws {
    for sentence in sentences { try check(sentence, "a sentence") }
    for (sentence, next) in zip(sentences, sentences.dropFirst()) where next.start < sentence.end {
      throw unsound("sentences \(sentence.text) and \(next.text) overlap")
    }
  }

  private func check(_ claim: Claim, sentences: Set<TextSpan>) throws {
    let name = "claim '\(claim.subject.actor) \(claim.relation.rawValue) \(claim.object.actor)'"
    guard sentences.contains(claim.sentence) else {
      throw unsound("\(name) cites \(claim.sentence.text), which is no sentence of the reading")
    }
    for mention in [claim.subject, claim.object] {
      try check(mention.span, "\(name)")
      guard claim.sentence.contains(mention.span) else {
        throw unsound(
          "\(name) names '\(mention.actor)' at \(mention.span.text), outside its sentence")
      }
    }
    guard claim.subject.actor != claim.object.actor else {
      throw unsound("\(name) has one actor at both ends")
    }
    guard claim.confidence > 0, claim.confidence <= 1 else {
      throw unsound(
        "\(name) has confidence \(claim.confidence), which is not above 0 and at most 1")
    }
  }

  private func check(_ span: TextSpan, _ name: String) throws {
    guard span.length > 0, document.text.slice(span) != nil else {
      throw unsound("\(name) lies at \(span.text), which is no stretch of the text")
    }
  }

  private func unsound(_ detail: String) -> GraphError {
    .unsound(source: document.source, detail: detail)
  }
}

extension TextSpan {
  /// As messages give it.
  fileprivate var text: String { "bytes \(start) to \(end)" }
}
