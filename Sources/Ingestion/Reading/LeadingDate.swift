import Knowledge

/// A date at the start of a line: `Friday, January 4, 2019`, `4 Jan. 2019`, `2019-01-04T10:00Z`.
struct LeadingDate {
  let date: PartialDate
  /// Whether the line holds nothing else.
  let isWholeLine: Bool

  init?(_ line: some StringProtocol) {
    let words = Self.words(line)
    let afterWeekday = words.first.map(Self.isWeekday) == true ? words.dropFirst() : words[...]
    let numbers = afterWeekday.prefix(3).map(Self.number)
    if let date = afterWeekday.first.flatMap(Self.isoDate) {
      self.date = date
      isWholeLine = afterWeekday.count == 1
    } else if let date = Self.englishDate(Array(afterWeekday.prefix(3)), numbers) {
      self.date = date
      isWholeLine = afterWeekday.count == 3
    } else {
      return nil
    }
  }

  /// The first words of a line in lower case, without the punctuation around them.
  private static func words(_ line: some StringProtocol) -> [String] {
    line.prefix(80).lowercased().split { $0.isWhitespace || $0 == "," }
      .map { word in
        String(word.drop { !isPart($0) }.reversed().drop { !isPart($0) }.reversed())
      }
      .filter { !$0.isEmpty }
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func isoDate(_ word: String) -> PartialDate? {
    guard word.utf8.count >= 10, word.dropFirst(10).first?.isNumber != true else { return nil }
    return PartialDate(String(word.prefix(10)))
  }

  /// Month, day, year or day, month, year.
  private static func englishDate(_ words: [String], _ numbers: [Int?]) -> PartialDate? {
    guard words.count == 3, let year = numbers[2] else { return nil }
    if let month = month(words[0]), let day = numbers[1] {
      return PartialDate(year: year, month: month, day: day)
    }
    guard let day = numbers[0], let month = month(words[1]) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// A number, also as `4th`.
  private static func number(_ word: String) -> Int? {
    let ending = ["st", "nd", "rd", "th"].first(where: word.hasSuffix)
    return Int(word.dropLast(ending?.count ?? 0))
  }

  private static func isWeekday(_ word: String) -> Bool {
    matches(word, weekdays) != nil
  }

  private static func month(_ word: String) -> Int? {
    matches(word, months).map { $0 + 1 }
  }

  /// The index of the name that a word is, or abbreviates with three letters or more.
  private static func matches(_ word: String, _ names: [String]) -> Int? {
    names.firstIndex { $0 == word || ((3...4).contains(word.count) && $0.hasPrefix(word)) }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
