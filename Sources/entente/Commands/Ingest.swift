import ArgumentParser
import Foundation
import GraphStore
import Ingestion
import Knowledge

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into the graph.",
    discussion: """
      A folder gives its .txt, .text and .md files, one article each; the same text twice is one \
      document. The title and the date are those at the top of the text, or in a file beside it: \
      article.txt.meta.json with {"date": "2015-08-04", "title": "…", "source": "…"}.

      Example: entente ingest seeds/ --db syria.db
      """)

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
  var paths: [String]
  @OptionGroup var graph: GraphOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "Print the summary as JSON.") var json = false

  func run() async throws {
    let walk = FileWalk(paths)
    walk.notices.forEach(printError)
    walk.errors.forEach { printError("error: \($0)") }
    let graph = try Graph.open(writingTo: graph.path)
    let ingest = try Ingest(into: graph, by: reading.road(graph.catalogue()))
    var summary = try await interruptible {
      var line = ProgressLine(unit: "articles")
      defer { line.clear() }
      return try await ingest(walk.files) { event in
        switch event {
        case .progress(let done, let total): line.draw(done: done, of: total)
        case .failed(let error):
          line.clear()
          printError("error: \(error)")
        }
      }
    }
    summary.failed += walk.errors.count
    print(json ? try summary.json() : summary.description)
    try finish(summary)
  }

  private func finish(_ summary: Ingest.Summary) throws {
    if summary.isInterrupted {
      printError("interrupted; run the same command again to go on")
      throw ExitCode(interruptedStatus)
    }
    guard summary.failed == 0 else {
      printError("\(counted(summary.failed, "file")) could not be read, as said above")
      throw ExitCode.failure
    }
  }
}
