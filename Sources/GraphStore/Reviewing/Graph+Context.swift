import GRDB
package import Knowledge

/// What stands around a claim's sentence, and what persons noted on the claim.
package struct ClaimContext: Hashable, Sendable {
  /// The sentence before; `nil` at the start of the document.
  package var before: String?
  package var after: String?
  /// Notes that nobody took back, in the order in which they came into the graph.
  package var notes: [Decision]

  package init(before: String? = nil, after: String? = nil, notes: [Decision] = []) {
    self.before = before
    self.after = after
    self.notes = notes
  }
}

extension Graph {
  /// The neighbours of a claim's sentence, and the notes on the claim.
  package func context(of target: ClaimTarget) throws -> ClaimContext {
    try read { db in
      let (before, after) = try neighbours(of: target.evidence, in: db)
      return try ClaimContext(
        before: before, after: after,
        notes: DecisionTable(db).notes(on: target.anchor.facet))
    }
  }

  private func neighbours(
    of evidence: Evidence, in db: Database
  ) throws -> (before: String?, after: String?) {
    guard let hash = DecisionTable.prefix(ofHash: evidence.document.hash),
      let number = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM document WHERE substr(hash, 1, 8) = ?"),
        arguments: [hash])
    else { return (nil, nil) }
    let document = try CitedDocument(number, in: db)
    guard let place = document.sentences.firstIndex(of: evidence.claim.sentence) else {
      return (nil, nil)
    }
    func text(_ place: Int) -> String? {
      document.sentences.indices.contains(place)
        ? document.text.slice(document.sentences[place]) : nil
    }
    return (text(place - 1), text(place + 1))
  }
}
