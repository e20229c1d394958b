import Extraction
import Knowledge
import Testing

/// When what a sentence tells happened; the article is of Tuesday, 2015-08-04.
struct EventDateTests {
  @Test(arguments: [
    ("Lavrov met Kerry.", "2015-08-04"),
    ("Lavrov met Kerry today.", "2015-08-04"),
    ("Lavrov met Kerry this morning.", "2015-08-04"),
    ("Lavrov met Kerry yesterday.", "2015-08-03"),
    ("Lavrov met Kerry on Monday.", "2015-08-03"),
    ("Lavrov met Kerry on Tuesday.", "2015-08-04"),
    ("Lavrov met Kerry last Tuesday.", "2015-07-28"),
    ("Lavrov met Kerry on Wednesday.", "2015-07-29"),
    ("Lavrov met Kerry on Friday in Doha.", "2015-07-31"),
    ("On Saturday Lavrov met Kerry.", "2015-08-01"),
    ("Lavrov met Kerry two days ago.", "2015-08-02"),
    ("Lavrov met Kerry three weeks ago.", "2015-07"),
    ("Lavrov met Kerry last month.", "2015-07"),
    ("Lavrov met Kerry this month.", "2015-08"),
    ("Lavrov met Kerry five months ago.", "2015-03"),
    ("Lavrov met Kerry last year.", "2014"),
    ("Lavrov met Kerry earlier this year.", "2015"),
    ("Lavrov met Kerry four years ago.", "2011"),
    ("Lavrov met Kerry in March.", "2015-03"),
    ("Lavrov met Kerry in December.", "2014-12"),
    ("Lavrov met Kerry on 2 July.", "2015-07-02"),
    ("Lavrov met Kerry on July 2nd.", "2015-07-02"),
    ("Lavrov met Kerry in 2014.", "2014"),
    ("Lavrov met Kerry in early 2014.", "2014"),
    ("Lavrov met Kerry in May 2013.", "2013-05"),
    ("Lavrov met Kerry on 4 October 2007.", "2007-10-04"),
    ("Lavrov met Kerry on May 7, 2013.", "2013-05-07"),
    ("Lavrov met Kerry on Sept. 11, 2014.", "2014-09-11"),
    ("Lavrov met Kerry on 2015-03-09.", "2015-03-09"),
    ("Lavrov may have met Kerry.", "2015-08-04"),
    ("Lavrov met Kerry last week.", "2015-07-27 to 2015-08-02"),
    ("Lavrov met Kerry this week.", "2015-08-03 to 2015-08-04"),
    ("Russia has backed Assad since 2011.", "2011 to 2015-08-04"),
    ("Russia has backed Assad since March 2011.", "2011-03 to 2015-08-04"),
    ("Russia has backed Assad since Monday.", "2015-08-03 to 2015-08-04"),
    ("Russia has backed Assad since last week.", "2015-07-27 to 2015-08-04"),
    ("Russia has been arming Assad for four years.", "2011 to 2015-08-04"),
    ("Russia has armed Assad for the past two months.", "2015-06 to 2015-08-04"),
    ("Russia armed Assad over the last three years.", "2012 to 2015-08-04"),
    ("Russia armed Assad from 2011 to 2014.", "2011 to 2014"),
    ("Russia armed Assad between March 2011 and May 2014.", "2011-03 to 2014-05"),
    ("Russia backed Syria in the 1980s.", "1980 to 1989"),
    ("Lavrov met Kerry from 3 to 5 May.", "2015-05-03 to 2015-05-05"),
    ("Lavrov met Kerry from May 3 to May 5.", "2015-05-03 to 2015-05-05"),
    ("Lavrov met Kerry between 30 June and 2 July 2014.", "2014-06-30 to 2014-07-02"),
    ("Russia backed Assad until 2014.", "2014"),
    ("On Monday Lavrov said Iran should meet Turkey.", "2015-08-03"),
    ("Iran should stop arming Assad, Kerry said on Monday.", "2015-08-03"),
    ("Lavrov met Kerry from December 2012 to March.", "2012-12 to 2013-03"),
    ("Lavrov met Kerry from December to March.", "2014-12 to 2015-03"),
    ("Between 3 and 5 may join Lavrov when he meets Kerry.", "2015-08-04"),
    ("Lavrov will meet Kerry, as agreed on 2014-03-05.", "2014-03-05"),
    ("In March Lavrov considered a meeting with Kerry.", "2015-03"),
    ("Lavrov considers a meeting with Kerry in December.", "2015-12"),
    ("Lavrov, a candidate in the vote of 2 October, met Kerry.", "2015-08-04"),
    ("Lavrov will meet Kerry from 26 to 28 August.", "2015-08-26 to 2015-08-28"),
    ("Lavrov will meet Kerry tomorrow.", "2015-08-05"),
    ("Lavrov will meet Kerry next week.", "2015-08-10 to 2015-08-16"),
    ("Lavrov will meet Kerry next month.", "2015-09"),
    ("Lavrov will meet Kerry next year.", "2016"),
    ("Lavrov will meet Kerry on Friday.", "2015-08-07"),
    ("Lavrov will meet Kerry in December.", "2015-12"),
    ("Lavrov will meet Kerry on 2 September.", "2015-09-02"),
    ("Lavrov will meet Kerry in 2016.", "2016"),
  ])
  func datesCountFromTheArticle(text: String, date: String) throws {
    let claim = try #require(Sample.reading(of: text).claims.first { !$0.relation.isAffiliation })
    #expect(
      [claim.date, claim.until].compactMap { $0?.description }.joined(separator: " to ") == date)
  }

  @Test(arguments: [
    "Lavrov met Kerry yesterday.", "Lavrov met Kerry last week.", "Lavrov met Kerry on Monday.",
    "Lavrov met Kerry in March.", "Russia has been arming Assad for four years.",
  ])
  func withoutTheArticlesDateNothingIsGuessed(text: String) throws {
    let reading = Sample.extractor(Document(source: "undated.txt", text: text))
    let claim = try #require(reading.claims.first { !$0.relation.isAffiliation })
    #expect(claim.date == nil && claim.until == nil)
  }

  @Test func anArticleOfAMonthTellsNoDays() throws {
    let reading = Sample.reading(of: "Lavrov met Kerry on Monday.", date: "2015-08")
    #expect(try #require(reading.claims.first).date?.description == "2015-08")
  }
}
