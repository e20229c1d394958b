import Knowledge
import Language

// Stretches of time: since 2011, from 2011 to 2014, last week, for the past four years, the 1990s.
extension DateReader {
  /// A stretch of time and the token behind it.
  struct Period {
    let from: PartialDate
    let until: PartialDate
    let next: Int
  }

  func period(at index: Int, in tokens: [Token], article: PartialDate?) -> Period? {
    let word = tokens[index].folded
    switch word {
    case "since":
      guard let article, let start = start(behind: index, in: tokens, article: article) else {
        return nil
      }
      return Period(from: start.date, until: article, next: start.next)
    case "from", "between":
      return range(at: index, in: tokens, article: article)
    case "last", "this":
      return article.flatMap {
        week(at: index, in: tokens, to: $0)
          ?? (word == "last" ? duration(at: index, in: tokens, to: $0) : nil)
      }
    case "past", "for":
      return article.flatMap { duration(at: index, in: tokens, to: $0) }
    default: return decade(at: index, in: tokens)
    }
  }

  /// `since 2011`, `since March 2014`, `since Monday`.
  private func start(
    behind index: Int, in tokens: [Token], article: PartialDate
  ) -> (date: PartialDate, next: Int)? {
    for place in index + 1..<min(index + 4, tokens.count) {
      let word = tokens[place].folded
      if let date = date(at: place, in: tokens, article: article) { return (date, place + 1) }
      if let period = period(at: place, in: tokens, article: article) {
        return (period.from, period.next)
      }
      guard
        ["the", "early", "late", "mid", "at", "least", "last"].contains(word)
          || Int(word) != nil
      else { return nil }
    }
    return nil
  }

  /// `from 2011 to 2014`, `between March 2011 and May 2014`, `from 3 to 5 May`.
  ///
  /// `isAhead` for a plan, whose dates are still to come.
  func range(
    at index: Int, in tokens: [Token], article: PartialDate?, isAhead: Bool = false
  ) -> Period? {
    let word = tokens[index].folded
    let joiners: Set = word == "from" ? ["to", "until", "till", "through"] : ["and"]
    guard ["from", "between"].contains(word), index + 3 < tokens.count,
      let joiner = (index + 2..<min(index + 6, tokens.count)).first(where: {
        joiners.contains(tokens[$0].folded)
      }), let first = Parts(of: index + 1..<joiner, in: tokens, by: self),
      let (last, next) = (joiner + 1..<min(joiner + 5, tokens.count)).reversed().lazy
        .compactMap({ end in
          Parts(of: joiner + 1..<end + 1, in: tokens, by: self).map { ($0, end + 1) }
        }).first,
      let (begin, end) = stretch(from: first, to: last, article: article, isAhead: isAhead),
      begin.firstDay <= end.firstDay
    else { return nil }
    return Period(from: begin, until: end, next: next)
  }

  /// What is told of a date, and nothing else stands there.
  private struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?

    init?(of range: Range<Int>, in tokens: [Token], by reader: DateReader) {
      guard let last = range.last, tokens[last].text != "," else { return nil }
      for index in range {
        if let found = reader.year(at: index, in: tokens), year == nil {
          year = found
        } else if tokens[index].isCapital, month == nil,
          let found = EnglishCalendar.month(tokens[index].folded)
        {
          month = found
        } else if let found = reader.day(at: index, in: tokens), day == nil, year == nil {
          day = found
        } else if tokens[index].text != "," {
          return nil
        }
      }
    }
  }

  /// Begin and end; either may leave to the other what year or month it is of.
  private func stretch(
    from first: Parts, to last: Parts, article: PartialDate?, isAhead: Bool
  ) -> (PartialDate, PartialDate)? {
    if let year = last.year {
      guard let end = PartialDate(year: year, month: last.month, day: last.day) else { return nil }
      return begin(first, before: end).map { ($0, end) }
    }
    guard let month = last.month else { return nil }
    if let year = first.year {
      guard let begin = PartialDate(year: year, month: first.month, day: first.day) else {
        return nil
      }
      return [year, year + 1].lazy
        .compactMap { PartialDate(year: $0, month: month, day: last.day) }
        .first { $0.firstDay >= begin.firstDay }.map { (begin, $0) }
    }
    let end = article.flatMap {
      isAhead
        ? self.next(month: month, day: last.day, after: $0)
        : self.last(month: month, day: last.day, before: $0)
    }
    return end.flatMap { end in begin(first, before: end).map { ($0, end) } }
  }

  private func begin(_ first: Parts, before end: PartialDate) -> PartialDate? {
    guard first.day == nil || end.day != nil else { return nil }
    let month = first.month ?? (first.day == nil ? nil : end.month)
    let date = PartialDate(year: first.year ?? end.year, month: month, day: first.day)
    guard first.year == nil, let date, date.firstDay > end.firstDay else { return date }
    return PartialDate(year: end.year - 1, month: month, day: first.day)
  }

  /// `last week`, Monday to Sunday; `this week`, to the article's day.
  private func week(at index: Int, in tokens: [Token], to article: PartialDate) -> Period? {
    let monday = article.firstDay - article.weekday
    let isLast = tokens[index].folded == "last"
    guard index + 1 < tokens.count, tokens[index + 1].folded == "week", article.day != nil,
      let from = PartialDate(dayNumber: isLast ? monday - 7 : monday),
      let until = isLast ? PartialDate(dayNumber: monday - 1) : article
    else { return nil }
    return Period(from: from, until: until, next: index + 2)
  }

  /// `for the past four years`, `over the last two months`, `has been arming it for four years`.
  private func duration(at index: Int, in tokens: [Token], to article: PartialDate) -> Period? {
    var next = index + 1
    if tokens[index].folded == "for" {
      while next < tokens.count,
        ["the", "more", "than", "nearly", "almost", "about", "over"]
          .contains(tokens[next].folded)
      {
        next += 1
      }
      if next < tokens.count, ["past", "last"].contains(tokens[next].folded) {
        next += 1
      } else {
        guard goesOn(before: index, in: tokens) else { return nil }
      }
    }
    guard next + 1 < tokens.count, let number = Self.number(tokens[next].folded),
      ["days", "weeks", "months", "years"].contains(tokens[next + 1].folded),
      next + 2 >= tokens.count || tokens[next + 2].folded != "ago",
      let from = ago(number, tokens[next + 1].folded, before: article)
    else { return nil }
    return Period(from: from, until: article, next: next + 2)
  }

  /// Whether what stands before a duration is still going on: `has been arming`.
  private func goesOn(before index: Int, in tokens: [Token]) -> Bool {
    (max(0, index - 10)..<index).contains { place in
      tokens[place].folded == "been" && place + 1 < index
        && tokens[place + 1].folded.hasSuffix("ing")
    }
  }

  /// `the 1990s`.
  private func decade(at index: Int, in tokens: [Token]) -> Period? {
    let word = tokens[index].folded
    guard word.utf8.count == 5, word.hasSuffix("0s"), let year = Int(word.dropLast()),
      (1900...2090).contains(year), let from = PartialDate(year: year),
      let until = PartialDate(year: year + 9)
    else { return nil }
    return Period(from: from, until: until, next: index + 1)
  }
}
