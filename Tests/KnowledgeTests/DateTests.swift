import Knowledge
import Testing

struct DateTests {
  @Test(arguments: ["2015", "2015-08", "2015-08-04", "2016-02-29", "2000-02-29", "1999-12-31"])
  func writtenDatesReadBackAsWritten(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "15", "2015-8-4", "2015-13", "2015-00", "2015-02-29", "1900-02-29", "2015-08-32",
    "2015-08-04-01", "0999", "2015-", "-2015", "２０１５", "2015-08-04 ",
  ])
  func otherTextIsNoDate(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [
    ("2015-08-04", "2015-08-05"), ("2015-12-31", "2016-01-01"), ("2016-02-28", "2016-02-29"),
    ("2015-08", "2015-09"), ("2015-12", "2016-01"), ("2015", "2016"),
  ])
  func nextKeepsThePrecision(date: String, next: String) {
    #expect(PartialDate(date)?.next?.description == next)
  }

  @Test(arguments: [("2015-08-03", 0), ("2015-08-04", 1), ("1970-01-01", 3), ("2000-02-29", 1)])
  func weekdaysCountFromMonday(date: String, weekday: Int) {
    #expect(PartialDate(date)?.weekday == weekday)
  }

  @Test func everyDayOfFourCenturiesSurvivesItsNumber() throws {
    let first = try #require(PartialDate("1700-01-01")).firstDay
    let last = try #require(PartialDate("2100-12-31")).lastDay
    for number in first...last {
      let date = try #require(PartialDate(dayNumber: number))
      #expect(date.firstDay == number && date.lastDay == number)
    }
  }

  @Test(arguments: [
    ("2010", "2012-05", "2012-05-31", true), ("2010", "2012-05", "2012-06-01", false),
    ("2010-03", nil, "2010", true), ("2010-03", nil, "2009-12-31", false),
    (nil, nil, "1999", true),
  ])
  func aRoleCoversTheDaysItCanCover(from: String?, until: String?, day: String, covers: Bool) throws
  {
    let role = Role(
      person: "a", relation: .leads, organisation: "b", title: "President",
      from: from.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) })
    #expect(role.covers(try #require(PartialDate(day))) == covers)
  }
}
