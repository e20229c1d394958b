import Foundation
import TestSupport
import Testing

/// `review` on a terminal: keys go in, decisions come out, and the terminal is as it was before.
@Suite(.serialized) struct WalkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "a.txt",
      "Turkey condemned Russia. Iran praised Syria. China met Japan. France accused Israel.\n")
    let result = try Program.run(
      "ingest", "a.txt", "--date", "2015-08-04", "--db", "g.db", in: folder.path)
    try #require(result.status == 0, "\(result.err)")
  }

  /// The decisions that the graph keeps, in their order.
  private func decisions() throws -> [String] {
    try Program.bash("sqlite3 \"$1/g.db\" 'SELECT action FROM decision ORDER BY id'", folder.path)
      .lines
  }

  private func walk(_ environment: [String: String] = [:]) throws -> Terminal {
    try Terminal(
      [Program.path, "review", "--db", "g.db"], in: folder.path, environment: environment)
  }

  @Test func keysDecide() throws {
    let terminal = try walk()
    // all at once, as pasted: none is lost
    try terminal.type("yn q")
    #expect(terminal.end() == 0)
    #expect(try decisions() == ["accept", "reject"])
    #expect(terminal.shown.contains("1 accepted, 1 rejected; 1 skipped"))
    #expect(terminal.isAsBefore)
  }

  @Test func aDecisionIsTakenBack() throws {
    let terminal = try walk()
    try terminal.type("yuroxt?xuuq")
    #expect(terminal.end() == 0)
    #expect(terminal.shown.contains("'x' does nothing here"))
    #expect(terminal.shown.contains("Nothing was decided."))
  }

  @Test func whatAnotherDecidesMeanwhileIsNotReplacedUnseen() throws {
    let items = try Program.run("review", "list", "--json", "--db", "g.db", in: folder.path).lines
    let first = try #require(items.first?.firstMatch(of: /"claim":"([0-9a-f]{16})"/)).output.1
    let terminal = try walk(["ENTENTE_AUTHOR": "ana"])
    try terminal.wait(for: "q quit")
    let other = try Program.run(
      "review", "reject", String(first), "--author", "ben", "--db", "g.db", in: folder.path)
    try #require(other.status == 0, "\(other.err)")
    try terminal.type("y")
    try terminal.wait(for: "ben decided about it meanwhile: rejected; look again")
    #expect(try decisions() == ["reject"])
    // who has seen it may decide otherwise
    try terminal.type("yq")
    #expect(terminal.end() == 0)
    #expect(try decisions() == ["reject", "accept"])
  }

  @Test(
    arguments: [
      ("d2015-13-40\rnn", "is no date", "2014"), ("hNobody\rnn", "no actor is named", "Iran"),
    ])
  func whatCannotBeTakenStaysToBeMended(keys: String, fault: String, good: String) throws {
    let terminal = try walk()
    try terminal.type(keys)
    try terminal.wait(for: fault)
    try terminal.type("\u{15}\u{1B}")
    try terminal.wait(for: "Left as it was.")
    try terminal.type(keys + "\u{15}\(good)\r")
    try terminal.wait(for: "takes it back")
    try terminal.type("q")
    #expect(terminal.end() == 0)
    #expect(try decisions() == ["relabel"])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func aSignalEndsItAndTheTerminalIsAsBefore(signal: Int32) throws {
    let terminal = try walk()
    try terminal.type("y")
    try terminal.wait(for: "Accepted")
    terminal.send(signal)
    #expect(terminal.end() == 128 + signal)
    #expect(try decisions() == ["accept"])
    #expect(terminal.isAsBefore)
  }

  @Test func aTerminalThatCannotDrawGetsLines() throws {
    let terminal = try walk(["TERM": "dumb"])
    try terminal.type("yq")
    #expect(terminal.end() == 0)
    #expect(!terminal.shown.contains("\u{1B}"))
  }
}
