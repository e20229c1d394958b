import Foundation
import TestSupport
import Testing

/// `entente actors` and what reads by the actors it brings.
@Suite struct ActorsTests {
  private let folder: TemporaryFolder
  private let graph: String

  init() throws {
    folder = try TemporaryFolder()
    graph = folder.path("g.db")
    try folder.write(
      "zenda.csv",
      """
      kind,name,aliases,country,gender,roles
      party,Zendan Freedom Front,ZFF,russia,,
      person,Rudolf Rassendyll,,russia,m,leads/zendan-freedom-front/Chairman/2010/

      """)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.Run([Program.path] + arguments, in: folder.path).result()
  }

  @Test func anArticleIsReadByImportedNames() throws {
    try folder.write(
      "a.txt", "2015-08-04\n\nTurkey condemned the ZFF. Rudolf Rassendyll praised Iran.\n")
    let brought = try run("actors", "import", "zenda.csv", "--db", graph)
    #expect(brought.status == 0 && brought.out.isEmpty)
    #expect(brought.err.hasPrefix("brought 2 new actors, "))
    #expect(try run("ingest", "a.txt", "--db", graph).status == 0)
    let claims = try run("export", "--format", "jsonl", "--db", graph).out
    #expect(claims.contains("\"id\":\"zendan-freedom-front\""))
    #expect(claims.contains("\"id\":\"rudolf-rassendyll\""))
    #expect(try run("check", "--db", graph).status == 0)
    let extracted = try run("extract", "a.txt", "--actors", "zenda.csv")
    #expect(extracted.status == 0 && extracted.out.contains("\"id\":\"zendan-freedom-front\""))
    #expect(try !run("extract", "a.txt").out.contains("zendan-freedom-front"))
  }

  @Test func importingTwiceLeavesTheSameRows() throws {
    func rows() throws -> String {
      try Program.bash(#"sqlite3 "$1" .dump"#, graph).out
    }
    _ = try run("actors", "import", "zenda.csv", "--db", graph)
    let before = try rows()
    let again = try run("actors", "import", "zenda.csv", "--db", graph, "--json")
    #expect(
      again.status == 0 && again.out.contains("\"added\":0") && again.out.contains("\"joined\":2"))
    #expect(try rows() == before)
  }

  @Test func aTrialRunTellsAndWritesNothing() throws {
    let trial = try run("actors", "import", "zenda.csv", "--db", graph, "--dry-run")
    #expect(trial.status == 0 && trial.err.hasPrefix("would bring 2 new actors"))
    #expect(trial.lines.contains { $0.hasPrefix("+\tzendan-freedom-front\tparty\t") })
    #expect(!FileManager.default.fileExists(atPath: graph))
  }

  @Test func badLinesAreToldAndTheOthersGoIn() throws {
    try folder.write("bad.actors.txt", "RURITANIA_ [RUR\nZENDA_FRONT_ [RUSREB]\n+OTHER_ZENDA\n")
    let result = try run("actors", "import", "bad.actors.txt", "none.csv", "--db", graph)
    #expect(result.status == 1)
    #expect(result.err.contains("error: 'none.csv' does not exist; check the path\n"))
    #expect(result.err.contains("error: 'bad.actors.txt', line 1: '[RUR' has no closing bracket"))
    #expect(result.err.contains("2 lines or files not read"))
    #expect(try run("actors", "show", "Other Zenda", "--db", graph).out.contains("zenda-front"))
  }

  @Test func actorsAreListedShownAndExported() throws {
    _ = try run("actors", "import", "zenda.csv", "--db", graph)
    let list = try run("actors", "list", "--imported", "--kind", "party", "--db", graph, "--json")
    #expect(list.status == 0 && list.out.contains("\"id\":\"zendan-freedom-front\""))
    let states = try run("actors", "list", "--code", "tur", "--db", graph)
    #expect(states.out.contains("turkey") && states.lines.count == 2)
    #expect(try run("actors", "list", "--limit", "3", "--db", graph).out.contains(" more; --limit"))
    let shown = try run("actors", "show", "ZFF", "--db", graph).out
    for part in ["zendan-freedom-front", "imported file zenda.csv", "rudolf-rassendyll leads"] {
      #expect(shown.contains(part))
    }
    let exported = try run("actors", "export", "--imported", "--format", "csv", "--db", graph)
    try folder.write("again.csv", exported.out)
    let other = folder.path("other.db")
    #expect(try run("actors", "import", "again.csv", "--db", other).status == 0)
    #expect(
      try run("actors", "export", "--imported", "--format", "csv", "--db", other).out
        == exported.out)
  }

  @Test(arguments: [
    ["actors", "import"], ["actors", "import", "x", "--format", "xml"],
    ["actors", "list", "--kind", "god"], ["actors", "list", "--limit", "0"], ["actors", "show"],
  ])
  func aWrongCommandLineIsStatus64(arguments: [String]) throws {
    #expect(try Program.Run([Program.path] + arguments).result().status == 64)
  }

  @Test(arguments: [["list"], ["show", "Russia"], ["export"]])
  func readingNeedsAGraph(arguments: [String]) throws {
    let result = try Program.Run([Program.path, "actors"] + arguments, in: folder.path).result()
    #expect(result.status == 1 && result.err.contains("no such graph"))
  }
}
