/// Between which bounds the share of a whole lies that a sample was drawn from, with 95 % confidence.
///
/// Source: Edwin B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
/// Journal of the American Statistical Association 22 (1927), 209–212.
package struct WilsonInterval: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  /// Of the normal distribution, between −z and z of which 95 % lie.
  private static let z = 1.959_963_984_540_054

  /// `nil` of an empty sample.
  package init?(hits: Int, of count: Int) {
    precondition(0 <= hits && hits <= count, "hits are part of the sample")
    guard count > 0 else { return nil }
    let (n, square) = (Double(count), Self.z * Self.z)
    let share = Double(hits) / n
    let centre = share + square / (2 * n)
    let reach = Self.z * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    lower = hits == 0 ? 0 : (centre - reach) / (1 + square / n)
    upper = hits == count ? 1 : (centre + reach) / (1 + square / n)
  }
}
