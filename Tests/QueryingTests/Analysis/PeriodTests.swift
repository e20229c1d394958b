import Knowledge
import Testing

@testable import Querying

struct PeriodTests {
  @Test(arguments: [
    (Period.Unit.year, "2015-08-04", "2015", "2015", "2015", "2016"),
    (.quarter, "2015-08-04", "2015-Q3", "2015-07", "2015-09", "2015-Q4"),
    (.quarter, "2015-12", "2015-Q4", "2015-10", "2015-12", "2016-Q1"),
    (.quarter, "2015", "2015-Q1", "2015-01", "2015-03", "2015-Q2"),
    (.month, "2015-12-31", "2015-12", "2015-12", "2015-12", "2016-01"),
  ])
  func liesInTheCalendar(
    unit: Period.Unit, date: String, told: String, first: String, last: String, next: String
  ) throws {
    let period = Period(unit, of: try #require(PartialDate(date)))
    let ends = try #require(period.ends)
    #expect("\(period)" == told && "\(period.next)" == next)
    #expect("\(ends.first)" == first && "\(ends.last)" == last)
    #expect(period.count(to: period) == 1 && period.count(to: period.next) == 2)
  }

  @Test func endsWithTheCalendar() throws {
    let last = Period(.month, of: try #require(PartialDate("9999-12")))
    #expect(last.next.ends == nil && last.next.days == nil)
  }
}
