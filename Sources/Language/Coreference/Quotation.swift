/// Which words of an article stand between quotation marks.
///
/// A quotation ends with its paragraph at the latest.
struct Quotation {
  private var isOpen = false
  private var paragraph = -1

  /// For each word of the next sentence, whether it is quoted.
  mutating func callAsFunction(_ sentence: CoreferenceSentence) -> [Bool] {
    if sentence.paragraph != paragraph { isOpen = false }
    paragraph = sentence.paragraph
    return sentence.words.map { word in
      switch word {
      case "“", "``": isOpen = true
      case "”", "''": isOpen = false
      case "\"": isOpen.toggle()
      default: break
      }
      return isOpen
    }
  }
}
