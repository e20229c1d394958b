import Knowledge

/// Dates and holders: "since August 2015, according to Lavrov", in any order.
extension Sentence {
  /// These limits, and as many more as follow.
  func limits(at start: Int) throws -> Parses<Question.Limits> {
    try nothing(Question.Limits(), at: start).repeating { sofar, next in
      let more = try limit(at: next).all
      return Parses(
        all: more.compactMap { parse in
          sofar.joined(with: parse.value).map {
            Parse(value: $0, next: parse.next, cost: parse.cost)
          }
        })
    }
  }

  private func limit(at start: Int) throws -> Parses<Question.Limits> {
    try holder(at: start) + period(at: start) + interval(at: start)
  }

  private func holder(at start: Int) throws -> Parses<Question.Limits> {
    guard let next = after(["according", "to"], at: start) else { return Parses(all: []) }
    return try name(at: next).map { Question.Limits(holder: $0) }
  }

  private func period(at start: Int) -> Parses<Question.Limits> {
    guard let period = Self.periods[self[start]] else { return Parses(all: []) }
    return date(at: start + 1).map(period)
  }

  private func interval(at start: Int) -> Parses<Question.Limits> {
    guard let link = ["between": "and", "from": "to"][self[start]] else { return Parses(all: []) }
    return date(at: start + 1).then { first, next in
      word([link], at: next).then { _, next in
        date(at: next).map { Question.Limits(since: first, until: $0) }
      }
    }
  }

  private static let periods: [String: @Sendable (PartialDate) -> Question.Limits] = [
    "since": { .init(since: $0) }, "from": { .init(since: $0) },
    "after": { .init(since: $0.next) },
    "until": { .init(until: $0) }, "till": { .init(until: $0) },
    "before": { .init(until: PartialDate(dayNumber: $0.firstDay - 1)) },
    "in": { .init(since: $0, until: $0) }, "on": { .init(since: $0, until: $0) },
    "during": { .init(since: $0, until: $0) },
  ]

  /// "2015", "2015-08-04", "August 2015", "4 August 2015", "August 4, 2015".
  func date(at start: Int) -> Parses<PartialDate> {
    let shapes: [(date: PartialDate?, length: Int)] = [
      (PartialDate(self[start]), 1),
      (written(year: self[start + 1], month: self[start]), 2),
      (written(year: self[start + 2], month: self[start + 1], day: self[start]), 3),
      (written(year: self[start + 2], month: self[start], day: self[start + 1]), 3),
    ]
    return Parses(
      all: shapes.compactMap { shape in
        shape.date.map { Parse(value: $0, next: start + shape.length) }
      })
  }

  private func written(year: String, month: String, day: String? = nil) -> PartialDate? {
    guard let year = Int(year), let month = EnglishCalendar.month(month) else { return nil }
    guard let day else { return PartialDate(year: year, month: month) }
    let digits = day.prefix { $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(day.dropFirst(digits.count)) else { return nil }
    return Int(digits).flatMap { PartialDate(year: year, month: month, day: $0) }
  }
}

extension Question.Limits {
  /// Both, or `nil` where they say the same thing twice.
  fileprivate func joined(with other: Question.Limits) -> Question.Limits? {
    let isTwice =
      since != nil && other.since != nil || until != nil && other.until != nil
      || holder != nil && other.holder != nil
    guard !isTwice else { return nil }
    return Question.Limits(
      since: since ?? other.since, until: until ?? other.until, holder: holder ?? other.holder)
  }
}
