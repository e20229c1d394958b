import Foundation

extension Ingest.Summary: CustomStringConvertible {
  /// `read 3 articles, 41 sentences, 57 claims; 1 was there already; 2 could not be read`.
  package var description: String {
    let read = [
      counted(articles, "article"), counted(sentences, "sentence"), counted(claims, "claim"),
    ]
    let notRead = [
      known > 0 ? "\(known) \(known == 1 ? "was" : "were") there already" : nil,
      failed > 0 ? "\(failed) could not be read" : nil,
    ]
    return (["read " + read.joined(separator: ", ")] + notRead.compactMap { $0 })
      .joined(separator: "; ")
  }

  /// One object on one line, keys sorted.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

/// A number with its noun: `1 file`, `2 files`.
package func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
