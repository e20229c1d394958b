import ArgumentParser
import GraphStore
import Ingestion
import Publishing

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a graph of tables: actors, relations, and the claims behind them.",
    discussion: """
      Tables have commas between columns, which the first line names. Actors: id, name, kind. \
      Relations: id, src and dst (ids of actors), type; weight (how many claims), first, last and conf \
      where they are known. Claims: rel_id, article_id, sentence; date, conf and status where they are \
      known. Other columns are passed over. An actor that the catalogue knows by this name and kind is \
      that one.

      The graph is made in a file beside its place and put there when it is whole: ended at any moment, \
      it leaves the former graph as it was.

      Claims as JSON lines, as extract and export write them, need no tables: they are added to the graph \
      that is there, each document as the sentences that its claims cite.

      Example: entente import --actors actors.csv --relations relations.csv --claims claims.csv --db news.db
      """)

  @OptionGroup var graph: GraphOptions
  @Option(help: ArgumentHelp("The table of actors.", valueName: "csv")) var actors: String?
  @Option(help: ArgumentHelp("The table of relations.", valueName: "csv")) var relations: String?
  @Option(help: ArgumentHelp("The table of claims, or claims as JSON lines.", valueName: "file"))
  var claims: String?
  @Flag(help: "Put the new graph in the place of the one that is there.") var replace = false
  @Flag(help: "Write the summary as JSON.") var json = false

  func validate() throws {
    if actors == nil, relations == nil, let claims, claims.hasSuffix(".jsonl") {
      if replace { throw ValidationError("--replace goes with tables; JSON lines are added.") }
      return
    }
    guard actors != nil, relations != nil else {
      throw ValidationError("Give --actors and --relations, or --claims FILE.jsonl alone.")
    }
  }

  func run() async throws {
    let (summary, signal) = try await interruptible { try load() }
    if let signal { throw ExitCode(exitStatus(ofSignal: signal)) }
    guard let summary else { return }
    try writeResult(json ? Json.line(summary) : summary.text)
    guard summary.failed == 0 else {
      tell("\(counted(summary.failed, "line")) could not be used, as said above")
      throw ExitCode.failure
    }
  }

  /// `nil` where a signal ended it: nothing has changed.
  private func load() throws -> GraphTables.Summary? {
    var report = ImportReport()
    defer { report.finish() }
    func show(_ event: GraphTables.Event) throws {
      try Task.checkCancellation()
      report.show(event)
    }
    do {
      guard let actors, let relations else {
        return try ClaimLineImport(claims ?? "")
          .load(into: Graph.open(writingTo: graph.location), report: show)
      }
      return try GraphTables(actors: actors, relations: relations, claims: claims)
        .load(into: graph.location, mayReplace: replace, report: show)
    } catch is CancellationError {
      tell(
        actors == nil
          ? "interrupted; run the same command again to go on" : "interrupted; nothing has changed")
      return nil
    }
  }
}
