import Foundation
package import Knowledge

/// Turns a file of plain text into a document: its text, title and date.
///
/// The title is that of the sidecar, else the headline; the date that of the sidecar, else of the
/// first lines, else of the file's name, else the default. The clock and the times of files are
/// never asked, so that the same files give the same documents.
package struct ArticleReader: Sendable {
  /// The most bytes that an article may have, where nothing else is asked for.
  package static let standardLimit = 16_000_000

  /// Of articles that do not say theirs.
  private let defaultDate: PartialDate?
  private let input: BoundedInput

  package init(defaultDate: PartialDate? = nil, maximumBytes: Int = standardLimit) {
    self.defaultDate = defaultDate
    input = BoundedInput(limit: maximumBytes)
  }

  /// Reads a file, or standard input where that is asked for.
  package func document(at path: String) throws(UnreadableFile) -> Document {
    guard path != ArticleFile.standardInput.path else {
      return try document(of: input.bytes(from: STDIN_FILENO, of: path), from: path, sidecar: nil)
    }
    let bytes = try input.bytes(ofFile: path)
    let sidecar = try Sidecar(beside: path, input: input)
    return try document(of: bytes, from: path, sidecar: sidecar)
  }

  private func document(
    of bytes: [UInt8], from path: String, sidecar: Sidecar?
  ) throws(UnreadableFile) -> Document {
    let text = try plainText(of: bytes, path: path)
    let head = ArticleHead(of: text)
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    return Document(
      source: sidecar?.source ?? path, title: sidecar?.title ?? head.title,
      date: sidecar?.date ?? head.date ?? PartialDate(String(Substring(name.prefix(10))))
        ?? defaultDate,
      text: text)
  }
}
