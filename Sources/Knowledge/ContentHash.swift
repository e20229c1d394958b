import Crypto

/// The SHA-256 of a text, and the identifiers derived from one.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package let description: String
  /// The first 63 bits: the number of a row that is the same in every graph.
  package let number: Int64

  package init(of text: String) {
    let digest = Array(SHA256.hash(data: Array(text.utf8)))
    description = digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    number = digest.prefix(8).reduce(0) { $0 << 8 | Int64($1) } & Int64.max
  }
}
