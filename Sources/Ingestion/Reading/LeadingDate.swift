import Knowledge

/// A date at the start of a line: `Friday, January 4, 2019`, `4 Jan. 2019`, `2019-01-04T10:00Z`.
///
/// The place of a dateline and words such as "Published:" may stand before it.
struct LeadingDate {
  let date: PartialDate
  /// Whether the line holds nothing else.
  let isWholeLine: Bool

  init?(_ line: some StringProtocol) {
    let written = Self.words(Self.withoutPlace(line)).map { $0.lowercased() }
    let words = Array(written.drop { Self.labels.contains($0) })
    let afterWeekday =
      words.first.flatMap(EnglishCalendar.weekday) != nil ? Array(words.dropFirst()) : words
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

  /// Without the place of a dateline: `Nairobi, 3 March 2021`, `BAMAKO, Mali, 12 January 2023`.
  private static func withoutPlace(_ line: some StringProtocol) -> String {
    var rest = String(line.prefix(120))
    for _ in 0..<2 {
      guard let comma = rest.firstIndex(of: ","), isPlace(rest[..<comma]) else { break }
      rest = String(rest[rest.index(after: comma)...])
    }
    return rest
  }

  /// One to three words with capitals that name no day or month.
  private static func isPlace(_ text: Substring) -> Bool {
    let words = words(text)
    return (1...3).contains(words.count)
      && words.allSatisfy { word in
        let small = word.lowercased()
        return word.first?.isUppercase == true && EnglishCalendar.weekday(small) == nil
          && EnglishCalendar.month(small) == nil
      }
  }

  private static let labels: Set<String> = ["published", "updated", "posted", "date", "on"]

  /// The first words of a line, without the punctuation around them.
  private static func words(_ line: some StringProtocol) -> [String] {
    line.prefix(80).split { $0.isWhitespace || $0 == "," }
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
    if let month = EnglishCalendar.month(words[0]), let day = numbers[1] {
      return PartialDate(year: year, month: month, day: day)
    }
    guard let day = numbers[0], let month = EnglishCalendar.month(words[1]) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// A number, also as `4th`.
  private static func number(_ word: String) -> Int? {
    let ending = ["st", "nd", "rd", "th"].first(where: word.hasSuffix)
    return Int(word.dropLast(ending?.count ?? 0))
  }
}
