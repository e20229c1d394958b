import Foundation
import TestSupport
import Testing

/// What is asked of a time, as typed.
@Suite struct TimeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Self.folderWithGraph.get() }

  /// Read once for all tests; none changes the graph.
  private static let folderWithGraph = Result {
    let folder = try TemporaryFolder()
    for (year, words) in [
      ("2013", "Turkey praised Russia. Turkey supports Russia."),
      ("2015", "Turkey condemned Russia. Russia attacked Turkey. Turkey threatened Russia."),
    ] {
      try folder.write("\(year).txt", "Report of \(year)\n\n\(words)\n")
      let result = try Program.run(
        "ingest", "\(year).txt", "--date", "\(year)-08-04", "--db", "g.db", in: folder.path)
      try #require(result.status == 0, "\(result.err)")
    }
    return folder
  }

  private func entente(_ line: [String]) throws -> Program.Result {
    try Program.Run([Program.path] + line + ["--db", "g.db"], in: folder.path).result()
  }

  /// What is of 2013 is told, what is of 2015 is not.
  @Test(
    arguments: [
      ["query", "how are Turkey and Russia related"], ["relations", "Turkey"],
      ["events", "Turkey"], ["evidence", "Turkey"], ["actor", "Turkey"],
      ["export", "--format", "dot"], ["export", "--format", "jsonl"],
    ], [["--at", "2013"], ["--until", "2014"], ["--since", "2013-08", "--until", "2013-08"]])
  func aWindowHolds(command: [String], window: [String]) throws {
    let inside = try entente(command + window)
    #expect(inside.status == 0 && inside.err.isEmpty, "\(inside.err)")
    #expect(inside.out.contains("supports") && !inside.out.contains("opposes"), "\(inside.out)")
    let outside = try entente(command + ["--since", "2014"])
    #expect(outside.out.contains("opposes") && !outside.out.contains("supports"), "\(outside.out)")
  }

  @Test(arguments: [
    (["query", "who opposes Russia since 2014", "--until", "2013"], Int32(1), "no day is both"),
    (["query", "who opposes Russia in 2013", "--at", "2015"], 1, "since 2015 and until 2013"),
    (["relations", "Turkey", "--since", "2015", "--until", "2014"], 64, "exchange them"),
    (["evidence", "Turkey", "--at", "2015", "--until", "2014"], 64, "give it alone"),
    (["actor", "--duplicates", "--at", "2015"], 64, "about the profile"),
    (["timeline", "Turkey", "Ankara"], 1, "name two actors"),
    (["timeline", "nobody at all"], 1, "no actor is named"),
    (["timeline", "a\"b\nc"], 1, "no actor is named"),
    (["timeline", "Turkey", "--by", "week"], 64, "--by"),
    (["timeline", "Turkey", "--svg", "no/such/folder.svg"], 1, "cannot write"),
    (["timeline", "Turkey", "--svg", "."], 1, "cannot write"),
    (["changes", "--from", "2013..2014", "--to", "2014..2015"], 64, "must end before"),
    (["changes", "--from", "2015", "--to", "2013"], 64, "must end before"),
    (["changes", "--from", "2014..2013", "--to", "2015"], 64, "--from"),
    (["changes", "--from", "..", "--to", "2015"], 64, "--from"),
    (["changes", "--from", "2013", "--to", "2015", "--limit", "0"], 64, "--limit"),
    (["changes", "--from", "2013", "--to", "2015", "no one"], 1, "no actor is named"),
    (["contradictions", "Turkey", "Ankara"], 1, "name two actors"),
    (["contradictions", "--within", "-1"], 64, "--within"),
    (["contradictions", "--limit", "0"], 64, "--limit"),
  ])
  func whatCannotBeAnsweredIsSaid(command: [String], status: Int32, fault: String) throws {
    let result = try entente(command)
    #expect(result.status == status && result.out.isEmpty)
    #expect(result.err.contains(fault), "\(result.err)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("no")))
  }

  @Test(arguments: [(["--at", "2013"], [2, 0]), (["--since", "2014"], [0, 3]), ([], [2, 3])])
  func aTimelineCountsWhatIsInItsWindow(window: [String], expected: [Int]) throws {
    struct Timeline: Decodable {
      struct Period: Decodable { let positive, negative: Int }
      let periods: [Period]
    }
    let result = try entente(["timeline", "Turkey", "--json"] + window)
    let periods = try JSONDecoder().decode(Timeline.self, from: Data(result.out.utf8)).periods
    let sums = [periods.map(\.positive), periods.map(\.negative)].map { $0.reduce(0, +) }
    #expect(sums == expected)
  }

  @Test func aTimelineIsDrawn() throws {
    let result = try entente(["timeline", "Turkey", "Russia", "--by", "year", "--svg", "t.svg"])
    #expect(result.status == 0 && result.err == "picture written to 't.svg'\n")
    #expect(result.out.contains("turns to −"))
    let picture = try String(contentsOfFile: folder.path("t.svg"), encoding: .utf8)
    #expect(picture.hasPrefix("<svg ") && picture.hasSuffix("</svg>\n"))
    #expect(picture.contains("Turkey – Russia"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!files.contains { $0.hasSuffix(".part") })
  }

  @Test func whoChangedSidesIsListed() throws {
    let result = try entente(["changes", "--from", "..2014", "--to", "2015..", "Turkey"])
    #expect(result.status == 0 && result.err.isEmpty)
    #expect(result.out.contains("Russia – Turkey") && result.out.contains("+ to −"))
  }

  @Test func bothSidesAreShown() throws {
    let all = try entente(["contradictions"])
    #expect(all.out.contains("support or alliance") && all.out.contains("opposition"))
    let near = try entente(["contradictions", "Russia", "Turkey", "--within", "30"])
    #expect(near.status == 0 && near.out == "No two claims contradict each other.\n")
    #expect(try entente(["contradictions", "--at", "2015", "--json"]).out == "[]\n")
  }
}
