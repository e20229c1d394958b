import Foundation
import TestSupport
import Testing

/// `blocs` and `balance`, as typed.
@Suite struct SignsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Self.folderWithGraph.get() }

  /// Read once for all tests; none changes the graph.
  private static let folderWithGraph = Result {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      "ingest", Program.seed, "--db", "g.db", "--date", "2015-08-04", in: folder.path)
    try #require(result.status == 0, "\(result.err)")
    return folder
  }

  private func run(_ arguments: [String]) throws -> Program.Result {
    try Program.Run([Program.path] + arguments + ["--db", "g.db"], in: folder.path).result()
  }

  @Test(arguments: [
    (["blocs"], "Bloc 1 · "), (["blocs", "--communities"], "modularity"),
    (["blocs", "--count", "100000"], "No bloc of two or more"),
    (["blocs", "--actor", "Turkey"], "Turkey"),
    (["blocs", "--at", "1999"], "No blocs: "),
    (["blocs", "--actor", "Turkey", "--at", "1999"], "Turkey is in no bloc: "),
    (["balance"], "weak balance"), (["balance", "--by", "year"], "PERIOD"),
    (["balance", "Turkey"], "EXPECTED"), (["balance", "--at", "1999"], "No triads: "),
    (["balance", "Turkey", "--at", "1999"], "These claims do not tell whom Turkey is for"),
  ])
  func answersAndSaysWhatIsMissing(arguments: [String], line: String) throws {
    let result = try run(arguments)
    #expect(result.status == 0 && result.err.isEmpty, "\(result.err)")
    #expect(result.out.contains(line), "\(result.out)")
    for line in result.lines { #expect(line.count <= 80, "\(line)") }
    let json = try run(arguments + ["--json"])
    #expect(json.status == 0 && json.lines.count == 1)
    #expect(json.out == (try run(arguments + ["--json"]).out))
  }

  @Test(arguments: [
    (["blocs", "--count", "0"], "--count is 0"), (["blocs", "--limit=-1"], "--limit is -1"),
    (["blocs", "--swing=-1"], "--swing is -1"), (["blocs", "--limit", "x"], "--limit"),
    (["blocs", "--count", "2", "--communities"], "leave --count out"),
    (["blocs", "--min-evidence", "0"], "--min-evidence is 0"),
    (["balance", "--limit", "0"], "--limit is 0"), (["balance", "--by", "day"], "--by"),
    (["balance", "Turkey", "--by", "year"], "leave the name out"),
    (["balance", "--svg", "x.svg"], "give --by"),
  ])
  func aWrongCommandLineIsStatus64(arguments: [String], fault: String) throws {
    let result = try run(arguments)
    #expect(result.status == 64 && result.out.isEmpty && result.err.contains(fault))
  }

  @Test(arguments: ["nobody at all", "", "\"", "a\nb", "'; DROP TABLE actor"])
  func anUnknownNameIsSaid(name: String) throws {
    for arguments in [["balance", name], ["blocs", "--actor", name]] {
      let result = try run(arguments)
      #expect(result.status == 1 && result.out.isEmpty)
      #expect(result.err.contains("no actor is named"))
    }
  }

  @Test(arguments: [["balance", "--by", "month"], ["blocs"]])
  func aPictureIsWrittenWholeOrNotAtAll(arguments: [String]) throws {
    guard arguments != ["blocs"] || FileManager.default.fileExists(atPath: "/usr/bin/dot") else {
      return
    }
    let drawn = try run(arguments + ["--svg", "p.svg"])
    #expect(drawn.status == 0 && drawn.err.contains("picture written to 'p.svg'"))
    let svg = try String(contentsOfFile: folder.path("p.svg"), encoding: .utf8)
    #expect(svg.contains("<svg") && svg.contains("</svg>"))
    let lost = try run(arguments + ["--svg", "nowhere/p.svg"])
    #expect(lost.status == 1 && lost.err.contains("cannot write 'nowhere/p.svg'"))
    let none = try run(arguments + ["--at", "1999", "--svg", "none.svg"])
    #expect(none.status == 0 && none.err.contains("nothing to draw"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("none.svg")))
  }
}
