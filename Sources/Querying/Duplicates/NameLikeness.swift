/// What two names have in common; how alike words are counts from 0 to 1.
package enum NameLikeness: Hashable, Sendable {
  /// The same words but for transliteration and order.
  case same
  /// A last or first name alone, on both sides.
  case sameAlone
  /// The same words but for the spelling; how many words.
  case spelling(alike: Double, words: Int)
  /// One has all words of the other, two at least, and more.
  case part
  /// A last name alone beside a full name; how many actors of the graph bear it.
  case lastName(alike: Double, bearers: Int)
  /// `J. Kerry` beside `John Kerry`.
  case initials
  /// `Joe` beside `Joseph`, the last name the same.
  case shortFirstName
  /// `IAEA`; how many letters.
  case abbreviation(letters: Int)
  /// Most words of a body's name, rare ones counting more.
  case words(share: Double, part: Part)

  /// How many words one name has that are all of the other's.
  package enum Part: Hashable, Sendable {
    case none, oneWord, words
  }

  /// Whether one name is in the other.
  package var isPart: Bool {
    switch self {
    case .part: true
    case .words(_, let part): part != .none
    default: false
    }
  }
}
