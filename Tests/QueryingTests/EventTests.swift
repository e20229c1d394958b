import GraphStore
import Knowledge
import Querying
import TestSupport
import Testing

/// Deeds told several times are one event, and copies one source.
struct EventTests {
  private static let bombed =
    "[turkey Turkish] warplanes bombed camps of the [pkk PKK] in the mountains of northern Iraq overnight."
  private static let copied =
    "Ankara: [turkey Turkish] warplanes bombed camps of the [pkk PKK] in mountains of northern Iraq overnight."
  private static let own =
    "Jets of [turkey Turkey] struck the positions of [pkk PKK] fighters, officials told reporters here."
  private static let claim = " | turkey opposes pkk"

  /// Each as "2015-08-04 reports/documents/sources".
  @Test(arguments: [
    ("once", ["2015-08-04 \(bombed)"], ["2015-08-04 1/1/1"]),
    ("twice in one article", ["2015-08-04 \(bombed)\(claim)\n\(own)"], ["2015-08-04 2/1/1"]),
    ("copied", ["2015-08-04 \(bombed)", "2015-08-04 \(copied)"], ["2015-08-04 2/2/1"]),
    ("two sources", ["2015-08-04 \(bombed)", "2015-08-04 \(own)"], ["2015-08-04 2/2/2"]),
    (
      "copied the day after", ["2015-08-04 \(bombed)", "2015-08-05 \(copied)"],
      ["2015-08-04 2/2/1"]
    ),
    (
      "another day in other words", ["2015-08-04 \(bombed)", "2015-08-05 \(own)"],
      ["2015-08-04 1/1/1", "2015-08-05 1/1/1"]
    ),
    (
      "the same words a month later", ["2015-08-04 \(bombed)", "2015-09-04 \(copied)"],
      ["2015-08-04 1/1/1", "2015-09-04 1/1/1"]
    ),
    (
      "planned and done", ["2015-08-04 \(bombed)\(claim) proposed\n\(own)"],
      ["2015-08-04 1/1/1"]
    ),
    (
      "the day told and the month", ["2015-08 \(bombed)", "2015-08-20 \(copied)"],
      ["2015-08-20 2/2/1"]
    ),
  ])
  func deedsAreFolded(name: String, articles: [String], events: [String]) throws {
    let graph = try graph(articles.map { $0 + Self.claim })
    let filter = RelationFilter(subject: ["turkey"], object: ["pkk"])
    let found = EventFolding()(try graph.evidence(filter)).map { event in
      "\(event.date?.description ?? "") \(event.reports.count)/\(event.documents)/\(event.sources)"
    }
    #expect(found == events)
  }

  @Test func theOrderOfArticlesChangesNothing() throws {
    let articles = [
      "2015-08-04 \(Self.bombed)", "2015-08-05 \(Self.copied)", "2015-08-04 \(Self.own)",
    ]
    .map { $0 + Self.claim }
    let filter = RelationFilter()
    let expected = EventFolding()(try graph(articles).evidence(filter))
    #expect(
      EventFolding()(try graph(articles.reversed()).evidence(filter)).map(\.reports.count)
        == expected.map(\.reports.count))
  }

  @Test(arguments: [
    (["2015-08-04 \(bombed)"], 1), (["2015-08-04 \(bombed)", "2015-08-05 \(copied)"], 1),
    (["2015-08-04 \(bombed)", "2015-08-05 \(copied)", "2015-08-06 \(own)"], 2),
  ])
  func aRelationCountsItsSources(articles: [String], sources: Int) throws {
    let graph = try graph(articles.map { $0 + Self.claim })
    let filter = RelationFilter()
    let relations = try graph.countingSources(of: graph.relations(filter), filter)
    #expect(relations.map(\.documents) == [articles.count])
    #expect(relations.map(\.sources) == [sources])
  }

  private func graph(_ articles: [String]) throws -> Graph {
    let graph = try Graph.of()
    for article in articles {
      let source = "\(ContentHash(of: article).description.prefix(8)).txt"
      try graph.add(
        Story(
          source, date: String(article.prefix { $0 != " " }),
          String(article.drop { $0 != " " }.dropFirst())
        ).reading)
    }
    return graph
  }
}
