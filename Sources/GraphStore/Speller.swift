/// Measures how far other names are from one: letters changed, added, left out or swapped.
struct Speller {
  private let name: [Unicode.Scalar]
  private let bound: Int

  /// - Parameter name: folded.
  init(_ name: String) {
    self.name = Array(name.unicodeScalars)
    bound =
      switch self.name.count {
      case ...3: 1
      case ...7: 2
      default: 3
      }
  }

  /// To a name or to its last word, whichever is nearer; `nil` when neither is near.
  func distance(toName other: String) -> Int? {
    let scalars = Array(other.unicodeScalars)
    let whole = distance(to: scalars[...])
    guard let space = scalars.lastIndex(of: " ") else { return whole }
    return [whole, distance(to: scalars[(space + 1)...])].compactMap { $0 }.min()
  }

  /// Optimal string alignment: the Damerau-Levenshtein distance that edits no part twice.
  private func distance(to other: ArraySlice<Unicode.Scalar>) -> Int? {
    guard abs(other.count - name.count) <= bound, !name.isEmpty else { return nil }
    let other = Array(other)
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in name.indices {
      var current = [row + 1]
      for column in other.indices {
        let isSame = name[row] == other[column]
        var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, name[row] == other[column - 1], name[row - 1] == other[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      if current.min() ?? 0 > bound { return nil }
      (beforeLast, last) = (last, current)
    }
    return last.last.flatMap { $0 <= bound && $0 < name.count ? $0 : nil }
  }
}
