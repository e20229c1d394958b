/// What the letters of a word look like; uncased wordpieces lose it.
///
/// The numbers are rows of the weights; `Training/pieces.py` names them the same.
enum LetterShape: Int, CaseIterable, Sendable {
  case none, lower, title, upper, letter, camel, innerUpper, digits, lettersAndDigits
  case digitsAndMarks, initials, titleAndMarks, lowerAndMarks, upperAndMarks, marks, uncased

  init(_ word: String) {
    var counts = Counts()
    for scalar in word.unicodeScalars { counts.add(scalar) }
    self = counts.shape(startsUpper: word.unicodeScalars.first?.properties.isUppercase ?? false)
  }

  private struct Counts {
    var upper = 0, lower = 0, digits = 0, letters = 0, marks = 0
    var hasPoint = false

    mutating func add(_ scalar: Unicode.Scalar) {
      let properties = scalar.properties
      if properties.isUppercase { upper += 1 }
      if properties.isLowercase { lower += 1 }
      if scalar == "." { hasPoint = true }
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        letters += 1
      default:
        switch properties.numericType {
        case .decimal, .digit: digits += 1
        default: marks += 1
        }
      }
    }

    func shape(startsUpper: Bool) -> LetterShape {
      if digits > 0 {
        return letters > 0 ? .lettersAndDigits : marks > 0 ? .digitsAndMarks : .digits
      }
      if letters == 0 { return .marks }
      if upper == 0 && lower == 0 { return .uncased }
      if marks > 0 { return markedShape }
      if upper == 0 { return .lower }
      if lower == 0 { return letters == 1 ? .letter : .upper }
      return startsUpper ? (upper == 1 ? .title : .camel) : .innerUpper
    }

    private var markedShape: LetterShape {
      if upper > 0, lower == 0 {
        return hasPoint && letters <= marks * 2 ? .initials : .upperAndMarks
      }
      return upper > 0 ? .titleAndMarks : lower > 0 ? .lowerAndMarks : .upperAndMarks
    }
  }
}
