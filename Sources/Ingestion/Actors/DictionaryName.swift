import Knowledge

/// The readable form of a name in a dictionary: `KOFI_ANNAN_` is `Kofi Annan`.
struct DictionaryName {
  /// Words without what stands in brackets.
  private(set) var words: [String]
  /// What stands in brackets behind a name that it abbreviates: `(AAIA)`.
  private(set) var abbreviation: String?

  init(_ written: String, kind: Actor.Kind) {
    var outer = written
    if let open = outer.firstIndex(of: "("), let close = outer[open...].firstIndex(of: ")") {
      let inner = outer[outer.index(after: open)..<close]
      outer.replaceSubrange(open...close, with: "_")
      abbreviation = String(inner)
    }
    words = outer.split { $0 == "_" || $0.isWhitespace }.map(String.init)
    let initials = words.compactMap { $0.first(where: \.isLetter) }
    if let inner = abbreviation, inner.count < 2 || !inner.allSatisfy(initials.contains) {
      abbreviation = nil
    }
    let isAlone = words.count == 1
    words = words.enumerated().map { index, word in
      Self.readable(word, isFirst: index == 0, isAlone: isAlone, kind: kind)
    }
  }

  var text: String { words.joined(separator: " ") }

  private static func readable(
    _ word: String, isFirst: Bool, isAlone: Bool, kind: Actor.Kind
  ) -> String {
    // small letters were written on purpose
    if word.contains(where: \.isLowercase) { return word }
    if !isFirst, particles.contains(word) { return word.lowercased() }
    if isAbbreviation(word, isAlone: isAlone, kind: kind) { return word }
    return word.split(separator: "-", omittingEmptySubsequences: false).enumerated()
      .map { index, part in
        let isArticle = index == 0 && articles.contains(String(part)) && part.count < word.count
        return isArticle && !isFirst ? part.lowercased() : capitalised(String(part))
      }.joined(separator: "-")
  }

  /// `U.S.`, `NATO`; a person's `J.`; `IRAN` is none.
  private static func isAbbreviation(_ word: String, isAlone: Bool, kind: Actor.Kind) -> Bool {
    let points = word.split(separator: ".")
    if word.contains("."), points.allSatisfy({ $0.count == 1 }) { return true }
    if known.contains(word) { return true }
    let letters = word.filter(\.isLetter)
    guard kind != .person, kind != .state, kind != .place else { return false }
    if word.contains("&") && letters.count <= 4 { return true }
    return isAlone && letters.count <= 5
      || letters.count <= 4 && letters.count > 1 && !letters.contains(where: vowels.contains)
  }

  /// `O'Neal`, `People's`, `McCain`.
  private static func capitalised(_ word: String) -> String {
    var result = ""
    var isStart = true
    for (index, character) in word.enumerated() {
      result += isStart ? String(character) : character.lowercased()
      isStart =
        character == "'" && index == 1 && "DLO".contains(word.prefix(1))
        || index == 1 && word.hasPrefix("MC") && word.count > 4 || !character.isLetter && index == 0
    }
    return result
  }

  private static let particles: Set<String> = [
    "OF", "THE", "AND", "FOR", "IN", "ON", "TO", "AT", "BY", "FROM", "WITH", "DE", "DEL", "DELLA",
    "DES", "DI", "DU", "LA", "LE", "LES", "LOS", "LAS", "EL", "AL", "UND", "VON", "VAN", "DER",
    "DEN", "DA", "DOS", "DAS", "E", "Y", "ET", "BIN", "IBN", "BINT", "UL", "UR",
  ]
  private static let articles: Set<String> = [
    "AL", "EL", "AN", "AR", "AS", "ASH", "AT", "AZ", "UL",
  ]
  private static let vowels = "AEIOUY"
  private static let known: Set<String> = [
    "UN", "US", "USA", "UK", "EU", "UAE", "USSR", "NATO", "BBC", "CNN", "IRA", "UNHCR", "UNICEF",
    "UNESCO", "ISIS", "FBI", "CIA", "AIDS", "ABN", "AMRO", "IBM",
  ]
}
