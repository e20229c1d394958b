import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// How a claim or a pair looks that a person is asked about.
struct ReviewCardTests {
  private let story = Story(
    "articles/a-rather-long-name-of-an-article-about-turkey-and-isis.txt", date: "2015-08-04",
    """
    It was a quiet morning.
    [turkey Turkey] said that it would go on bombing [isis ISIS] in the north of the country for as \
    long as its neighbours 习近平习近平习近平习近平习近平 asked for it. | turkey opposes isis claimed by john-kerry
    Then it was evening.
    """)

  private func card(in graph: Graph) throws -> ReviewCard {
    var queue = try ReviewQueue(ReviewRequest(), in: graph)
    let item = try #require(try queue.next())
    guard case .claim(let claim) = item else { throw QuestionError.negated }
    let context = try #require(try item.context(in: graph))
    return ReviewCard(
      .claim(claim.target, context), why: words(claim.causes), decisions: context.notes)
  }

  @Test func aClaimToTheLetter() throws {
    let expected = """
      Asked: only claim of the relation; 90 % sure

      Turkey opposes ISIS
      claimed by John Kerry · 2015-08-04 · event support · 90 % sure
      articles/a-rather-long-name-of-an-article-about-turkey-and-isis.txt, 2015-08-04
      · claim
      """
    let lines = try Page().bodies(of: card(in: Graph.of(story)))[0]
    #expect(lines.joined(separator: "\n").hasPrefix(expected), "\(lines)")
    #expect(lines.contains("      It was a quiet morning."))
    #expect(lines.contains("      Then it was evening."))
    #expect(lines.contains { $0.hasPrefix("  [Turkey] said that") })
  }

  @Test(arguments: [20, 40, 80, 200], [Ink.plain, .colour])
  func noLineIsWiderThanThePage(width: Int, ink: Ink) throws {
    let graph = try Graph.of(story)
    let page = Page(ink: ink, width: width)
    let bodies = try page.bodies(of: card(in: graph))
    let screen = ReviewScreen(
      progress: "12 decided · 3rd of 240", bodies: bodies,
      keys: [("y", "accept"), ("n", "reject"), ("space", "skip"), ("Escape", "leave it")],
      message: String(repeating: "Corrected: Turkey opposes ISIS. ", count: 20))
    for line in page.lines(screen, rows: 60) + page.lines(ofKeys: screen.keys) {
      #expect(bare(line).displayWidth <= width, "\(line)")
    }
  }

  private func bare(_ line: String) -> String { line.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  @Test(arguments: [8, 12, 16, 24, 60])
  func aScreenHasNoMoreLinesThanRows(rows: Int) throws {
    let page = Page()
    let bodies = try page.bodies(of: card(in: Graph.of(story)))
    let lines = page.lines(
      ReviewScreen(
        progress: "1st of 1", bodies: bodies, keys: [("q", "quit")], message: "Accepted."),
      rows: rows)
    #expect(lines.count <= rows)
    #expect(lines.suffix(2) == ["q quit", "Accepted."])
    #expect(rows < 12 || lines.contains { $0.contains("[Turkey] said that") })
  }

  @Test func notesAreShown() throws {
    let graph = try Graph.of(story)
    guard case .claim(let target, _) = try card(in: graph).item else { return }
    let logged = try graph.decide(
      .note(.claim(target.anchor), text: "odd"), by: "ana", decided: "2026-01-01T10:00:00.000Z")
    let lines = try Page().bodies(of: card(in: graph))[0]
    #expect(lines.last == "Noted by ana, 2026-01-01: odd · \(logged.decision.name)")
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
    (21, "21st"), (111, "111th"), (1022, "1022nd"),
  ])
  func numbersAreOrdinals(number: Int, word: String) { #expect(ordinal(number) == word) }

  @Test(arguments: hostileNames)
  func hostileTextsCannotSteerTheTerminal(name: String) throws {
    let graph = try graph(naming: name)
    var queue = try ReviewQueue(ReviewRequest(), in: graph)
    while let item = try queue.next() {
      let lines =
        switch item {
        case .claim(let claim):
          try Page().bodies(
            of: ReviewCard(
              .claim(claim.target, graph.context(of: claim.target)), why: words(claim.causes),
              decisions: []))[0]
        case .pair(let pair):
          Page().bodies(of: ReviewCard(.pair(pair), why: pairCause, decisions: []))[0]
        }
      for scalar in lines.joined().unicodeScalars {
        #expect(scalar.properties.generalCategory != .control)
        #expect(!(0x202A...0x202E).contains(scalar.value))
      }
    }
  }
}
