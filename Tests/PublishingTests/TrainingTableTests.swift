import Knowledge
import Publishing
import TestSupport
import Testing

/// Judged sentences as lines that the model of pairs learns from.
struct TrainingTableTests {
  private static let read = "[turkey Turkey] backs [isis Daesh]. | turkey supports isis"

  @Test(
    arguments: [
      (read, "accept", .aid, "<1>Turkey</1> backs <2>Daesh</2>.|supports|1>2|AID|asserted|-"),
      (read, "reject", .aid, "<1>Turkey</1> backs <2>Daesh</2>.|none|-|-|-|-"),
      (
        read, "relabel isis opposes turkey denied", .accuse,
        "<1>Turkey</1> backs <2>Daesh</2>.|opposes|2>1|ACCUSE|denied|-"
      ),
      (
        read, "accept", .affiliation,
        "<1>Turkey</1> backs <2>Daesh</2>.|supports|1>2|-|asserted|-"
      ),
      (
        "[pkk PKK]  met \r\n[isis Daesh] . | isis meets pkk", "add", .consult,
        "<1>PKK</1> met <2>Daesh</2> .|meets|both|CONSULT|asserted|-"
      ),
      (
        "[isis IS]\u{1C}hit [turkey Türkei]\u{A0}. | isis opposes turkey", "accept", .assault,
        "<1>IS</1> hit <2>Türkei</2> .|opposes|1>2|ASSAULT|asserted|-"
      ),
    ] as [(String, String, EventClass, String)])
  func aJudgementIsALine(sentence: String, words: String, event: EventClass, expected: String) {
    let table = TrainingTable([.judging(sentence, words, event: event)])
    #expect(table.rows.map(\.numbered) == [expected.tabbed + "\treviewed"])
    #expect(table.leftOut.isEmpty)
  }

  @Test(arguments: [
    ("John Kerry said [turkey Turkey] backs [isis Daesh].", "John Kerry"),
    ("John Kerry's aide said [turkey Turkey] backs [isis Daesh].", "John Kerry"),
    ("Kerry said [turkey Turkey] backs [isis Daesh].", "-"),
    ("John Kerryson said [turkey Turkey] backs [isis Daesh].", "-"),
  ])
  func theHolderIsNamedWhereTheSentenceNamesIt(sentence: String, expected: String) throws {
    let table = TrainingTable([
      .judging("\(sentence) | turkey supports isis claimed by john-kerry", "accept")
    ])
    let cells = try #require(table.rows.first).split(separator: "\t")
    #expect(cells[4...5] == ["claimed", Substring(expected)])
  }

  @Test(
    arguments: [
      ("[turkey Turkey] joined [nato NATO]. | turkey member-of nato", "accept", .affiliation),
      ("[turkey Turkey] joined [nato NATO]. | turkey member-of nato", "reject", .affiliation),
      (read, "relabel turkey represents isis", .affiliation),
      ("[turkey Turkey] <a>backs [isis Daesh]. | turkey supports isis", "accept", .marked),
      ("[turkey Turkey] backs\t[isis Daesh]. | turkey supports isis", "accept", .marked),
    ] as [(String, String, TrainingTable.LeftOut)])
  func whatIsNoExampleIsLeftOut(
    sentence: String, words: String, expected: TrainingTable.LeftOut
  ) {
    let table = TrainingTable([.judging(sentence, words)])
    #expect(table.rows.isEmpty)
    #expect(table.leftOut == [expected: 1])
  }

  @Test(
    arguments: [
      (3, 9, .overlapping), (0, 6, .overlapping), (13, 99, .misplaced), (12, 18, .misplaced),
      (13, 13, .misplaced), (13, 19, nil),
    ] as [(Int, Int, TrainingTable.LeftOut?)])
  func theWordsForTheActorsArePlaced(start: Int, end: Int, expected: TrainingTable.LeftOut?) {
    let decision = Decision.judging(Self.read, "relabel") {
      $0.object.span = TextSpan(start: start, end: end)
    }
    #expect(Array(TrainingTable([decision]).leftOut.keys) == [expected].compactMap { $0 })
  }

  @Test func whatPersonsDifferOnIsLeftOut() {
    let table = TrainingTable([
      .judging(Self.read, "accept"), .judging(Self.read, "reject", by: "bob"),
    ])
    #expect(table.rows.isEmpty)
    #expect(table.leftOut == [.disputed: 1])
  }

  @Test(arguments: [
    ([read, "[turkey Turkey] backs [isis Daesh]. | isis supports turkey"], ["supports|both"]),
    (["[turkey Turkey] backs [isis Daesh]. | isis opposes turkey", read], []),
    ([read, read], ["supports|1>2"]),
  ])
  func aPairIsOneLine(sentences: [String], expected: [String]) {
    let decisions = sentences.enumerated().map { index, sentence in
      Decision.judging(sentence, "accept", by: "ann \(index)")
    }
    for decisions in [decisions, decisions.reversed()] {
      let table = TrainingTable(decisions)
      #expect(table.rows.map { $0.numbered.cells(1...2) } == expected)
      #expect(table.leftOut == (expected.isEmpty ? [.ambiguous: 2] : [:]))
    }
  }

  @Test func whatIsAcceptedOutweighsWhatIsRejected() {
    let table = TrainingTable([
      .judging("[turkey Turkey] backs [isis Daesh]. | turkey opposes isis", "reject"),
      .judging(Self.read, "accept"),
    ])
    #expect(table.rows.map { $0.numbered.cells(1...2) } == ["supports|1>2"])
  }

  @Test func theOrderOfDecisionsDoesNotMatterAndTheFirstActorIsEitherLetter() {
    let decisions = (0..<40).map {
      Decision.judging("[turkey Turkey] backs [isis Daesh] \($0). | turkey supports isis", "accept")
    }
    let rows = TrainingTable(decisions).rows
    #expect(rows == TrainingTable(decisions.reversed()).rows)
    #expect(Set(rows).count == 40)
    #expect((10...30).contains(rows.count { $0.hasPrefix("<a>") }))
  }

  @Test func aTableBeginsWithItsColumns() throws {
    var text = ""
    try TrainingTable([.judging(Self.read, "reject")]).write { text += $0 }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.first == "sentence\trelation\tdirection\tclass\tstatus\tholder\tconstruction")
    #expect(lines.count == 3 && lines.last == "")
  }
}

extension String {
  fileprivate var tabbed: String { split(separator: "|").joined(separator: "\t") }

  /// Some cells of a line.
  fileprivate func cells(_ range: ClosedRange<Int>) -> String {
    split(separator: "\t")[range].joined(separator: "|")
  }

  /// With the actors numbered as they stand in the text, whichever letters they have.
  fileprivate var numbered: String {
    var cells = split(separator: "\t").map(String.init)
    let letters = cells[0].firstRange(of: "<a>")?.lowerBound ?? startIndex
    let others = cells[0].firstRange(of: "<b>")?.lowerBound ?? startIndex
    let (a, b) = letters < others ? ("1", "2") : ("2", "1")
    for tag in ["<", "</"] {
      cells[0] = cells[0].replacing("\(tag)a>", with: "\(tag)\(a)>")
        .replacing("\(tag)b>", with: "\(tag)\(b)>")
    }
    if cells[2].contains(">") { cells[2] = cells[2] == "a>b" ? "\(a)>\(b)" : "\(b)>\(a)" }
    return cells.joined(separator: "\t")
  }
}
