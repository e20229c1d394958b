import Foundation
import TestSupport
import Testing

/// What `entente parse` writes is a sound treebank, or JSON that points into the text.
@Suite struct ParseTests {
  private let folder: TemporaryFolder

  private static let text = """
    Turkey's army bombed the PKK (in Iraq).
    “We don’t know,” said Lavrov.

    A HEADLINE WITHOUT A STOP

    Assad  met Çavuşoğlu\tin Doha; see https://example.org/a?b=c 🙂.
    """

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [text, try? String(contentsOfFile: Program.seed, encoding: .utf8)])
  func everySentenceIsATreeOfTenColumns(text: String?) throws {
    let text = try #require(text)
    let file = try folder.write("article.txt", text)
    let result = try Program.run("parse", file)
    #expect(result.status == 0 && result.err.isEmpty)
    #expect(
      result.out.hasPrefix("# newdoc id = \(file)\n# newpar\n# sent_id = \(file)-1\n# text = "))
    let sentences = try result.out.components(separatedBy: "\n\n").dropLast().map(Sentence.init)
    #expect(sentences.count >= 4)
    for (index, sentence) in sentences.enumerated() {
      #expect(sentence.comments["sent_id"] == "\(file)-\(index + 1)")
      #expect(sentence.isTree)
      #expect(sentence.rows.allSatisfy { $0[2] != "" && $0[4] == "_" && $0[8] == "_" })
      #expect(sentence.text == sentence.comments["text"].map(withSingleBlanks))
    }
    let blanks = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(blanks(sentences.map(\.text).joined()) == blanks(text))
  }

  @Test func namesStandInTheLastColumn() throws {
    let result = try Program.run("parse", "-", input: "Yesterday Sergey Lavrov met John Kerry.\n")
    let sentence = try Sentence(result.out)
    let names = sentence.rows.map { row in
      row[9].split(separator: "|").first { $0.hasPrefix("Name=") }.map(String.init)
    }
    #expect(
      names == [nil, "Name=B-person", "Name=I-person", nil, "Name=B-person", "Name=I-person", nil])
  }

  @Test func offsetsOfJSONSliceTheTextBack() throws {
    let file = try folder.write("article.txt", Self.text)
    let result = try Program.run("parse", file, "--json")
    #expect(result.status == 0 && result.err.isEmpty)
    let bytes = Array(Self.text.utf8)
    for line in result.lines {
      let sentence = try JSONDecoder().decode(SentenceLine.self, from: Data(line.utf8))
      #expect(sentence.document == file && !sentence.words.isEmpty)
      for part in [sentence.part] + sentence.words.map(\.part) + sentence.names.map(\.part) {
        #expect(String(decoding: bytes[part.start..<part.end], as: UTF8.self) == part.text)
      }
      #expect(sentence.words.count { $0.head == 0 } == 1)
      #expect(sentence.words.allSatisfy { (0...sentence.words.count).contains($0.head) })
      #expect(sentence.words.allSatisfy { ($0.head == 0) == ($0.relation == "root") })
      #expect(sentence.names.allSatisfy { (0...1).contains($0.probability) })
    }
    #expect(result.lines.count == 4)
  }

  @Test(arguments: ["1", "2", "5"])
  func threadsChangeNothing(threads: String) throws {
    let result = try Program.run("parse", Program.seed, "--threads", threads)
    #expect(try result.out == Program.run("parse", Program.seed, "--threads", "3").out)
  }

  @Test func aHyphenIsStandardInput() throws {
    try folder.write("article.txt", Self.text)
    let piped = try Program.run("parse", "-", input: Self.text)
    let named = try Program.run("parse", "article.txt", in: folder.path)
    #expect(piped.status == 0 && piped.err.isEmpty)
    #expect(piped.out == named.out.replacing("article.txt", with: "-"))
  }

  @Test func aFolderGivesItsArticles() throws {
    for name in ["b.txt", "a.md", "below/c.text", "left.out", ".hidden.txt"] {
      try folder.write("in/\(name)", "Turkey bombed the PKK.\n")
    }
    let result = try Program.run("parse", "in", in: folder.path)
    #expect(result.status == 0 && result.err.isEmpty)
    let documents = result.lines.filter { $0.hasPrefix("# newdoc") }
    #expect(documents == ["in/a.md", "in/b.txt", "in/below/c.text"].map { "# newdoc id = \($0)" })
  }

  @Test(arguments: [
    ("empty.txt", Data(), "is empty; remove it"), ("blank.txt", Data([10, 32, 10]), "is empty; "),
    ("binary.txt", Data([0x25, 0x50, 0x00]), "is binary: NUL at byte 2; give its text"),
    ("latin.txt", Data([0x41, 0xE9, 0x20]), "is not UTF-8 at byte 1; convert it"),
    ("missing.txt", nil, "does not exist; check the path"),
  ])
  func aBadFileIsNamedAndTheGoodOneRead(name: String, content: Data?, fault: String) throws {
    if let content { try folder.write(name, content) }
    try folder.write("good.txt", "Turkey bombed the PKK.\n")
    let result = try Program.run("parse", name, "good.txt", in: folder.path)
    #expect(result.status == 1)
    #expect(result.err.hasPrefix("error: '\(name)' \(fault)"), "\(result.err)")
    #expect(result.out.hasPrefix("# newdoc id = good.txt\n"))
  }

  @Test(arguments: [[], ["-", "--threads", "0"], ["-", "--max-bytes", "0"], ["--csv", "-"]])
  func wrongUsageIsRefused(arguments: [String]) throws {
    let result = try Program.Run([Program.path, "parse"] + arguments).result()
    #expect(result.status == 64 && result.out.isEmpty && !result.err.isEmpty)
  }

  @Test func oddCharactersMakeNoOddLines() throws {
    let text = "A\u{B}b \u{85}c\u{2028}d\u{7}e \u{FEFF}f\u{200B} g\u{1B}[31m h.\r\n\r\nI ran.\r\n"
    let result = try Program.run("parse", "-", input: text)
    #expect(result.status == 0)
    for block in result.out.components(separatedBy: "\n\n").dropLast() {
      #expect(try Sentence(block).isTree)
    }
  }

  private func withSingleBlanks(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A sentence of a treebank as it was written.
private struct Sentence {
  var comments: [String: String] = [:]
  var rows: [[String]] = []

  init(_ block: String) throws {
    for line in block.components(separatedBy: "\n") where !line.isEmpty {
      if line.hasPrefix("# ") {
        let parts = line.dropFirst(2).components(separatedBy: " = ")
        comments[parts[0]] = parts.dropFirst().joined(separator: " = ")
      } else {
        rows.append(line.components(separatedBy: "\t"))
      }
    }
    try #require(!rows.isEmpty && rows.allSatisfy { $0.count == 10 })
  }

  /// Words counted from 1, one root, and everything hangs on it.
  var isTree: Bool {
    let heads = [0] + rows.map { Int($0[6]) ?? -1 }
    guard rows.indices.allSatisfy({ rows[$0][0] == "\($0 + 1)" }),
      heads.allSatisfy(heads.indices.contains), heads.dropFirst().count(where: { $0 == 0 }) == 1
    else { return false }
    return rows.allSatisfy { ($0[6] == "0") == ($0[7] == "root") }
      && heads.indices.allSatisfy { heads.indices.reduce($0) { word, _ in heads[word] } == 0 }
  }

  /// The words with blanks where the last column has them.
  var text: String {
    let words = rows.map { $0[1] + ($0[9].contains("SpaceAfter=No") ? "" : " ") }
    return words.joined().trimmingCharacters(in: .whitespaces)
  }
}

/// What a line of JSON says.
private struct SentenceLine: Decodable {
  struct Part {
    let text: String
    let start: Int
    let end: Int
  }

  struct WordLine: Decodable {
    let text: String
    let start: Int
    let end: Int
    let head: Int
    let relation: String

    var part: Part { Part(text: text, start: start, end: end) }
  }

  struct NameLine: Decodable {
    let text: String
    let start: Int
    let end: Int
    let probability: Double

    var part: Part { Part(text: text, start: start, end: end) }
  }

  let document: String
  let text: String
  let start: Int
  let end: Int
  let words: [WordLine]
  let names: [NameLine]

  var part: Part { Part(text: text, start: start, end: end) }
}
