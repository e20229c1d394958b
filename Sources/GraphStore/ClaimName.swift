import Foundation
package import Knowledge

/// What a claim is called on the command line: the sixteen hexadecimal digits of its number, or so
/// many of the first that no other claim begins with them.
///
/// The first six digits are those of the document's hash, by which the claim is found.
package struct ClaimName: Hashable, Sendable {
  /// All numbers that begin with the digits.
  let numbers: ClosedRange<Int64>
  package let text: String

  /// `nil` for anything but 4 to 16 hexadecimal digits.
  package init?(_ text: String) {
    let digits = text.lowercased()
    guard (4...16).contains(digits.utf8.count), digits.utf8.allSatisfy(Self.isDigit),
      let first = UInt64(digits, radix: 16)
    else { return nil }
    let bits = UInt64(64 - 4 * digits.utf8.count)
    let low = first << bits
    numbers = Int64(bitPattern: low)...Int64(bitPattern: low | ((1 << bits) &- 1))
    self.text = digits
  }

  /// All sixteen digits.
  package init(number: Int64) {
    let digits = String(UInt64(bitPattern: number), radix: 16)
    text = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    numbers = number...number
  }

  /// Of the claim as it was read, or added.
  package init(_ anchor: ClaimAnchor) {
    self.init(number: Self.number(ofFacet: anchor.facet, inDocument: anchor.document.hash))
  }

  /// Enough digits for most graphs: six for the document, four for the claim in it.
  package var short: String { String(text.prefix(10)) }

  /// The number of a claim, from its evidence alone.
  ///
  /// `hash`: of the document, in 64 hexadecimal digits.
  static func number(of claim: Claim, inDocument hash: String) -> Int64 {
    let (subject, object) = (claim.subject.span, claim.object.span)
    return number(
      ofFacet: """
        claim \(hash) \(claim.relation.rawValue) \
        \(subject.start)-\(subject.end) \(object.start)-\(object.end)
        """, inDocument: hash)
  }

  private static func number(ofFacet facet: String, inDocument hash: String) -> Int64 {
    let own = ContentHash(of: facet).number
    let document = UInt64(hash.prefix(documentDigits), radix: 16) ?? 0
    let bits = UInt64(64 - 4 * documentDigits)
    return Int64(bitPattern: document << bits | UInt64(own) & (1 << bits - 1))
  }

  /// The first eight bytes of the hashes of the documents that may hold the claim: the least and the
  /// greatest.
  var documents: (first: Data, last: Data) {
    let digits = text.utf8.count < Self.documentDigits ? text.utf8.count : Self.documentDigits
    let bits = UInt32(32 - 4 * digits)
    let first = (UInt32(text.prefix(digits), radix: 16) ?? 0) << bits
    return (Self.hash(first, filledWith: 0), Self.hash(first | (1 << bits - 1), filledWith: 0xFF))
  }

  private static func hash(_ start: UInt32, filledWith byte: UInt8) -> Data {
    withUnsafeBytes(of: start.bigEndian) { Data($0) } + Data(repeating: byte, count: 4)
  }

  private static let documentDigits = 6

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}
