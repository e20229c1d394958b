import Foundation

/// What edges add to the cost of a path: minus the logarithm of their strength c / (c + 1), told by
/// c claims, in fixed point, and then one for the edge itself.
///
/// Sums are exact, so that of two paths the one with the greater product of strengths costs less,
/// to about thirteen digits, and of paths with the same product the one with fewer edges. The
/// logarithm of a number is put together from those of its prime factors, up to `tableSize`: so 1/2
/// · 1/2 and 1/2 · 2/3 · 3/4 differ by their number of edges only.
enum PathCosts {
  /// More than any path costs, and small enough to be added to another.
  static let unreachable = Int.max / 4
  /// Edges of a path fit into the lowest five bits.
  static let mostHops = 31

  private static let scale = Double(1 << 44) * 32
  private static let tableSize = 4096
  private static let table: [Int] = {
    let logarithms = primeLogarithms(to: tableSize)
    return (0..<tableSize).map { claims in
      claims == 0 ? unreachable : logarithms[claims + 1] - logarithms[claims] + 1
    }
  }()

  /// `unreachable` for an edge without claims.
  @inline(__always)
  static func cost(of claims: UInt32) -> Int {
    guard claims >= tableSize else { return table[Int(claims)] }
    return fixed(log1p(1 / Double(claims))) + 1
  }

  /// By number; of 0 and 1 it is 0.
  private static func primeLogarithms(to last: Int) -> [Int] {
    var logarithms = [Int](repeating: 0, count: last + 1)
    for number in 2...last {
      let factor = (2...number).first { number % $0 == 0 || $0 * $0 > number } ?? number
      logarithms[number] =
        number % factor == 0 && factor < number
        ? logarithms[factor] + logarithms[number / factor] : fixed(log(Double(number)))
    }
    return logarithms
  }

  private static func fixed(_ logarithm: Double) -> Int {
    Int((logarithm * scale / 32).rounded()) * 32
  }
}
