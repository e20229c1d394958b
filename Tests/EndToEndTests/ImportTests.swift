import Foundation
import TestSupport
import Testing

/// Graphs made of tables, by the program itself and with others beside it.
@Suite(.serialized) struct ImportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write(relations: 40, to: "old")
    try write(relations: 30_000, to: "new")
  }

  /// `ENTENTE_KILLS=30` gives the full measure.
  private static let kills =
    ProcessInfo.processInfo.environment["ENTENTE_KILLS"].flatMap { Int($0) } ?? 4

  private func write(relations: Int, to name: String) throws {
    let actors = (0..<500).map { "\($0),Band \($0),armed_group" }
    let types = ["supports", "opposes", "allied_with", "meets"]
    let rows = (0..<relations).map { number -> String in
      let (source, target) = (number % 500, (number % 500 + number / 500 + 1) % 500)
      return
        "\(number),\(source),\(target),\(types[number % 4]),\(number % 7 + 1),2015-01-01,2016,0.5"
    }
    let claims = (0..<relations).map { number -> String in
      let (source, target) = (number % 500, (number % 500 + number / 500 + 1) % 500)
      return "\(number),\(number % 97),2015-06-01,0.5,\"Band \(source), told of Band \(target).\""
    }
    func table(_ header: String, _ rows: [String]) -> String {
      ([header] + rows).joined(separator: "\n") + "\n"
    }
    try folder.write("\(name)/actors.csv", table("id,name,kind", actors))
    try folder.write(
      "\(name)/relations.csv", table("id,src,dst,type,weight,first,last,conf", rows))
    try folder.write("\(name)/claims.csv", table("rel_id,article_id,date,conf,sentence", claims))
  }

  private func arguments(_ name: String) -> [String] {
    ["import"] + ["actors", "relations", "claims"].flatMap { ["--\($0)", "\(name)/\($0).csv"] }
      + ["--db", "g.db"]
  }

  private func run(_ arguments: [String]) throws -> Program.Result {
    try Program.Run([Program.path] + arguments, in: folder.path).result()
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func tablesBecomeAGraphThatAnswers() throws {
    let made = try run(arguments("old"))
    #expect(made.status == 0 && made.err.isEmpty, "\(made.err)")
    #expect(
      made.out == "made a graph of 500 actors, 40 relations, 40 claims in 40 articles\n")
    #expect(try files() == ["g.db", "new", "old"])
    let answer = try run(["query", "who supports Band 1", "--db", "g.db"])
    #expect(answer.status == 0 && answer.out.contains("Band 0, told of Band 1."))
    #expect(try run(["check", "--db", "g.db"]).out == "The graph is sound.\n")
    let again = try run(arguments("old"))
    #expect(again.status == 1 && again.err.contains("a graph is there already; --replace"))
  }

  @Test func aNetworkIsMadeAnewAfterAnyChangeOfTheRelations() throws {
    #expect(try run(arguments("new")).status == 0)
    let rank = ["rank", "--by", "opposed", "--limit", "1", "--db", "g.db", "--json"]
    let first = try run(rank).out
    #expect(try files() == ["g.db", "g.db.network", "new", "old"])
    #expect(try run(rank).out == first)
    let change = "UPDATE relation SET stated = stated + 1000 WHERE type = 1"
    #expect(try Program.bash(#"sqlite3 "$1" "$2""#, folder.path("g.db"), change).status == 0)
    let second = try run(rank).out
    #expect(second != first)
    try FileManager.default.removeItem(atPath: folder.path("g.db.network"))
    #expect(try run(rank).out == second)
    try folder.write("g.db.network", "no network")
    #expect(try run(rank).out == second)
  }

  @Test func aPictureOverwritesNoGraph() throws {
    #expect(try run(arguments("old")).status == 0)
    let ranked = try run(["rank", "--by", "opposed", "--db", "g.db", "--svg", "g.db"])
    #expect(ranked.status == 1 && ranked.err.contains("a file that is no picture is there"))
    #expect(try run(["check", "--db", "g.db"]).status == 0)
  }

  @Test func tablesWithoutOneGoodRelationReplaceNothing() throws {
    #expect(try run(arguments("old")).status == 0)
    try folder.write("old/relations.csv", "id,src,dst,type\n1,0,x,supports\n")
    let made = try run(arguments("old") + ["--replace"])
    #expect(made.status == 1 && made.err.contains("so nothing is changed"))
    #expect(try run(["query", "who supports Band 1", "--db", "g.db"]).out.contains("Band 0"))
  }

  @Test func aBadLineIsNamedAndTheRestGoesIn() throws {
    try folder.write("old/relations.csv", "id,src,dst,type\n1,0,1,supports\n2,0,x,supports\n")
    let made = try run([
      "import", "--actors", "old/actors.csv", "--relations", "old/relations.csv", "--db", "g.db",
    ])
    #expect(made.status == 1)
    #expect(made.out == "made a graph of 500 actors, 1 relation; left out 1 line\n")
    #expect(made.err.hasPrefix("error: 'old/relations.csv', line 3: 'dst' is 'x', which is no id"))
  }

  @Test(arguments: [
    ("none.csv", "'none.csv' does not exist"), ("new", "'new' is a folder"),
    ("new/relations.csv", "has no column 'name', 'kind'"),
  ])
  func whatIsNoTableIsRefusedAndNothingIsMade(table: String, cause: String) throws {
    let made = try run([
      "import", "--actors", table, "--relations", "old/relations.csv", "--db", "g.db",
    ])
    #expect(made.status == 1 && made.err.contains(cause), "\(made.err)")
    #expect(try files() == ["new", "old"])
  }

  @Test func claimsAsLinesBecomeTheSameRelations() throws {
    let extracted = try Program.run("extract", Program.seed).out
    try folder.write("claims.jsonl", extracted + "{\"no\": \"claim\"}\nnonsense\n")
    let made = try run(["import", "--claims", "claims.jsonl", "--db", "lines.db"])
    #expect(made.status == 1 && made.out.hasPrefix("added ") && made.out.contains(" in 1 article;"))
    #expect(made.err.contains("is no claim as 'entente extract' writes it"))
    #expect(made.out.hasSuffix("; left out 2 lines\n"))
    #expect(try run(["check", "--db", "lines.db"]).status == 0)
    #expect(try run(["ingest", Program.seed, "--db", "read.db"]).status == 0)
    let rows =
      "SELECT subject, relation, object, asserted, claimed, proposed, denied FROM relations"
    let told = try ["lines.db", "read.db"].map { database in
      try Program.bash(
        #"sqlite3 "$1" "$2 ORDER BY 1, 2, 3""#, folder.path(database), rows
      ).lines
    }
    #expect(told[0] == told[1] && !told[0].isEmpty)
    let again = try run(["import", "--claims", "claims.jsonl", "--db", "lines.db"])
    #expect(again.out.hasPrefix("added 0 claims in 0 articles; "))
  }

  @Test(.timeLimit(.minutes(10)))
  func anImportMayBeKilledAtAnyMoment() throws {
    #expect(try run(arguments("old")).status == 0)
    let former = try sqliteDump(of: folder.path("g.db"))
    let started = ContinuousClock.now
    #expect(try run(arguments("new").dropLast() + ["whole.db"]).status == 0)
    let whole = ContinuousClock.now - started
    let present = try sqliteDump(of: folder.path("whole.db"))
    var finished = 0
    for kill in 1...Self.kills {
      let run = try Program.Run(
        [Program.path] + arguments("new") + ["--replace"], in: folder.path)
      Thread.sleep(forTimeInterval: whole * kill / Self.kills / .seconds(1))
      Foundation.kill(run.process.processIdentifier, SIGKILL)
      _ = try run.result()
      #expect(try self.run(["check", "--db", "g.db"]).status == 0, "kill \(kill)")
      let found = try sqliteDump(of: folder.path("g.db"))
      #expect(found == former || found == present, "kill \(kill)")
      if found == present {
        finished += 1
        _ = try self.run(arguments("old") + ["--replace"])
      }
    }
    #expect(finished < Self.kills, "some were killed before their end")
    #expect(try run(arguments("new") + ["--replace"]).status == 0)
    #expect(try sqliteDump(of: folder.path("g.db")) == present)
    #expect(try files() == ["g.db", "new", "old", "whole.db"], "nothing is left of the killed")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptedImportChangesNothing(signal: Int32) throws {
    let run = try Program.Run([Program.path] + arguments("new"), in: folder.path)
    while !FileManager.default.fileExists(atPath: folder.path("g.db.part")), run.process.isRunning {
      Thread.sleep(forTimeInterval: 0.001)
    }
    kill(run.process.processIdentifier, signal)
    let result = try run.result()
    #expect(result.status == 128 + signal, "\(result.out) \(result.err)")
    #expect(result.err == "interrupted; nothing has changed\n")
    #expect(try files() == ["new", "old"])
  }

  /// Readers are never blocked and always see a whole graph; who would replace it has to wait.
  @Test func readersAndWritersStandBesideEachOther() throws {
    #expect(try run(arguments("old")).status == 0)
    let articles = try InventedArticles.folder(count: 60)
    let writer = try Program.Run(
      [Program.path, "ingest", articles.path, "--db", "g.db"], in: folder.path)
    var reads = 0
    while writer.process.isRunning {
      let answer = try run(["query", "who supports Band 1", "--db", "g.db"])
      #expect(answer.status == 0 && answer.out.contains("Band 0"), "\(answer.err)")
      #expect(try run(["rank", "--by", "opposed", "--db", "g.db"]).status == 0)
      reads += 1
    }
    #expect(try writer.result().status == 0)
    #expect(reads > 0)
    #expect(try run(["check", "--db", "g.db"]).status == 0)
  }

  @Test func twoWritersWaitForEachOther() throws {
    let (one, other) = (
      try InventedArticles.folder(count: 40), try InventedArticles.folder(count: 25)
    )
    let runs = try [one, other].map { articles in
      try Program.Run([Program.path, "ingest", articles.path, "--db", "g.db"], in: folder.path)
    }
    for run in runs {
      let result = try run.result()
      #expect(result.status == 0, "\(result.err)")
    }
    #expect(try run(["check", "--db", "g.db"]).status == 0)
  }
}
