import Knowledge
import Language

// What is still to come: tomorrow, next week, on Friday, in December, in 2016.
extension DateReader {
  /// The dates of a sentence as they are where it tells a plan: none before the article's day.
  func prospects(in tokens: [Token], article: PartialDate?) -> [Found] {
    guard let article, article.day != nil else { return [] }
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if let period = range(at: index, in: tokens, article: article, isAhead: true) {
        if period.until.lastDay >= article.firstDay {
          found.append(Found(token: index, date: period.from, until: period.until))
        }
        index = period.next
      } else {
        if let (from, until) = prospect(at: index, in: tokens, after: article) {
          found.append(Found(token: index, date: from, until: until))
        }
        index += 1
      }
    }
    return found
  }

  private typealias Stretch = (from: PartialDate, until: PartialDate?)

  private func prospect(
    at index: Int, in tokens: [Token], after article: PartialDate
  ) -> Stretch? {
    let today = article.firstDay
    let before = index > 0 ? tokens[index - 1].folded : ""
    switch tokens[index].folded {
    case "today", "tonight": return (article, nil)
    case "tomorrow": return PartialDate(dayNumber: today + 1).map { ($0, nil) }
    case "next", "this":
      return coming(index + 1, of: tokens, isNext: tokens[index].folded == "next", after: article)
    case _ where before == "last" || before == "next": return nil
    case let word:
      if tokens[index].isCapital, let weekday = EnglishCalendar.weekday(word) {
        return PartialDate(dayNumber: today + (weekday - article.weekday + 7) % 7)
          .map { ($0, nil) }
      }
      return future(at: index, in: tokens, after: article).map { ($0, nil) }
    }
  }

  /// The week, month, year or day of the week behind `next` or `this`.
  private func coming(
    _ unit: Int, of tokens: [Token], isNext: Bool, after article: PartialDate
  ) -> Stretch? {
    guard tokens.indices.contains(unit) else { return nil }
    switch tokens[unit].folded {
    case "week":
      let monday = article.firstDay - article.weekday + (isNext ? 7 : 0)
      return PartialDate(dayNumber: max(monday, article.firstDay)).map {
        ($0, PartialDate(dayNumber: monday + 6))
      }
    case "month":
      let month = PartialDate(year: article.year, month: article.month)
      return (isNext ? month?.next : month).map { ($0, nil) }
    case "year": return PartialDate(year: article.year + (isNext ? 1 : 0)).map { ($0, nil) }
    case let word:
      guard let weekday = EnglishCalendar.weekday(word) else { return nil }
      let ahead = (weekday - article.weekday + 7) % 7
      return PartialDate(dayNumber: article.firstDay + (isNext && ahead == 0 ? 7 : ahead))
        .map { ($0, nil) }
    }
  }

  /// `4 October`, `December`, `2016` at a word, where it is not over yet.
  private func future(
    at index: Int, in tokens: [Token], after article: PartialDate
  ) -> PartialDate? {
    guard let told = explicit(at: index, in: tokens, article: article) else { return nil }
    if let (month, day) = told.dayOfYear { return next(month: month, day: day, after: article) }
    return told.date.flatMap { $0.lastDay < article.firstDay ? nil : $0 }
  }
}
