import Knowledge

/// Why a name of a file is left out: it would be found where nobody is meant.
package enum NameTrap: String, Error, CaseIterable, Codable {
  case tooShort = "shorter than two letters"
  case tooLong = "longer than 12 words or 200 bytes"
  case noCapital = "without a capital letter"
  case commonWord = "a common word of English"
  case givenName = "a given name alone"
  case loneName = "one word of a person's name"
  case titled = "a title before a name, which is read by itself"
  case office = "an office, no actor"
  case list = "several names in one"
  case place = "a place of a state, which does not act for it"
  case member = "a person listed below a body"
  case taken = "the name of another actor"
  case null = "coded as no actor"
}

/// Finds the traps among names.
struct NameTraps: Sendable {
  private let common: Set<String>
  private let given: Set<String>
  private let days: Set<String>
  private let honorifics: Set<String>
  private let titles: Set<String>
  private let longestTitle: Int

  init() {
    let words = SchemaTable("ontology/words.tsv").rows
    func list(_ classes: Set<String>) -> Set<String> {
      Set(words.filter { classes.contains($0["class"] ?? "") }.flatMap { $0.list("words") })
    }
    days = list(["calendar"])
    honorifics = list(["honorific", "former"])
    given = list(["female-name", "male-name"])
    common = list([
      "calendar", "organ", "organ-name", "faction", "honorific", "former", "negation", "modal",
      "group-noun", "state-noun", "coalition",
    ]).union(SchemaTable("ontology/common-words.tsv").rows.flatMap { $0.list("words") })
    titles = Set(SchemaTable("ontology/titles.tsv").rows.flatMap { $0.list("title") })
    longestTitle = titles.map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// The trap that a name is for any reader of news, whoever bears it.
  ///
  /// Small capitals tell an abbreviation, but not where a file has no small letters at all.
  func trap(of name: String, isAllCapitals: Bool = false) -> NameTrap? {
    let words = foldedName(name).split(separator: " ")
    let letters = name.filter { $0.isLetter || $0.isNumber }
    if letters.count < 2 { return .tooShort }
    if words.count > 12 || name.utf8.count > 200 { return .tooLong }
    if letters.contains(where: \.isLowercase), !letters.contains(where: \.isUppercase) {
      return .noCapital
    }
    if words.allSatisfy({ days.contains(String($0)) || $0.allSatisfy(\.isNumber) }) {
      return .commonWord
    }
    guard words.count == 1, let word = words.first.map(String.init) else { return nil }
    if !isAllCapitals, isAbbreviation(letters) { return nil }
    if common.contains(word) || titles.contains(word) { return .commonWord }
    return given.contains(word) ? .givenName : nil
  }

  /// `WHO`, `US`: matched only where the text has capitals too.
  private func isAbbreviation(_ letters: String) -> Bool {
    (2...4).contains(letters.count) && letters.allSatisfy { !$0.isLowercase }
  }

  func isGivenName(_ word: String) -> Bool { given.contains(word.lowercased()) }

  /// How many words a title at the start has; 0 where there is none.
  func titleLength(_ words: ArraySlice<String>) -> Int {
    for count in stride(from: min(longestTitle, words.count), to: 0, by: -1)
    where titles.contains(words.prefix(count).joined(separator: " ").lowercased()) {
      return count
    }
    return words.first.map { honorifics.contains($0.lowercased().filter { $0 != "." }) } == true
      ? 1 : 0
  }

  /// Where the last title ends that stands before a name of two words: `UN Secretary General Kofi Annan`.
  ///
  /// A title that begins the words ends where it ends, whatever is left.
  func titleEnd(_ words: [String]) -> Int {
    var end = titleLength(words[...])
    for start in words.indices.dropFirst() {
      let length = titleLength(words[start...])
      if length > 0, start + length > end, words.count - start - length >= 2 {
        end = start + length
      }
    }
    return end
  }

  /// Whether a name is an office by what follows a title: `US Ambassador to the United Nations`.
  func sendsSomebody(_ words: [String]) -> Bool {
    words.indices.contains { index in
      let length = titleLength(words[index...])
      return length > 0 && index + length < words.count && words[index + length] == "to"
    }
  }

  /// Whether a name ends in a title: `UN Secretary General`, but not `Martin Luther King`.
  func endsInTitle(_ words: [String]) -> Bool {
    (1...max(1, min(longestTitle, words.count))).contains { count in
      let title = words.suffix(count).joined(separator: " ").lowercased()
      return titles.contains(title) && !Self.surnames.contains(title)
    }
  }

  /// Titles that are family names too.
  private static let surnames: Set<String> = [
    "king", "prince", "pope", "bishop", "archbishop", "dean", "major", "mayor", "marshal", "baron",
    "duke", "earl", "sultan", "emir", "sheikh", "shah", "judge", "speaker", "sergeant", "priest",
    "farmer", "singer", "soldier", "fighter", "player", "baker", "cook", "smith", "miller",
  ]
}
