/// Numbers for the ranker, appended one by one in an order that its weights know.
struct FeatureRow {
  private(set) var values: [Float] = []

  init(capacity: Int = 100) { values.reserveCapacity(capacity) }

  mutating func flag(_ isSo: Bool) { values.append(isSo ? 1 : 0) }

  mutating func number(_ value: Float) { values.append(value) }

  mutating func numbers(_ own: [Float]) { values += own }

  /// One of `count` is set, or none.
  mutating func choice(_ index: Int?, of count: Int) {
    for other in 0..<count { values.append(other == index ? 1 : 0) }
  }

  /// Below which of the rising bounds a value lies, or above all of them.
  mutating func step(_ value: Int, below bounds: [Int]) {
    choice(bounds.firstIndex { value < $0 } ?? bounds.count, of: bounds.count + 1)
  }
}
