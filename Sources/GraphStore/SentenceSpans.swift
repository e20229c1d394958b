import Foundation
import GRDB
import Knowledge

/// Where the sentences of a document lie, in few bytes: of each, in the order of the text, the gap
/// before it and its length, as LEB128 numbers.
enum SentenceSpans {
  static func data(_ sentences: [TextSpan]) -> Data {
    var bytes: [UInt8] = []
    var end = 0
    for sentence in sentences {
      append(sentence.start - end, to: &bytes)
      append(sentence.length, to: &bytes)
      end = sentence.end
    }
    return Data(bytes)
  }

  static func spans(_ bytes: [UInt8]) throws -> [TextSpan] {
    var spans: [TextSpan] = []
    var rest = bytes[...]
    var end = 0
    while !rest.isEmpty {
      let start = end + (try number(&rest))
      end = start + (try number(&rest))
      spans.append(TextSpan(start: start, end: end))
    }
    return spans
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// No text is longer than five bytes can say.
  private static func number(_ rest: inout ArraySlice<UInt8>) throws -> Int {
    var number = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      guard let byte = rest.popFirst() else { break }
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw DatabaseError.damage("the sentences of a document cannot be read")
  }
}
