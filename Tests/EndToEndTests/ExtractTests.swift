import Foundation
import TestSupport
import Testing

@Suite struct ExtractTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func claimsAreJSONLinesWithSpansOfTheText() throws {
    let result = try Program.run("extract", Program.seed)
    #expect(result.status == 0 && result.err.isEmpty)
    let text = try Array(Data(contentsOf: URL(fileURLWithPath: Program.seed)))
    #expect(result.lines.count > 5)
    for line in result.lines {
      let claim = try JSONDecoder().decode(ClaimLine.self, from: Data(line.utf8))
      #expect(claim.document == Program.seed)
      for part in [claim.subject, claim.object, claim.sentence] {
        #expect(String(decoding: text[part.start..<part.end], as: UTF8.self) == part.text)
      }
    }
  }

  private struct ClaimLine: Decodable {
    let document: String
    let subject: Part
    let object: Part
    let sentence: Part

    struct Part: Decodable {
      let start: Int
      let end: Int
      let text: String
    }
  }

  /// By catalogued names that depend on the order in which the catalogue is read.
  @Test(arguments: [
    "United States attacked bin Laden. Russia criticized de Mistura.\nIran criticized von der Leyen.",
    try? String(contentsOfFile: Program.seed, encoding: .utf8),
  ])
  func theClaimsAreThoseOfAnIngest(text: String?) throws {
    try folder.write("article.txt", try #require(text))
    let extract = try Program.run("extract", "article.txt", in: folder.path)
    let ingest = try Program.run("ingest", "article.txt", "--db", "g.db", in: folder.path)
    let export = try Program.run(
      "export", "--format", "jsonl", "--status", "all", "--db", "g.db", in: folder.path)
    #expect(extract.status == 0 && ingest.status == 0 && export.status == 0)
    #expect(try claims(extract) == claims(export))
    #expect(extract.lines.count >= 3)
  }

  /// Sorted, without the aliases: a graph knows only those that its claims mention.
  private func claims(_ result: Program.Result) throws -> [String] {
    try result.lines.map { line in
      var claim = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      for part in ["subject", "object"] {
        var participant = claim[part] as? [String: Any]
        participant?["aliases"] = nil
        claim[part] = participant
      }
      let data = try JSONSerialization.data(withJSONObject: claim, options: .sortedKeys)
      return String(decoding: data, as: UTF8.self)
    }.sorted()
  }

  @Test func aHyphenIsStandardInput() throws {
    let article = try String(contentsOfFile: Program.seed, encoding: .utf8)
    let piped = try Program.run("extract", "-", "--date", "2015-08-04", input: article)
    let named = try Program.run("extract", Program.seed)
    #expect(piped.status == 0)
    #expect(
      piped.out
        == named.out.replacingOccurrences(
          of: try JSONEncoder().text(Program.seed), with: #""-""#))
  }

  @Test func filesComeInTheOrderGivenAndBadOnesAreNamed() throws {
    let first = try folder.write("b.txt", "Turkey criticized Iran.")
    let second = try folder.write("a.txt", "Russia criticized Iran.")
    let bad = try folder.write("bad.txt", Data([0]))
    let result = try Program.run("extract", first, bad, second)
    #expect(result.status == 1)
    #expect(result.err.hasPrefix("error: '\(bad)' is binary: NUL at byte 0; "))
    let turkey = try #require(result.out.range(of: "Turkey"))
    let russia = try #require(result.out.range(of: "Russia"))
    #expect(turkey.lowerBound < russia.lowerBound)
  }

  @Test func aReaderThatLeavesEarlyIsNoError() throws {
    let articles = try InventedArticles.folder(count: 60)
    let script = #""$0" extract "$1" | head -n 1 >/dev/null; echo "${PIPESTATUS[0]}""#
    let result = try Program.bash(script, articles.path)
    #expect(result.err.isEmpty)
    // Ended by SIGPIPE, as any filter.
    #expect(result.out == "141\n")
  }
}

extension JSONEncoder {
  fileprivate func text(_ value: String) throws -> String {
    outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encode(value), as: UTF8.self)
  }
}
