/// A stretch of a document's text, as UTF-8 byte offsets.
///
/// Unit: bytes from the start of `Document.text`; `start` is included, `end` is not.
package struct TextSpan: Hashable, Comparable, Sendable {
  package var start: Int
  package var end: Int

  package init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward from a byte of the text")
    self.start = start
    self.end = end
  }

  package var length: Int { end - start }

  /// Counted from another place, so many bytes before this one's.
  package func moved(by offset: Int) -> TextSpan {
    TextSpan(start: start + offset, end: end + offset)
  }

  package func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension String {
  /// The text between two byte offsets, or `nil` where they do not fall on characters of the text.
  package func slice(_ span: TextSpan) -> String? {
    let bytes = utf8
    guard
      let start = bytes.index(bytes.startIndex, offsetBy: span.start, limitedBy: bytes.endIndex),
      let end = bytes.index(start, offsetBy: span.length, limitedBy: bytes.endIndex)
    else { return nil }
    return String(bytes[start..<end])
  }
}

extension TextSpan: Codable {
  private enum CodingKeys: String, CodingKey { case start, end }

  /// Throws where the end lies before the start, or either before the text.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let start = try container.decode(Int.self, forKey: .start)
    let end = try container.decode(Int.self, forKey: .end)
    guard 0 <= start, start <= end, end <= Int(Int32.max) else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: container, debugDescription: "\(start) to \(end) is no stretch of text")
    }
    self.init(start: start, end: end)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
  }
}
