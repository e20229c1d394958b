import Foundation
import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// How a timeline looks on a page, in JSON and in a picture.
struct TimelineTextTests {
  private static let quarrel = Story(
    "a.txt", date: "2015-01-04",
    """
    [turkey Turkey] praised [russia Russia]. | turkey supports russia
    [turkey Turkey] met [russia Russia]. | turkey meets russia
    [russia Russia] accused [turkey Turkey]. | russia opposes turkey on 2015-05
    [russia Russia] hit [turkey Turkey]. | russia opposes turkey on 2015-05-02
    [turkey Turkey] left [russia Russia]. | turkey opposes russia on 2014
    """)

  private func timeline(
    _ story: Story = quarrel, _ first: String = "Turkey", _ second: String? = "Russia"
  ) throws -> Timeline {
    let graph = try Graph.of(story)
    var resolver = ActorResolver(graph: graph)
    let (actor, other) = try resolver.pair(first, second)
    return try Timeline(TimelineRequest(actor, other, RelationFilter()), by: .month, in: graph)
  }

  @Test func aTimelineToTheLetter() throws {
    let expected = """
      PERIOD   CLAIMS  +  −  0  LEANING  ARTICLES  RELATIONS
      2015-01       2  1  0  1  +               1  supports 1, meets 1
        … 3 months without a claim
      2015-05       2  0  2  0  −               1  opposes 2
        turns to −: [Russia] accused {Turkey}. — a.txt, 2015-05
      + supports, allied-with · − opposes · 0 neither
      1 claim is dated by the year alone: see --by year.

      """
    let text = try Page().text(timeline())
    #expect(text == expected)
  }

  @Test func partnersStandBelowTheirPeriod() throws {
    let text = try Page().text(timeline(Self.quarrel, "Turkey", nil))
    #expect(text.contains("  most with Russia (2)\n"))
    #expect(!text.contains("turns to"))
  }

  @Test func nothingIsSaidPlainly() throws {
    #expect(
      try Page().text(timeline(Self.quarrel, "NATO", nil))
        == "No claim of NATO has a place in a timeline.\n")
  }

  @Test func aTimelineIsOneLineOfJSON() throws {
    let line = try Json.line(TimelineRecord(timeline()))
    #expect(
      line.hasPrefix(
        """
        {"actor":{"id":"turkey","kind":"state","name":"Turkey"},"by":"month",\
        "left":{"datedByYear":1,"earlier":0,"stated":0,"undated":0},\
        "other":{"id":"russia","kind":"state","name":"Russia"},"periods":[{"articles":1,\
        "claims":2,"counts":{"allied-with":0,"leads":0,"meets":1,"member-of":0,"opposes":0,\
        "represents":0,"supports":1},"leaning":"positive","negative":0,"neutral":1,\
        "partners":[],"period":"2015-01","positive":1,"turn":null},
        """))
  }

  @Test(arguments: [
    "<title>supports: 1</title>", "<title>neither: 1</title>", "<title>opposes: 2</title>",
    ">2015-01</text>", ">3 months</text>", ">turns to −</text>", ">Turkey – Russia</text>",
  ])
  func aPictureShowsWhatTheTableSays(part: String) throws {
    #expect(try TimelineChart(timeline()).text.contains(part))
  }

  @Test(arguments: hostileNames)
  func hostileNamesSteerNeitherPageNorPicture(name: String) throws {
    let graph = try graph(naming: name)
    var resolver = ActorResolver(graph: graph)
    for named in ["hostile", "Turkey"] {
      let request = TimelineRequest(try resolver.actor(named: named), nil, RelationFilter())
      let timeline = try Timeline(request, by: nil, in: graph)
      let picture = TimelineChart(timeline).text
      for scalar in (Page().text(timeline) + picture).unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(!(0x202A...0x202E).contains(scalar.value))
      }
      #expect(XMLParser(data: Data(picture.utf8)).parse())
    }
  }
}
