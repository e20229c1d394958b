package import GraphStore

/// Claims as JSON lines.
package enum ClaimLines {
  /// Writes the claims line by line, in the order given.
  package static func write(_ evidence: [Evidence], to write: (String) throws -> Void) throws {
    for record in ClaimRecord.records(of: evidence) { try write(Json.line(record)) }
  }
}
