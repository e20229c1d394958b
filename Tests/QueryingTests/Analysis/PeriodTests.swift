import Knowledge
import Testing

@testable import Querying

struct PeriodTests {
  @Test(arguments: [
    (Period.Length.year, "2015-08-04", "2015", "2015", "2015", "2016"),
    (.quarter, "2015-08-04", "2015 Q3", "2015-07", "2015-09", "2015 Q4"),
    (.quarter, "2015-12", "2015 Q4", "2015-10", "2015-12", "2016 Q1"),
    (.month, "2015-12-31", "2015-12", "2015-12", "2015-12", "2016-01"),
  ])
  func liesInTheCalendar(
    length: Period.Length, date: String, told: String, first: String, last: String, next: String
  ) throws {
    let date = try #require(PartialDate(date))
    let period = try #require(Period(length, of: date))
    let ends = try (first: #require(period.first), last: #require(period.last))
    #expect("\(period)" == told && "\(period.next)" == next)
    #expect("\(ends.first)" == first && "\(ends.last)" == last)
    #expect(period < period.next && period.next.number == period.number + 1)
  }

  @Test func endsWithTheCalendar() throws {
    let date = try #require(PartialDate("9999-12"))
    let last = try #require(Period(.month, of: date))
    #expect(last.next.first == nil && last.next.days == nil)
  }
}
