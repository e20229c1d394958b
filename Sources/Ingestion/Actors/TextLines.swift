/// The lines of a text, each with its number, read byte by byte so that one bad line spoils no other,
/// and one after the other so that many take no memory.
struct TextLines: Sequence {
  struct Line {
    let number: Int
    /// `nil` where the bytes are not UTF-8 or hold a NUL.
    let text: String?
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func makeIterator() -> Iterator { Iterator(bytes) }

  struct Iterator: IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int
    private var number = 0

    fileprivate init(_ bytes: [UInt8]) {
      self.bytes = bytes
      position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> Line? {
      guard position < bytes.count else { return nil }
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var line = bytes[position..<end]
      position = end + 1
      number += 1
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      let isText = !line.contains(0)
      return Line(number: number, text: isText ? String(validating: line, as: UTF8.self) : nil)
    }
  }
}

extension LineFault {
  /// A line whose bytes are no text.
  static func notText(_ line: Int) -> LineFault {
    LineFault(
      line: line, what: "is not UTF-8",
      remedy: "convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8")
  }
}
