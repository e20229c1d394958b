package import Knowledge

/// A month, a quarter or a year.
package struct Period: Hashable, Comparable, Sendable {
  package enum Length: String, CaseIterable, Codable, Sendable {
    case month, quarter, year

    fileprivate var perYear: Int {
      switch self {
      case .month: 12
      case .quarter: 4
      case .year: 1
      }
    }
  }

  package let length: Length
  /// How many of its length lie before it since the year 0.
  package let number: Int

  /// The one that a date lies in; `nil` where the date covers more than one.
  package init?(_ length: Length, of date: PartialDate) {
    guard date.month != nil || length == .year else { return nil }
    self.length = length
    number = date.year * length.perYear + ((date.month ?? 1) - 1) * length.perYear / 12
  }

  /// The one with so many of its length before it since the year 0.
  init(_ length: Length, number: Int) {
    self.length = length
    self.number = number
  }

  /// The one after it.
  package var next: Period { Period(length, number: number + 1) }

  /// Days since 1970-01-01; `nil` outside the calendar.
  package var days: ClosedRange<Int>? {
    guard let first, let last else { return nil }
    return first.firstDay...last.lastDay
  }

  package static func < (left: Period, right: Period) -> Bool { left.number < right.number }

  package var first: PartialDate? { month(0) }

  package var last: PartialDate? { month(12 / length.perYear - 1) }

  private func month(_ offset: Int) -> PartialDate? {
    let month = number % length.perYear * (12 / length.perYear) + 1 + offset
    return PartialDate(
      year: number / length.perYear, month: length == .year ? nil : month)
  }
}

extension Period: CustomStringConvertible {
  /// "2015-08", "2015 Q3", "2015".
  package var description: String {
    let year = number / length.perYear
    switch length {
    case .month: return first?.description ?? "\(year)"
    case .quarter: return "\(year) Q\(number % 4 + 1)"
    case .year: return "\(year)"
    }
  }
}
