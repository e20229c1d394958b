import Foundation
import TestSupport
import Testing

/// An ingest that is ended at any moment leaves a whole graph, and a second one completes it.
@Suite(.serialized) struct KillTests {
  private let articles: TemporaryFolder
  private let graphs: TemporaryFolder

  init() throws {
    articles = try InventedArticles.folder(count: 300)
    graphs = try TemporaryFolder()
  }

  /// `ENTENTE_KILLS=50` gives the full measure.
  private static let kills =
    ProcessInfo.processInfo.environment["ENTENTE_KILLS"].flatMap { Int($0) } ?? 8

  @Test(.timeLimit(.minutes(10)))
  func anIngestMayBeKilledAtAnyMoment() throws {
    let started = ContinuousClock.now
    try ingestToTheEnd("whole.db")
    let whole = ContinuousClock.now - started
    let expected = try sqliteDump(of: graphs.path("whole.db"))
    for kill in 1...Self.kills {
      // Spread over the whole run, each at another point.
      let run = try startIngest("\(kill).db")
      Thread.sleep(forTimeInterval: whole * kill / (Self.kills + 1) / .seconds(1))
      Foundation.kill(run.process.processIdentifier, SIGKILL)
      _ = try run.result()
      try check("\(kill).db")
      try ingestToTheEnd("\(kill).db")
      #expect(try sqliteDump(of: graphs.path("\(kill).db")) == expected, "kill \(kill)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptedIngestSaysHowToGoOn(signal: Int32) throws {
    let database = "signal-\(signal).db"
    let run = try startIngest(database)
    // The file is made when the program is ready for signals.
    while !FileManager.default.fileExists(atPath: graphs.path(database)), run.process.isRunning {
      Thread.sleep(forTimeInterval: 0.001)
    }
    kill(run.process.processIdentifier, signal)
    let result = try run.result()
    #expect(result.status == 128 + signal)
    #expect(result.err == "interrupted; run the same command again to go on\n")
    #expect(result.out.hasPrefix("read "))
    try check(database)
    try ingestToTheEnd(database)
  }

  private func startIngest(_ database: String) throws -> Program.Run {
    try Program.Run([Program.path, "ingest", articles.path, "--db", graphs.path(database)])
  }

  private func ingestToTheEnd(_ database: String) throws {
    let result = try Program.run("ingest", articles.path, "--db", graphs.path(database))
    #expect(result.status == 0, "\(result.err)")
  }

  /// Whole, or not there yet, be it the file or what is in it.
  private func check(_ database: String) throws {
    let result = try Program.run("check", "--db", graphs.path(database))
    #expect(
      result.status == 0 || result.err.contains("no such graph")
        || result.err.contains("holds no graph yet"),
      "\(database): \(result.out) \(result.err)")
  }
}
