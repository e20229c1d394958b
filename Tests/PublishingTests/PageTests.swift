import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// How answers look on a page of 80 columns.
struct PageTests {
  private func text(
    _ question: String, evidence: Bool = false, through: Bool = false, page: Page = Page()
  ) throws -> String {
    var answerer = Answerer(graph: try Graph.of(.lavrov, .denial), through: through)
    return page.text(try answerer.answer(question), showsEvidence: evidence)
  }

  @Test func aTableWithASentenceForEachActor() throws {
    let expected = """
      ACTOR   TIE                 CLAIMS      ARTICLES  DATES
      Turkey  supports United     1 asserted         1  2015-08-04
              States
        … airstrike campaign and gave America permission to use
        the air base to strike ISIS, and Turkey joined.
        seeds/lavrov-assad.txt, 2015-08-04

      """
    #expect(try text("who supports the US", page: Page(width: 60)) == expected)
  }

  @Test(arguments: [
    ("who opposes ISIS", "claimed by Russia\n"),
    ("who opposes ISIS", "contradicted: articles also say the opposite\n"),
    ("does Russia support Assad", "yes: Russia supports Bashar al-Assad: 1 claim for.\n"),
    ("does Turkey support ISIS", "no: Turkey supports ISIS: 4 claims against.\n"),
    ("does Syria support ISIS", "disputed: Syria supports ISIS: 1 claim for, 1 claim against.\n"),
    ("did Putin meet Kerry", "unknown: Vladimir Putin meets John Kerry: no article says so.\n"),
    ("is Turkey allied with Saudi Arabia", "it is only proposed.\n"),
    ("who leads NATO", "No actor of the graph answers that.\n"),
    ("how are NATO and KDP related", "No article ties NATO and KDP directly, nor over others.\n"),
  ])
  func answersSayWhatAReaderMustKnow(question: String, expected: String) throws {
    #expect(try text(question).contains(expected))
  }

  @Test func derivedTiesNameThePerson() throws {
    #expect(
      try text("who opposes Assad", through: true)
        .contains("  derived, through John Kerry (represents)\n"))
  }

  @Test func marksStandForColoursWhereThereAreNone() throws {
    let plain = try text("who is opposed by Turkey", evidence: true)
    #expect(plain.hasPrefix("Marked: [subject] {object}\n"))
    #expect(plain.contains("- [Ankara] bombed {ISIS} again. — articles/denial.txt, 2015-09-01\n"))
    #expect(!plain.contains("\u{1B}"))
    let coloured = try text("who is opposed by Turkey", evidence: true, page: Page(ink: .colour))
    #expect(coloured.contains("\u{1B}[1;36mAnkara\u{1B}[0m bombed \u{1B}[1;35mISIS\u{1B}[0m"))
    #expect(!coloured.contains("Marked"))
  }

  @Test(arguments: [
    "who opposes ISIS", "who opposes the US and supports Assad", "does Syria support ISIS",
    "how are KDP and ISIS related", "how are Turkey and the international coalition related",
  ])
  func noLineIsWiderThanThePage(question: String) throws {
    for evidence in [false, true] {
      for line in try text(question, evidence: evidence).split(separator: "\n") {
        #expect(line.displayWidth <= 80, "\(line)")
      }
    }
  }

  @Test(arguments: ["who opposes ISIS", "whom does Turkey oppose"], [false, true])
  func aSourceKeepsItsFileName(question: String, evidence: Bool) throws {
    let folders = String(repeating: "a-rather-long-name-of-a-folder/", count: 9)
    let source = folders + "the-article.txt"
    let story = Story(
      source, date: "2015",
      "[turkey Turkey] hit [isis ISIS]. | turkey opposes isis")
    var answerer = Answerer(graph: try Graph.of(story))
    let text = Page(width: 60).text(try answerer.answer(question), showsEvidence: evidence)
    #expect(text.split { $0 == "\n" || $0 == " " }.joined().contains(source))
    for line in text.split(separator: "\n") { #expect(line.displayWidth <= 60, "\(line)") }
  }

  @Test(arguments: hostileNames)
  func hostileTextsCannotSteerTheTerminal(name: String) throws {
    var answerer = Answerer(graph: try graph(naming: name))
    let text = Page().text(try answerer.answer("whom does Turkey oppose"), showsEvidence: true)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }
}
