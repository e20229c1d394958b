import Foundation
import Knowledge
import Testing

@testable import Language

/// What the model says of two actors of a sentence.
struct PairReaderTests {
  private static let reader = PairReader()

  private static let splitter = SentenceSplitter()
  private static let analyser = Analyser()

  private func question(_ text: String, _ a: String, _ b: String) throws -> PairQuestion {
    func span(_ name: String) throws -> TextSpan {
      let range = try #require(text.range(of: name), "no \(name) in \(text)")
      return TextSpan(
        start: text[..<range.lowerBound].utf8.count, end: text[..<range.upperBound].utf8.count)
    }
    let read = PairText(text, splitter: Self.splitter, analyser: Self.analyser)
    return try #require(read.question(a: try span(a), b: try span(b)))
  }

  /// Heads by number, 0 for the top of a sentence, as treebanks write them.
  @Test(arguments: [
    // Kerry accused Assad of arming Hezbollah
    ([2, 0, 2, 5, 2, 5], 0..<1, 5..<6, [1, 4]), ([2, 0, 2, 5, 2, 5], 5..<6, 0..<1, [1, 4]),
    ([2, 0, 2, 5, 2, 5], 0..<1, 2..<3, [1]), ([2, 0, 2, 5, 2, 5], 2..<3, 5..<6, [1, 4]),
    // the one above the other
    ([2, 3, 0, 3], 0..<1, 2..<3, [1]),
    // two sentences
    ([2, 0, 2, 5, 0, 5], 0..<1, 5..<6, []),
  ])
  func thePathIsTheTreesWay(heads: [Int], a: Range<Int>, b: Range<Int>, path: [Int]) {
    let question = PairQuestion(
      words: heads.map { "w\($0)" }, heads: heads.map { $0 == 0 ? nil : $0 - 1 }, a: a, b: b)
    #expect(question.path.sorted() == path)
  }

  @Test(arguments: [
    ("Russia condemned Turkey on Monday.", "Russia", "Turkey", PairAnswer.Relation.opposes),
    ("Russia was condemned by Turkey on Monday.", "Russia", "Turkey", .isOpposed),
    ("Israeli jets bombed Hezbollah positions.", "Israeli jets", "Hezbollah", .opposes),
    ("Norway gave Ukraine 20 tanks.", "Norway", "Ukraine", .supports),
    ("Ukraine received 20 tanks from Norway.", "Ukraine", "Norway", .isSupported),
    ("Angela Merkel met Xi Jinping in Beijing.", "Angela Merkel", "Xi Jinping", .meets),
    ("Egypt and Sudan signed a defence pact.", "Egypt", "Sudan", .alliedWith),
    ("Peru and Chile lie in South America.", "Peru", "Chile", .none),
  ])
  func aPlainSentenceIsUnderstood(
    text: String, a: String, b: String, relation: PairAnswer.Relation
  ) throws {
    let answer = try #require(Self.reader([try question(text, a, b)])[0])
    #expect(answer.relation == relation, "\(answer.relations)")
  }

  @Test func anAnswerDoesNotDependOnItsNeighbours() throws {
    let questions = try [
      question("Russia condemned Turkey on Monday.", "Russia", "Turkey"),
      question("Norway gave Ukraine 20 tanks.", "Norway", "Ukraine"),
      question("Egypt and Sudan signed a defence pact.", "Egypt", "Sudan"),
    ]
    let many = Array(repeating: questions, count: 20).flatMap { $0 }
    let together = Self.reader(many).map { $0?.relations }
    for (index, question) in many.enumerated() {
      #expect(Self.reader([question])[0]?.relations == together[index])
    }
  }

  @Test func probabilitiesAddUp() throws {
    let answer = try #require(
      Self.reader([try question("Iran and Iraq fought.", "Iran", "Iraq")])[0])
    for scores in [answer.relations, answer.events, answer.statuses] {
      #expect(abs(scores.reduce(0, +) - 1) < 1e-4)
      #expect(scores.allSatisfy { (0...1).contains($0) })
    }
  }

  @Test func whoStandsTooFarApartIsNotAskedAbout() {
    let words = ["Iran"] + Array(repeating: "and", count: 400) + ["Iraq"]
    let heads = words.indices.map { $0 == 0 ? nil : 0 }
    let far = PairQuestion(words: words, heads: heads, a: 0..<1, b: 401..<402)
    let near = PairQuestion(
      words: words + ["Syria"], heads: heads + [0], a: 401..<402, b: 402..<403)
    let answers = Self.reader([far, near])
    #expect(answers[0] == nil)
    #expect(answers[1] != nil)
  }

  @Test func nobodyAsksNothing() {
    #expect(Self.reader([]).isEmpty)
  }
}
