import Knowledge

/// The words of an article as numbers, so that they are quickly compared; 0 is none.
struct WordNumbers {
  private var numbers: [String: Int32] = [:]

  subscript(word: String) -> Int32 {
    mutating get {
      if let known = numbers[word] { return known }
      let next = Int32(numbers.count + 1)
      numbers[word] = next
      return next
    }
  }
}

/// Without case, diacritics and points.
func foldedWord(_ word: String) -> String {
  let folded = foldedText(word)
  return folded.utf8.count > 1 ? folded.filter { $0 != "." } : folded
}
