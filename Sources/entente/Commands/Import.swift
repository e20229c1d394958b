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

      Example: entente import --actors actors.csv --relations relations.csv --claims claims.csv --db news.db
      """)

  @OptionGroup var graph: GraphOptions
  @Option(help: ArgumentHelp("The table of actors.", valueName: "csv")) var actors: String
  @Option(help: ArgumentHelp("The table of relations.", valueName: "csv")) var relations: String
  @Option(help: ArgumentHelp("The table of claims.", valueName: "csv")) var claims: String?
  @Flag(help: "Put the new graph in the place of the one that is there.") var replace = false
  @Flag(help: "Write the summary as JSON.") var json = false

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
    let tables = GraphTables(actors: actors, relations: relations, claims: claims)
    var report = ImportReport()
    defer { report.finish() }
    do {
      return try tables.load(into: graph.location, mayReplace: replace) { event in
        try Task.checkCancellation()
        report.show(event)
      }
    } catch is CancellationError {
      tell("interrupted; nothing has changed")
      return nil
    }
  }
}
