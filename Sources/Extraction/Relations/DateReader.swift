import Knowledge
import Language

/// Reads when a sentence says something happened, against the article's date.
struct DateReader: Sendable {
  /// A date, or the first and the last of a stretch of time, and the token it begins at.
  struct Found: Sendable {
    let token: Int
    let date: PartialDate
    var until: PartialDate?
  }

  /// How far from a word a date may stand and still date what the word says.
  private static let reach = 14

  /// The dates of a sentence that are no later than the article's.
  func dates(in tokens: [Token], article: PartialDate?) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      let period = period(at: index, in: tokens, article: article)
      let one = period?.from ?? date(at: index, in: tokens, article: article)
      if let one, article.map({ one.firstDay <= $0.lastDay }) ?? true {
        found.append(Found(token: index, date: one, until: period?.until))
      }
      index = period?.next ?? index + 1
    }
    return found
  }

  func date(at index: Int, in tokens: [Token], article: PartialDate?) -> PartialDate? {
    explicit(at: index, in: tokens, article: article)?.date
      ?? article.flatMap { relative(at: index, in: tokens, to: $0) }
  }

  /// The date that stands nearest to a token, the first of two equally near.
  static func nearest(to token: Int, of dates: [Found]) -> Found? {
    dates.filter { abs($0.token - token) <= reach }
      .min { abs($0.token - token) < abs($1.token - token) }
  }

  // MARK: 4 October 2007, August 2015, in 2015

  /// A date that is written out.
  struct Explicit {
    /// Without a year the last such day or month there was.
    let date: PartialDate?
    /// Whose year is not told.
    var dayOfYear: (month: Int, day: Int?)?
  }

  func explicit(at index: Int, in tokens: [Token], article: PartialDate?) -> Explicit? {
    if tokens[index].text.utf8.count == 10, let date = PartialDate(tokens[index].text) {
      return Explicit(date: date)
    }
    if tokens[index].isCapital, let month = EnglishCalendar.month(tokens[index].folded) {
      return aroundMonth(month, at: index, in: tokens, article: article)
    }
    guard let year = year(at: index, in: tokens), index > 0,
      Self.beforeYears.contains(tokens[index - 1].folded)
    else { return nil }
    return Explicit(date: PartialDate(year: year))
  }

  private static let beforeYears: Set<String> = [
    "in", "since", "during", "of", "from", "early", "late", "until", "till",
  ]

  private func aroundMonth(
    _ month: Int, at index: Int, in tokens: [Token], article: PartialDate?
  ) -> Explicit? {
    let before = index > 0 ? day(at: index - 1, in: tokens) : nil
    let after = day(at: index + 1, in: tokens)
    var next = index + (after == nil ? 1 : 2)
    if next < tokens.count, tokens[next].text == "," { next += 1 }
    if let year = year(at: next, in: tokens) {
      return Explicit(
        date: PartialDate(year: year, month: month, day: before ?? after)
          ?? PartialDate(year: year, month: month))
    }
    // "May" is a verb and a name: without a day or year it needs a preposition
    guard let article,
      before != nil || after != nil
        || index > 0 && ["in", "since", "last", "until", "till"].contains(tokens[index - 1].folded)
    else { return nil }
    let day = before ?? after
    return Explicit(
      date: last(month: month, day: day, before: article), dayOfYear: (month, day))
  }

  /// The last such month, or day of a month, that had begun on the article's day; none for a day that
  /// is soon to come, for `the vote of 2 October` is hardly that of a year ago.
  func last(month: Int, day: Int?, before article: PartialDate) -> PartialDate? {
    guard let date = PartialDate(year: article.year, month: month, day: day) else { return nil }
    if date.firstDay <= article.lastDay { return date }
    let isSoon = day != nil && date.firstDay - article.lastDay <= Self.soon
    return isSoon ? nil : PartialDate(year: article.year - 1, month: month, day: day)
  }

  /// The next such month, or day of a month, that is not over on the article's day.
  func next(month: Int, day: Int?, after article: PartialDate) -> PartialDate? {
    [article.year, article.year + 1].lazy
      .compactMap { PartialDate(year: $0, month: month, day: day) }
      .first { $0.lastDay >= article.firstDay }
  }

  /// Unit: days, by judgement.
  private static let soon = 90

  func day(at index: Int, in tokens: [Token]) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    let digits = tokens[index].folded.prefix { $0.isNumber }
    guard digits.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    let rest = tokens[index].folded.dropFirst(digits.count)
    return ["", "st", "nd", "rd", "th"].contains(rest) ? day : nil
  }

  func year(at index: Int, in tokens: [Token]) -> Int? {
    guard tokens.indices.contains(index), tokens[index].text.count == 4,
      let year = Int(tokens[index].text), (1900...2100).contains(year)
    else { return nil }
    return year
  }

  // MARK: yesterday, Monday, last week, four years ago

  private func relative(at index: Int, in tokens: [Token], to article: PartialDate) -> PartialDate?
  {
    guard article.day != nil else { return nil }
    let word = tokens[index].folded
    let today = article.firstDay
    switch word {
    case "yesterday": return PartialDate(dayNumber: today - 1)
    case "today", "tonight": return article
    default: break
    }
    if tokens[index].isCapital, let weekday = EnglishCalendar.weekday(word) {
      let back = (article.weekday - weekday + 7) % 7
      let isLast = index > 0 && tokens[index - 1].folded == "last"
      return PartialDate(dayNumber: today - (back == 0 && isLast ? 7 : back))
    }
    if word == "this", index + 1 < tokens.count {
      return this(tokens[index + 1].folded, of: article)
    }
    let next = index + 1 < tokens.count ? tokens[index + 1].folded : ""
    if word == "last" { return last(next, before: article) }
    if let number = Self.number(word), index + 2 < tokens.count, tokens[index + 2].folded == "ago" {
      return ago(number, next, before: article)
    }
    return nil
  }

  private func this(_ unit: String, of article: PartialDate) -> PartialDate? {
    switch unit {
    case "morning", "afternoon", "evening": article
    case "month": PartialDate(year: article.year, month: article.month)
    case "year": PartialDate(year: article.year)
    default: nil
    }
  }

  private func last(_ unit: String, before article: PartialDate) -> PartialDate? {
    switch unit {
    case "month": ago(1, "months", before: article)
    case "year": ago(1, "years", before: article)
    default: nil
    }
  }

  func ago(_ number: Int, _ unit: String, before article: PartialDate) -> PartialDate? {
    switch unit {
    case "day", "days": return PartialDate(dayNumber: article.firstDay - number)
    case "week", "weeks":
      return PartialDate(dayNumber: article.firstDay - 7 * number)
        .flatMap { PartialDate(year: $0.year, month: $0.month) }
    case "month", "months":
      let months = article.year * 12 + (article.month ?? 1) - 1 - number
      return PartialDate(year: months / 12, month: months % 12 + 1)
    case "year", "years": return PartialDate(year: article.year - number)
    default: return nil
    }
  }

  static func number(_ word: String) -> Int? {
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    if word == "a" { return 1 }
    if let index = words.firstIndex(of: word) { return index + 1 }
    guard let number = Int(word), (1...200).contains(number) else { return nil }
    return number
  }
}
