/// The English names of months and weekdays, whole or cut to three or four letters: `Sept`.
package enum EnglishCalendar {
  /// 1 for January; the word in small letters, without a point.
  package static func month(_ word: some StringProtocol) -> Int? {
    index(of: word, in: months).map { $0 + 1 }
  }

  /// 0 for Monday; the word in small letters, without a point.
  package static func weekday(_ word: some StringProtocol) -> Int? {
    index(of: word, in: weekdays)
  }

  private static func index(of word: some StringProtocol, in names: [String]) -> Int? {
    names.firstIndex { $0 == word || (3...4).contains(word.count) && $0.hasPrefix(word) }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
