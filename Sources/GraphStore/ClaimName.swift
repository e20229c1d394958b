/// What a claim is called on the command line: the sixteen hexadecimal digits of its number, or so
/// many of the first that no other claim begins with them.
package struct ClaimName: Hashable, Sendable {
  /// All numbers that begin with the digits.
  let numbers: ClosedRange<Int64>
  package let text: String

  /// `nil` for anything but 4 to 16 hexadecimal digits.
  package init?(_ text: String) {
    let digits = text.lowercased()
    guard (4...16).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
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

  /// Enough digits for most graphs.
  package var short: String { String(text.prefix(8)) }
}
