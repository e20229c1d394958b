package import GraphStore

/// Claims as JSON lines.
package enum ClaimLines {
  /// Writes the claims line by line, in the order given.
  package static func write(_ evidence: [Evidence], to write: (String) -> Void) throws {
    for record in ClaimRecord.records(of: evidence) { write(try Json.line(record)) }
  }
}
