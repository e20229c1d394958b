import Foundation
import TestSupport
import Testing

@Suite struct IngestTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func ingest(_ arguments: String...) throws -> Program.Result {
    try Program.Run([Program.path, "ingest"] + arguments, in: folder.path).result()
  }

  @Test func theSummarySaysWhatWentIn() throws {
    try folder.write("bad.txt", "")
    let first = try ingest(Program.seed, "bad.txt")
    #expect(first.status == 1)
    #expect(first.out.hasPrefix("read 1 article, "))
    #expect(first.out.hasSuffix(" claims; 1 could not be read\n"))
    #expect(
      first.err == """
        error: 'bad.txt' is empty; remove it or give it a text
        1 file could not be read, as said above

        """)
    let second = try ingest(Program.seed)
    #expect(second.status == 0 && second.err.isEmpty)
    #expect(second.out == "read 0 articles, 0 sentences, 0 claims; 1 was there already\n")
  }

  @Test func theSummaryIsAlsoJSON() throws {
    let result = try ingest(Program.seed, "--json")
    let summary = try JSONDecoder().decode(Summary.self, from: Data(result.out.utf8))
    #expect(summary.articles == 1 && summary.failed == 0 && summary.known == 0)
    #expect(summary.claims > 5 && !summary.interrupted)
  }

  @Test func anArticleWithoutADateIsSaidToHaveNone() throws {
    let article = try folder.write("undated.txt", "Turkey bombed the PKK.")
    #expect(try ingest(article).err.hasPrefix("1 article has no date: "))
    #expect(try ingest(article, "--date", "2015-08-04").err.isEmpty)
  }

  private struct Summary: Decodable {
    let articles: Int
    let claims: Int
    let known: Int
    let failed: Int
    let interrupted: Bool
  }

  @Test func theGraphIsTheOneNamedElseThatOfTheFolder() throws {
    _ = try ingest(Program.seed, "--db", "named.db")
    _ = try ingest(Program.seed)
    for name in ["named.db", "entente.db"] {
      #expect(FileManager.default.fileExists(atPath: folder.path(name)))
    }
  }

  @Test func theDateGivenIsThatOfArticlesWithoutOne() throws {
    try folder.write("undated.txt", "Turkey met with Iran.\n")
    try folder.write(
      "dated.txt", "Turkey and Iran meet\n\n4 January 2019\n\nTurkey met with Iran.\n")
    let result = try ingest("undated.txt", "dated.txt", "--date", "2001-02", "--db", "d.db")
    #expect(result.status == 0)
    let dates = try Program.bash(
      #"sqlite3 "$1" 'SELECT source, date FROM documents ORDER BY source'"#, folder.path("d.db"))
    #expect(dates.lines == ["dated.txt|2019-01-04", "undated.txt|2001-02"])
  }

  @Test(arguments: [
    ["ingest"], ["ingest", "x", "--threads", "0"], ["ingest", "x", "--date", "yesterday"],
    ["ingest", "x", "--max-bytes", "-1"], ["extract"], ["no-such-command"],
  ])
  func aWrongCommandLineIsStatus64(arguments: [String]) throws {
    let result = try Program.Run([Program.path] + arguments).result()
    #expect(result.status == 64)
    #expect(result.out.isEmpty && result.err.contains("Usage: entente"))
  }
}
