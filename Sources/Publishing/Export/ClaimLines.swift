package import GraphStore

/// Claims as JSON lines.
package enum ClaimLines {
  /// Writes the claims line by line, in the order given.
  package static func write(_ evidence: [Evidence], to write: (String) throws -> Void) throws {
    let mentions = MentionTexts(evidence)
    for evidence in evidence { try write(Json.line(ClaimRecord(evidence, mentions))) }
  }
}
