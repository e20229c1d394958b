import ArgumentParser
import GraphStore
import Ingestion
import Knowledge
import Publishing

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into the graph.",
    discussion: """
      A folder gives its .txt, .text and .md files, one article each; the same text twice is one \
      document. Title and date are those at the top of the text, or those in a file beside it: \
      article.txt.meta.json with {"date": "2015-08-04", "title": "…", "source": "…"}. \
      Articles are read by the actors that the graph knows: 'entente actors import' brings more.

      With --again, articles that the graph holds are read anew: by a newer program, or by names that \
      came later. What persons decided stays decided.

      Example: entente ingest seeds/ --db syria.db
      Example: entente ingest articles/ --again --db syria.db
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "Read articles anew that the graph holds.") var again = false
  @Flag(help: "Write the summary as JSON.") var json = false
  @Argument(help: ArgumentHelp("Files and folders.", valueName: "path")) var paths: [String]

  func run() async throws {
    let (summary, signal) = try await interruptible { try await ingest() }
    try writeResult(json ? Json.line(summary) : summary.text)
    if let notice = summary.notice { tell(notice) }
    try exit(after: summary, signal)
  }

  private func ingest() async throws -> Ingest.Summary {
    let walk = FileWalk(paths)
    walk.notices.forEach(tell)
    for error in walk.errors { tell("error: \(error)") }
    let graph = try Graph.open(writingTo: graph.location)
    let catalogue = try graph.catalogue(over: .compiledIn())
    let ingest = Ingest(into: graph, by: reading.road(catalogue), again: again)
    var line = ProgressLine(unit: "articles")
    defer { line.clear() }
    var summary = try await ingest(walk.files) { line.show($0) }
    summary.failed += walk.errors.count
    return summary
  }

  private func exit(after summary: Ingest.Summary, _ signal: Int32?) throws {
    if let signal, summary.interrupted {
      tell("interrupted; run the same command again to go on")
      throw ExitCode(exitStatus(ofSignal: signal))
    }
    guard summary.failed == 0 else {
      tell("\(counted(summary.failed, "file")) could not be read, as said above")
      throw ExitCode.failure
    }
  }
}

extension Ingest.Summary {
  /// What an analyst must know of articles without a date.
  fileprivate var notice: String? {
    guard undated > 0 else { return nil }
    return counted(undated, "article") + (undated == 1 ? " has" : " have") + " no date: "
      + "'since', 'in' and 'before' pass over what they say, unless a sentence tells its own; "
      + "give --date, or a file beside them as 'entente help ingest' says"
  }

  /// `read 3 articles, 41 sentences, 57 claims; 1 was there already; 2 could not be read`.
  fileprivate var text: String {
    let read =
      "read " + counted(articles, "article")
      + (again > 0 ? ", \(again) of the graph again" : "") + ", "
      + counted(sentences, "sentence") + ", " + counted(claims, "claim")
    let before = known > 0 ? "; \(known) \(known == 1 ? "was" : "were") there already" : ""
    return read + before + (failed > 0 ? "; \(failed) could not be read" : "") + "\n"
  }
}
