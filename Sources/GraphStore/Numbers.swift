package import Knowledge

// The numbers of rows, derived from content so that they are the same in every graph.

extension Document {
  /// The number of its row.
  package var number: Int64 { hash.number }

  func number(ofSentence sentence: TextSpan) -> Int64 {
    ContentHash(of: "sentence \(hash) \(sentence.start)").number
  }

  /// The number of a claim's row: by it reviews outlive a re-ingest.
  package func number(of claim: Claim) -> Int64 {
    let subject = claim.subject.span
    let object = claim.object.span
    return ContentHash(
      of: """
        claim \(hash) \(claim.relation.rawValue) \
        \(subject.start)-\(subject.end) \(object.start)-\(object.end)
        """
    ).number
  }
}

extension Actor {
  static func number(of identifier: Identifier) -> Int64 {
    ContentHash(of: "actor " + identifier).number
  }
}
