import Foundation
import Knowledge
import Testing

@testable import Language

/// Pieces and shapes are those of the reference, whatever the characters.
struct WordPieceTests {
  private static let cut = WordPieces(weights: Weights())

  /// A line of the fixture.
  struct Expected: Sendable, CustomTestStringConvertible {
    let words: [String]
    let pieces: [Int32]
    let shapes: [Int]
    let testDescription: String

    init?(_ line: Substring) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 3,
        let string = try? JSONDecoder().decode(String.self, from: Data(columns[0].utf8))
      else { return nil }
      words = string.unicodeScalars.split(separator: " ").map { String($0) }
      pieces = columns[1].split(separator: " ").compactMap { Int32($0) }
      shapes = columns[2].split(separator: " ").compactMap { Int($0) }
      testDescription = String(columns[0])
    }
  }

  private static let expected =
    ((try? Fixture.lines("wordpieces.tsv")) ?? []).compactMap(Expected.init)

  @Test func theFixtureIsThere() { #expect(Self.expected.count > 400) }

  @Test(arguments: expected)
  func wordsAreCutAsTheReferenceCuts(_ expected: Expected) {
    #expect(expected.words.flatMap(pieces) == expected.pieces)
  }

  @Test(arguments: expected)
  func lettersHaveTheShapeOfTheReference(_ expected: Expected) {
    #expect(expected.words.map { LetterShape($0).rawValue } == expected.shapes)
  }

  /// Of every script, between two letters; without the many of China, Korea and private use.
  @Test func everyCharacterIsCutAsTheReferenceCuts() throws {
    let blocks: [Range<UInt32>] = [
      0..<0x3400, 0xA000..<0xAC00, 0xD7A4..<0xD800, 0xF900..<0x12000, 0x16000..<0x17000,
      0x1B000..<0x20000,
    ]
    let rows = blocks.joined().lazy.compactMap(Unicode.Scalar.init).map { row(of: ["a\($0)b"]) }
    #expect(try digest(of: rows) == checksum("characters"))
  }

  @Test(.enabled("the data sets are not there") { Fixture.data != nil })
  func sentencesAreCutAsTheReferenceCuts() throws {
    let data = try #require(Fixture.data)
    let sentences = try SampleOfSentences.all.flatMap { try $0.sentences(in: data) }
    #expect(sentences.count == 5000)
    #expect(try digest(of: sentences.lazy.map(row)) == checksum("sentences"))
  }

  /// A word without pieces is read as unknown.
  private func pieces(of word: String) -> [Int32] {
    let own = Self.cut(word)
    return own.isEmpty ? [WordPieces.unknown] : own
  }

  private func row(of words: [String]) -> String {
    words.flatMap(pieces).map { "\($0)" }.joined(separator: " ")
  }

  private func digest(of rows: some Sequence<String>) -> String {
    ContentHash(of: rows.map { $0 + "\n" }.joined()).description
  }

  private func checksum(_ name: String) throws -> String {
    let line = try #require(
      Fixture.lines("wordpieces.sha256").first { $0.hasSuffix(" \(name)") })
    return String(line.prefix { $0 != " " })
  }
}

/// The first sentences of a file of the data sets, as `Training/expected_pieces.py` takes them.
private struct SampleOfSentences {
  let path: String
  /// Of the words; nil where a line is a sentence.
  let column: Int?
  let count: Int

  static let all = [
    Self(path: "trees/ewt-train.conllu", column: 1, count: 1500),
    Self(path: "trees/gum-train.conllu", column: 1, count: 1500),
    Self(path: "names/politics-train.conll", column: 0, count: 200),
    Self(path: "names/literature-train.conll", column: 0, count: 100),
    Self(path: "names/music-train.conll", column: 0, count: 100),
    Self(path: "names/uner-ewt-test.iob2", column: 1, count: 500),
    Self(path: "names/wikigold.conll", column: 0, count: 500),
    Self(path: "articles/wikinews-2019.csv", column: nil, count: 600),
  ]

  func sentences(in folder: URL) throws -> ArraySlice<[String]> {
    let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard let column else {
      return lines.map { words(of: $0, " ") }.filter { !$0.isEmpty }.prefix(count)
    }
    return lines.split { $0.allSatisfy { " \t\r".unicodeScalars.contains($0) } }.lazy
      .map { block in block.compactMap { word($0, column) } }
      .filter { !$0.isEmpty }.prefix(count).flatMap { [words(of: $0)] }[...]
  }

  /// The word of a line that is no comment.
  private func word(_ line: Substring.UnicodeScalarView, _ column: Int) -> String? {
    if line.first == "#", line.contains("=") { return nil }
    let separator: Unicode.Scalar = line.contains("\t") ? "\t" : " "
    return String(line.split(separator: separator, omittingEmptySubsequences: false)[column])
  }

  private func words(of line: Substring.UnicodeScalarView, _ separator: Unicode.Scalar) -> [String]
  {
    line.split(separator: separator).map { String($0) }
  }

  private func words(of words: [String]) -> [String] { words.filter { !$0.isEmpty } }
}
