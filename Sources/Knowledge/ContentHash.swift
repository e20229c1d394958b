import Crypto
package import Foundation

/// The SHA-256 of a text.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// Thirty-two bytes.
  package let data: Data

  package init(of text: String) {
    data = Data(SHA256.hash(data: Array(text.utf8)))
  }

  package init(of bytes: UnsafeRawBufferPointer) {
    data = Data(SHA256.hash(data: bytes))
  }

  /// 64 lower-case hexadecimal digits.
  package var description: String { Self.digits(data) }

  /// The first 63 bits.
  package var number: Int64 { data.prefix(8).reduce(0) { $0 << 8 | Int64($1) } & Int64.max }

  /// Two lower-case hexadecimal digits for each byte.
  package static func digits(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in bytes {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
