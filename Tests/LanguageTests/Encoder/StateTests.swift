import Foundation
import Testing

@testable import Language

/// The numbers are those of PyTorch over the same weights, and so is what is read from them.
struct StateTests {
  private static let reader = Reader()

  /// Differences that whole-number activations may make: torch differs as much from itself where
  /// it rounds them.
  private static let tolerance: (state: Float, meanState: Float, arc: Float) = (1e-3, 3e-4, 1e-2)

  /// A line of the fixture; nil is too close to call.
  struct Expected: Decodable, Sendable, CustomTestStringConvertible {
    let words: [String]
    /// The first numbers of the states of the mark of the beginning and of the words.
    let states: [[Float]]
    /// The score of each word's best head.
    let arcs: [Float]
    let names: [String]
    let tags: [String?]
    let features: [String?]
    /// As rules.
    let lemmas: [String?]
    /// Nil where the best heads make no tree.
    let heads: [Int]?
    let relations: [String?]?

    var testDescription: String { words.prefix(6).joined(separator: " ") }
  }

  private static let expected =
    ((try? Fixture.lines("states.jsonl")) ?? []).compactMap {
      try? JSONDecoder().decode(Expected.self, from: Data($0.utf8))
    }

  @Test func theFixtureIsThere() { #expect(Self.expected.count >= 25) }

  @Test(arguments: expected)
  func statesAndArcsAreThoseOfTheReference(_ expected: Expected) {
    let read = Self.reader.read(expected.words)
    #expect(read.states.count == expected.states.count)
    let apart = zip(read.states, expected.states).flatMap(differences)
    #expect(apart.reduce(0, max) < Self.tolerance.state)
    #expect(apart.reduce(0, +) / Float(apart.count) < Self.tolerance.meanState)
    let size = expected.words.count + 1
    let best = (1..<size).map { word in
      (0..<size).filter { $0 != word }.map { read.arcs[word * size + $0] }.max() ?? 0
    }
    #expect(differences(best, expected.arcs).reduce(0, max) < Self.tolerance.arc)
  }

  @Test(arguments: expected)
  func labelsAreThoseOfTheReference(_ expected: Expected) {
    let analysis = Self.reader.read(expected.words).analysis
    #expect(analysis.words.map(\.tag.rawValue) ~= expected.tags)
    #expect(analysis.words.map(\.features.text) ~= expected.features)
    #expect(analysis.words.map(\.lemma) ~= zip(expected.lemmas, expected.words).map(lemma))
    let names = analysis.names.map { "\($0.words.lowerBound)-\($0.words.upperBound) \($0.kind)" }
    #expect(names == expected.names)
  }

  @Test(arguments: expected.filter { $0.heads != nil })
  func treesAreThoseOfTheReference(_ expected: Expected) throws {
    let words = Self.reader.read(expected.words).analysis.words
    #expect(try words.map { $0.head.map { $0 + 1 } ?? 0 } == #require(expected.heads))
    #expect(try words.map(\.relation.rawValue) ~= #require(expected.relations))
  }

  private func differences(_ left: [Float], _ right: [Float]) -> [Float] {
    zip(left, right).map { abs($0 - $1) }
  }

  /// What a rule makes of a word; nil where it is too short, and the next best rule counts.
  private func lemma(_ rule: String?, of word: String) -> String? {
    rule.flatMap(LemmaRule.init)?(word)
  }
}

/// Equal where something is expected.
private func ~= (found: [String], expected: [String?]) -> Bool {
  found.count == expected.count && zip(found, expected).allSatisfy { $1 == nil || $0 == $1 }
}

/// Reads a sentence step by step, so that what lies between the steps can be seen.
private struct Reader {
  private let encoder: Encoder
  private let cut: WordPieces
  private let heads: Heads

  init() {
    let weights = Weights()
    encoder = Encoder(weights: weights)
    cut = WordPieces(weights: weights)
    heads = Heads(weights: weights)
  }

  func read(_ words: [String]) -> (states: [[Float]], arcs: [Float], analysis: Analysis) {
    let pieces = PiecedSentence(words: words, cut: cut, longest: encoder.longestWindow)
    let room = EncoderRoom(width: encoder.width)
    let answers = HeadsRoom(heads)
    encoder(pieces.windows, room)
    answers.begin([pieces])
    answers.take(pieces.windows[...], from: room.states)
    heads(answers)
    let states = (0...words.count).map { row in (0..<16).map { answers.states[row][$0] } }
    let arcs = heads.arcs(words: words.count, at: 0, in: answers)
    return (states, arcs, heads.analysis(of: words, at: 0, in: answers))
  }
}
