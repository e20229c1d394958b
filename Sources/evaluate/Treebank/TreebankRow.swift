/// A line of a sentence: a word, a multiword token or an empty node, with its ten columns.
struct TreebankRow: Sendable {
  enum Position: Hashable, Sendable {
    /// A syntactic word, counted from 1.
    case word(Int)
    /// A multiword token and the words it covers.
    case multiword(ClosedRange<Int>)
    /// A word that is understood but not written.
    case empty(after: Int)
  }

  let position: Position
  /// Counted from 1, in the file.
  let line: Int
  /// Always ten.
  let columns: [String]

  var form: String { columns[1] }
  var lemma: String { columns[2] }
  var universalTag: String { columns[3] }
  var tag: String { columns[4] }
  var features: String { columns[5] }
  /// The word it hangs on, 0 for the root; `nil` where the column is empty or no number.
  var head: Int? { Int(columns[6]) }
  var relation: String { columns[7] }
  var enhanced: String { columns[8] }
  var miscellany: String { columns[9] }

  /// Whether white space follows in the text.
  var precedesSpace: Bool { !miscellany.split(separator: "|").contains("SpaceAfter=No") }
}

extension TreebankRow.Position {
  /// Reads `3`, `3-4` or `3.1`.
  init?(_ text: Substring) {
    let numbers = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "." }.map {
      $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil
    }
    switch (numbers.count, numbers.first ?? nil, numbers.last ?? nil) {
    case (1, let word?, _): self = .word(word)
    case (2, let first?, let last?) where text.contains("."):
      guard last > 0 else { return nil }
      self = .empty(after: first)
    case (2, let first?, let last?) where first < last: self = .multiword(first...last)
    default: return nil
    }
  }
}
