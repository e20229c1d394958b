import Foundation

/// An axis from a round number to a round number, with 0 on it.
struct Scale {
  let low: Double
  let high: Double
  /// Round numbers from `low` to `high`.
  let marks: [Double]

  /// Holds all values; from 0 to 1 where there are none.
  init(_ values: [Double]) {
    let (least, most) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let step = Self.step(of: most - least)
    let (first, last) = ((least / step).rounded(.down), (most / step).rounded(.up))
    let end = max(last, first + 1)
    low = first * step
    high = end * step
    marks = stride(from: first, through: end, by: 1).map { $0 * step }
  }

  /// 1, 2 or 5 times a power of ten, so that there are about five steps.
  private static func step(of range: Double) -> Double {
    guard range > 0 else { return 1 }
    let power = pow(10, log10(range / 5).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { range / $0 <= 5.5 } ?? 10 * power
  }
}
