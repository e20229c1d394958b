import Knowledge

/// A name of an actor, ready to be compared with others: many times, so it is not copied.
final class NameForm: Sendable {
  /// Folded, as it sorts.
  let text: String
  /// Without particles and words of grammar.
  let words: [Spelling]
  let wordSet: Set<Spelling>
  /// The words with digits: `737`.
  let numbers: Set<Spelling>
  /// `iaea`, where the name is one word of capitals.
  let abbreviation: String?
  /// `Don and Deirdre`.
  let isJoint: Bool
  /// `iaea` for International Atomic Energy Agency; of at least three capitals.
  let initials: String?

  init(_ name: String) {
    text = foldedName(name)
    let written = name.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == ".") }
      .map(String.init)
    let folded = text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == ".") }
    var words = folded.enumerated().filter { index, word in
      !(Self.grammar.contains(String(word)) || index > 0 && Self.particles.contains(String(word)))
    }.flatMap { Self.spelled($1) }.filter { !$0.letters.isEmpty }
    if words.isEmpty { words = folded.map { Spelling($0) } }
    let abbreviation = Self.abbreviation(written)
    self.abbreviation = abbreviation
    self.words =
      abbreviation.map { [Spelling(exactly: $0)] } ?? Array(words.prefix(Self.mostWords))
    wordSet = Set(self.words)
    numbers = wordSet.filter(\.isNumber)
    isJoint = written.contains("and")
    initials = Self.initials(of: written)
  }

  private static let mostWords = 12

  /// The words that a short form stands for, else the word itself.
  private static func spelled(_ word: Substring) -> [Spelling] {
    let plain = word.filter { $0.isLetter || $0.isNumber }
    return shortForms[plain]?.map { Spelling($0) } ?? [Spelling(plain)]
  }

  static let shortForms: [String: [String]] = [
    "us": ["united", "states"], "usa": ["united", "states"], "uk": ["united", "kingdom"],
    "un": ["united", "nations"], "eu": ["european", "union"],
  ]

  private static let grammar: Set<String> = [
    "the", "of", "and", "for", "in", "on", "to", "a", "an", "mr", "mrs", "ms", "dr", "sir", "jr",
    "jr.", "sr", "dr.", "mr.", "mrs.", "ms.", "ltd", "ltd.", "inc", "inc.", "corp", "corp.", "llc",
    "plc", "gmbh",
  ]
  private static let particles: Set<String> = ["al", "el", "ul", "bin", "ibn", "de", "von", "van"]

  private static func abbreviation(_ written: [String]) -> String? {
    guard written.count == 1 else { return nil }
    let letters = written[0].filter(\.isLetter)
    guard (2...6).contains(letters.count), letters.allSatisfy(\.isUppercase) else { return nil }
    return letters.lowercased()
  }

  private static func initials(of written: [String]) -> String? {
    let capitals = written.compactMap(\.first).filter(\.isUppercase)
    return capitals.count > 2 ? String(capitals).lowercased() : nil
  }
}
