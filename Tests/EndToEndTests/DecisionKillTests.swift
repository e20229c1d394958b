import Foundation
import TestSupport
import Testing

/// A decision is in the graph as a whole or not at all, whoever else writes and whenever it is ended.
@Suite(.serialized) struct DecisionKillTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let kills =
    ProcessInfo.processInfo.environment["ENTENTE_KILLS"].flatMap { Int($0) } ?? 8

  /// Articles are read once.
  private func graph(_ name: String) throws -> String {
    let (first, path) = (folder.path("first.db"), folder.path(name))
    if !FileManager.default.fileExists(atPath: first) {
      let result = try Program.run("ingest", Program.seed, "--db", first)
      #expect(result.status == 0, "\(result.err)")
    }
    try FileManager.default.copyItem(atPath: first, toPath: path)
    return path
  }

  /// Whatever decisions made of the graph, without the state of its parts.
  private func relations(_ path: String) throws -> String {
    try Program.bash("sqlite3 \"$1\" 'SELECT * FROM relations ORDER BY 1, 2, 3'", path).out
  }

  private func claims(_ path: String) throws -> [String] {
    let result = try Program.run("export", "--format", "jsonl", "--status", "all", "--db", path)
    return try result.lines.map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(record?["claim"] as? String)
    }
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      ["merge", "Turkey", "--into", "Russia"], ["import", "decisions.jsonl"],
    ])
  func aDecisionMayBeKilledAtAnyMoment(command: [String]) throws {
    let whole = try graph("whole.db")
    let before = try relations(whole)
    for claim in try claims(whole).prefix(30) {
      #expect(try Program.run("review", "reject", claim, "--db", whole).status == 0)
    }
    let log = try Program.run("review", "export", "--db", whole).out
    try folder.write("decisions.jsonl", log)
    let arguments = command.map { $0.hasSuffix(".jsonl") ? folder.path($0) : $0 }
    let target = try graph("after.db")
    let started = ContinuousClock.now
    let run = try start(arguments, target).result()
    #expect(run.status == 0, "\(run.err)")
    let time = ContinuousClock.now - started
    let after = try relations(target)
    #expect(after != before)
    for kill in 1...Self.kills {
      let path = try graph("\(kill).db")
      let run = try start(arguments, path)
      Thread.sleep(forTimeInterval: time * kill / (Self.kills + 1) / .seconds(1))
      Foundation.kill(run.process.processIdentifier, SIGKILL)
      _ = try run.result()
      let now = try relations(path)
      #expect(now == before || now == after, "kill \(kill)")
      #expect(try Program.run("check", "--db", path).status == 0)
    }
  }

  private func start(_ arguments: [String], _ path: String) throws -> Program.Run {
    try Program.Run([Program.path, "review"] + arguments + ["--db", path])
  }

  @Test func twoWritersLoseNothing() throws {
    let path = try graph("two.db")
    let claims = try Array(claims(path).prefix(20))
    let runs = try claims.enumerated().map { index, claim in
      try start([index % 2 == 0 ? "accept" : "reject", claim, "--author", "w\(index % 2)"], path)
    }
    for run in runs {
      let result = try run.result()
      #expect(result.status == 0, "\(result.err)")
    }
    let log = try Program.run("review", "log", "--json", "--limit", "100", "--db", path)
    #expect(log.lines.count == claims.count)
    #expect(try Program.run("check", "--db", path).status == 0)
  }
}
