import Testing

@testable import Language

/// Names from the probabilities of labels.
struct NameDecoderTests {
  private static let labels =
    ["O"] + NameKind.allCases.flatMap { ["B-\($0.rawValue)", "I-\($0.rawValue)"] }

  typealias Word = [String: Float]

  private static func names(_ words: [Word]) -> [Name] {
    let rows = words.map { word in labels.map { word[$0] ?? 0 } }
    let width = labels.count
    return rows.flatMap(\.self).withUnsafeBufferPointer { numbers in
      guard let start = numbers.baseAddress else { return [] }
      return NameDecoder(labels: labels)(words: words.count) { start + $0 * width }
    }
  }

  @Test(
    arguments: [
      ("nothing", [], []), ("no name", [["O": 1], ["O": 1]], []),
      ("one word", [["B-state": 0.9, "O": 0.1]], ["0-1 state"]),
      ("two words", [["B-person": 1], ["I-person": 1], ["O": 1]], ["0-2 person"]),
      ("to the end", [["O": 1], ["B-place": 1], ["I-place": 1]], ["1-3 place"]),
      ("side by side", [["B-state": 1], ["B-state": 1]], ["0-1 state", "1-2 state"]),
      ("another kind", [["B-state": 1], ["B-person": 1]], ["0-1 state", "1-2 person"]),
      (
        "kinds that are hard to tell apart count together",
        [["O": 0.4, "B-party": 0.35, "B-organisation": 0.25]], ["0-1 party"]
      ),
      ("other groups do not", [["O": 0.4, "B-party": 0.35, "B-person": 0.25]], []),
      (
        "the kind is that of the whole name",
        [["B-party": 0.6, "B-organisation": 0.4], ["I-party": 0.1, "I-organisation": 0.9]],
        ["0-2 organisation"]
      ),
      ("no name begins inside", [["I-person": 0.9, "O": 0.1]], []),
      ("but may be begun", [["I-person": 0.9, "B-person": 0.06, "O": 0.04]], ["0-1 person"]),
      (
        "a name goes on as one of its group",
        [["B-person": 1], ["I-place": 0.6, "O": 0.3, "B-place": 0.1]], ["0-1 person"]
      ),
      (
        "the end speaks for the beginning",
        [["B-person": 0.45, "O": 0.55], ["I-person": 0.9, "O": 0.1]], ["0-2 person"]
      ),
      ("an equal chance is no name", [["O": 0.5, "B-event": 0.5]], []),
    ] as [(String, [Word], [String])])
  func namesAreTheBestReadingOfTheLabels(rule: String, words: [Word], expected: [String]) {
    let names = Self.names(words).map { "\($0.words.lowerBound)-\($0.words.upperBound) \($0.kind)" }
    #expect(names == expected, "\(rule)")
  }

  @Test(
    arguments: [
      ([["B-person": 0.9, "O": 0.1], ["I-person": 0.7, "O": 0.3]], 0.7),
      ([["B-state": 0.5, "B-place": 0.375]], 0.875),
    ] as [([Word], Float)])
  func aNameIsAsSureAsItsLeastWord(words: [Word], probability: Float) {
    #expect(Self.names(words).map(\.probability) == [probability])
  }

  @Test func longSentencesKeepTheirNames() {
    let word: Word = ["B-state": 0.02, "O": 0.01]
    #expect(Self.names(Array(repeating: word, count: 2000)).count == 2000)
  }

  @Test(arguments: [Float.nan, 0, .infinity, 1])
  func probabilitiesThatSayNothingDoNoHarm(value: Float) {
    let word = Dictionary(uniqueKeysWithValues: Self.labels.map { ($0, value) })
    let names = Self.names(Array(repeating: word, count: 20))
    #expect(names.allSatisfy { $0.words.upperBound <= 20 && !$0.words.isEmpty })
  }
}
