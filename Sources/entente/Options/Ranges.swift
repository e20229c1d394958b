import ArgumentParser

/// Refuses a number out of its range, and says which option it came with.
func check(_ number: Int, _ option: String, in range: ClosedRange<Int>) throws {
  guard !range.contains(number) else { return }
  let wanted =
    range.upperBound == .max
    ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
  throw ValidationError("\(option) is \(number); give a number \(wanted).")
}
