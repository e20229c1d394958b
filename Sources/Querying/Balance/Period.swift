package import Knowledge

/// A year, quarter or month of the calendar.
package struct Period: Hashable, Sendable, CustomStringConvertible {
  /// How long a period is.
  package enum Unit: String, CaseIterable, Sendable {
    case year, quarter, month

    fileprivate var months: Int {
      switch self {
      case .year: 12
      case .quarter: 3
      case .month: 1
      }
    }
  }

  package let unit: Unit
  private let year: Int
  /// The place of its first month in the year, from 0.
  private let month: Int

  /// The period that a date lies in, that of its first day where it is longer.
  package init(_ unit: Unit, of date: PartialDate) {
    self.unit = unit
    year = date.year
    month = ((date.month ?? 1) - 1) / unit.months * unit.months
  }

  private init(_ unit: Unit, year: Int, month: Int) {
    self.unit = unit
    self.year = year
    self.month = month
  }

  /// The one after it.
  package var next: Period {
    let month = self.month + unit.months
    return Period(unit, year: year + month / 12, month: month % 12)
  }

  /// How many periods there are from it to another, both counted.
  func count(to last: Period) -> Int {
    ((last.year - year) * 12 + last.month - month) / unit.months + 1
  }

  /// The months that it begins and ends with; a year is both.
  package var ends: (first: PartialDate, last: PartialDate)? {
    guard unit != .year else { return PartialDate(year: year).map { ($0, $0) } }
    guard let first = PartialDate(year: year, month: month + 1),
      let last = PartialDate(year: year, month: month + unit.months)
    else { return nil }
    return (first, last)
  }

  /// Days since 1970-01-01; `nil` outside the calendar.
  package var days: ClosedRange<Int>? {
    ends.map { $0.first.firstDay...$0.last.lastDay }
  }

  /// `2015`, `2015-Q3` or `2015-08`.
  package var description: String {
    switch unit {
    case .year: "\(year)"
    case .quarter: "\(year)-Q\(month / 3 + 1)"
    case .month: ends.map { "\($0.first)" } ?? ""
    }
  }
}
