import Foundation

extension Double {
  /// The nearest number that so many significant digits can write.
  func rounded(toDigits digits: Int) -> Double {
    Double(String(format: "%.\(max(0, digits - 1))e", self)) ?? self
  }

  /// Without an exponent: whole numbers as such, others to about three significant digits.
  var plainText: String {
    guard isFinite, self != rounded() || magnitude >= 1e15 else {
      return isFinite ? String(format: "%.0f", self) : "\(self)"
    }
    let places = max(0, 2 - Int(log10(magnitude).rounded(.down)))
    return String(format: "%.\(min(places, 12))f", self)
  }
}
