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
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
