import Foundation
import TestSupport
import Testing

/// `path`, `neighbors` and `rank`, as typed.
@Suite struct NetworkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Self.folderWithGraph.get() }

  /// Read once for all tests; none changes the graph.
  private static let folderWithGraph = Result {
    let folder = try TemporaryFolder()
    let result = try Program.run("ingest", Program.seed, "--db", "g.db", in: folder.path)
    try #require(result.status == 0, "\(result.err)")
    return folder
  }

  private func run(_ arguments: [String]) throws -> Program.Result {
    try Program.Run([Program.path] + arguments + ["--db", "g.db"], in: folder.path).result()
  }

  @Test(arguments: [
    (["path", "Putin", "PKK"], "Turkey opposes Kurdistan Workers' Party"),
    (["path", "Putin", "PKK", "--best", "2"], "(strength 0."),
    (["path", "Putin", "PKK", "--relation", "meets"], "No relation that counts here ties"),
    (["path", "Putin", "PKK", "--hops", "1"], "No path within 1 hop."),
    (["neighbors", "Turkey", "--hops", "2"], " at 1 hop, "),
    (["neighbors", "Turkey", "--limit", "1"], " more; --limit shows them"),
    (["neighbors", "Turkey", "--with", "Russia"], "TIE TO RUSSIA"),
    (["neighbors", "ISIS", "--pattern", "opposed-by"], "Islamic State → is opposed by → …"),
    (["neighbors", "NATO"], "No relation that counts here ties anybody to NATO."),
    (["rank"], "TIED  CLAIMS"), (["rank", "--by", "opposed", "--kind", "group"], "OPPONENTS"),
    (["rank", "--by", "pagerank"], "PAGERANK"), (["rank", "--by", "betweenness"], "BETWEENNESS"),
    (["rank", "--since", "2016"], "No actor has a place in this ranking."),
  ])
  func whatIsAskedIsShown(arguments: [String], expected: String) throws {
    let result = try run(arguments)
    #expect(result.status == 0 && result.err.isEmpty, "\(result.err)")
    #expect(result.out.contains(expected), "\(result.out)")
    #expect(try run(arguments).out == result.out)
  }

  @Test(arguments: [
    (["path", "NATO", "PKK"], "null\n"), (["path", "NATO", "PKK", "--best", "3"], "[]\n"),
    (["neighbors", "NATO"], "[]\n"), (["neighbors", "NATO", "--with", "PKK"], "[]\n"),
    (["neighbors", "NATO", "--pattern", "supports"], "[]\n"),
    (["rank", "--since", "2016"], "[]\n"),
  ])
  func whoHasNoRelationGetsAnEmptyAnswer(arguments: [String], expected: String) throws {
    let result = try run(arguments + ["--json"])
    #expect(result.status == 0 && result.err.isEmpty && result.out == expected)
  }

  @Test(
    .enabled("Graphviz is not installed", { (try? findDot()) == true }),
    arguments: [
      ["path", "Putin", "PKK"], ["path", "Putin", "PKK", "--best", "3"],
      ["neighbors", "Turkey", "--hops", "2"], ["neighbors", "Turkey", "--with", "Russia"],
      ["rank", "--by", "opposed"],
    ])
  func aPictureIsWrittenBesideTheAnswer(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("picture.svg")
    let result = try run(arguments + ["--svg", path])
    #expect(result.status == 0 && result.err == "picture written to '\(path)'\n")
    #expect(try result.out == run(arguments).out)
    let svg = try String(contentsOfFile: path, encoding: .utf8)
    #expect(svg.contains("<svg") && svg.hasSuffix("</svg>\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["picture.svg"])
  }

  @Test(arguments: [
    ("no/where.svg", "cannot write 'no/where.svg': No such file or directory; "),
    (".", "cannot write '.': it is a folder; "), ("", "cannot write '': it has no name; "),
  ])
  func aPictureThatCannotBeWrittenIsSaid(path: String, fault: String) throws {
    let result = try run(["rank", "--svg", path])
    #expect(result.status == 1 && result.err.contains(fault), "\(result.err)")
    #expect(result.out.contains("TIED  CLAIMS"), "the answer is there")
  }

  @Test func withNothingToDrawNothingIsWritten() throws {
    let result = try run(["path", "NATO", "PKK", "--svg", "none.svg"])
    #expect(result.status == 0)
    #expect(result.err == "there is nothing to draw: 'none.svg' is not written\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path("none.svg")))
  }

  @Test func withoutGraphvizItIsSaidWhatToInstall() throws {
    let script = #"cd "$1" && PATH=/nowhere "$0" path Putin PKK --db g.db --svg p.svg"#
    let result = try Program.bash(script, folder.path)
    #expect(result.status == 1 && result.out.contains("Turkey opposes"))
    #expect(result.err.contains("Graphviz's 'dot' is not on the PATH; install Graphviz"))
  }

  @Test(arguments: [
    (["path", "Putin", "PKK", "--hops", "0"], "--hops is 0; give a number from 1 to 20."),
    (["path", "Putin", "PKK", "--best", "51"], "--best is 51; give a number from 1 to 50."),
    (["path", "Putin", "PKK", "--min-evidence", "0"], "--min-evidence is 0"),
    (["path", "Putin", "PKK", "--at", "2015", "--since", "2014"], "--at is both"),
    (["neighbors", "Turkey", "--hops", "7"], "--hops is 7; give a number from 1 to 6."),
    (["neighbors", "Turkey", "--limit", "0"], "--limit is 0; give a number from 1."),
    (["neighbors", "Turkey", "--with", "Russia", "--hops", "2"], "give one of them"),
    (["neighbors", "Turkey", "--pattern", ""], "--pattern has 0 relations"),
    (["neighbors", "Turkey", "--pattern", "loves"], "'loves' names no relation; write opposes"),
    (["neighbors", "Turkey", "--pattern", "meets", "--relation", "meets"], "leave --relation out"),
    (["neighbors", "Turkey", "--pattern", "meets", "--svg", "x.svg"], "--svg goes with"),
    (["rank", "--limit", "-1"], "--limit"), (["rank", "--by", "fame"], "betweenness"),
    (["rank", "--by", "opposed", "--relation", "meets"], "leave --relation out"),
  ])
  func aWrongCommandLineIsStatus64(arguments: [String], fault: String) throws {
    let result = try run(arguments)
    #expect(
      result.status == 64 && result.out.isEmpty && result.err.contains(fault), "\(result.err)")
  }

  @Test(arguments: [
    (["path", "Putin", "Nobody at all"], "no actor is named 'Nobody at all'"),
    (["path", "Putin", "Vladimir Putin"], "are both Vladimir Putin; name two actors"),
    (["neighbors", "a\"b\n'c\u{1B}[31m"], "no actor is named 'a\"b"),
    (["neighbors", "Turkey", "--with", "Turkey"], "are both Turkey; name two actors"),
    (["neighbors", "Turkey", "--with", ""], "no actor is named ''"),
  ])
  func anUnknownNameIsSaid(arguments: [String], fault: String) throws {
    let result = try run(arguments)
    #expect(result.status == 1 && result.out.isEmpty && result.err.contains(fault), "\(result.err)")
    #expect(!result.err.contains("\u{1B}"))
  }

  @Test func whatALimitLeavesOutIsSaidBesideJSON() throws {
    let result = try run(["neighbors", "Turkey", "--limit", "1", "--json"])
    #expect(result.status == 0 && result.lines.count == 1)
    #expect(result.err.hasSuffix(" more are left out; --limit shows them\n"))
  }
}

private func findDot() throws -> Bool { try Program.bash("command -v dot").status == 0 }
