/// Numbers for the ranker, appended one by one in an order that its weights know.
struct FeatureRow {
  /// The numbers so far, and zeros for those to come: most are zero.
  private var storage: [Float]
  private(set) var count = 0

  init(capacity: Int = 100) { storage = [Float](repeating: 0, count: capacity) }

  var values: [Float] { Array(storage[..<count]) }

  mutating func flag(_ isSo: Bool) { choice(isSo ? 0 : nil, of: 1) }

  mutating func number(_ value: Float) {
    grow(by: 1)
    storage[count] = value
    count += 1
  }

  mutating func numbers(_ own: [Float]) {
    for value in own { number(value) }
  }

  /// One of `many` is set, or none.
  mutating func choice(_ index: Int?, of many: Int) {
    grow(by: many)
    precondition(index ?? 0 < many, "a feature beyond its place")
    if let index { storage[count + index] = 1 }
    count += many
  }

  /// Below which of the rising bounds a value lies, or above all of them.
  mutating func step(_ value: Int, below bounds: [Int]) {
    choice(bounds.firstIndex { value < $0 } ?? bounds.count, of: bounds.count + 1)
  }

  private mutating func grow(by more: Int) {
    guard count + more > storage.count else { return }
    storage += [Float](repeating: 0, count: max(more, storage.count))
  }
}
