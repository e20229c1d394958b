import Knowledge
import Testing

@testable import Ingestion

@Suite struct ArticleHeadTests {
  @Test(arguments: [
    ("Friday, January 4, 2019", "2019-01-04", true),
    ("Friday, January 4, 2019  ", "2019-01-04", true),
    ("4 January 2019", "2019-01-04", true),
    ("Jan. 4, 2019", "2019-01-04", true),
    ("Sept. 30th, 2019", "2019-09-30", true),
    ("Fri 4 Jan 2019", "2019-01-04", true),
    ("2019-01-04", "2019-01-04", true),
    ("2019-01-04T10:00:00Z", "2019-01-04", true),
    ("BAMAKO, 12 January 2023 - Mali", "2023-01-12", false),
    ("Nairobi, 3 March 2021", "2021-03-03", true),
    ("New York City, USA, March 3, 2021", "2021-03-03", true),
    ("Published: Sat, 5 May 2012", "2012-05-05", true),
    ("(May 4, 2019) ANKARA", "2019-05-04", false),
    ("January 4, 2019 – Turkey said on Monday", "2019-01-04", false),
  ])
  func aLineMayStartWithADate(line: String, date: String, isWhole: Bool) throws {
    let leading = try #require(LeadingDate(line))
    #expect(leading.date.description == date)
    #expect(leading.isWholeLine == isWhole)
  }

  @Test(arguments: [
    "", "Turkey", "January 2019", "February 30, 2019", "4 of January 2019", "2019-13-01",
    "01/04/2019", "2019-01-041", "Mar 2019 5", "Maya 4 2019",
  ])
  func otherLinesDoNot(line: String) {
    #expect(LeadingDate(line)?.date == nil)
  }

  @Test(arguments: [
    ("Turkey bans X\n\nIt did.", "Turkey bans X"),
    ("\n  Turkey bans X \r\n\r\nIt did.", "Turkey bans X"),
    ("Friday, January 4, 2019\n\nTurkey bans X\n\nIt did.", "Turkey bans X"),
    ("Turkey bans X\nIt did.", "Turkey bans X"),
    ("# Turkey bans X\n\nIt did.", "Turkey bans X"),
    ("Turkey banned X.\nIt did.", nil),
    ("Turkey “banned X.”\nIt did.", nil),
    ("Turkey bans X", nil),
    ("Turkey bans X\n\n", nil),
    (String(repeating: "x", count: 201) + "\n\nIt did.", nil),
  ])
  func theTitleIsTheHeadline(text: String, title: String?) {
    #expect(ArticleHead(of: text).title == title)
  }

  @Test(arguments: [
    ("Turkey bans X\n\nFriday, January 4, 2019\n\nIt did.", "2019-01-04"),
    ("Turkey bans X\n\nBy A. Author\n\n4 Jan 2019", "2019-01-04"),
    ("1\n2\n3\n4\n5\nJanuary 4, 2019", nil),
    ("It happened on January 4, 2019.", nil),
  ])
  func theDateStandsInTheFirstLines(text: String, date: String?) {
    #expect(ArticleHead(of: text).date?.description == date)
  }
}
