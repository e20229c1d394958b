/// The lines of a text, each with its number, read byte by byte so that one bad line spoils no other.
struct TextLines {
  struct Line {
    let number: Int
    /// `nil` where the bytes are not UTF-8 or hold a NUL.
    let text: String?
  }

  private(set) var lines: [Line] = []

  init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let parts = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let line = part.last == UInt8(ascii: "\r") ? part.dropLast() : part
      let isText = !line.contains(0)
      lines.append(
        Line(number: index + 1, text: isText ? String(validating: line, as: UTF8.self) : nil))
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
