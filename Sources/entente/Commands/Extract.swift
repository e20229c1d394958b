import ArgumentParser
import Foundation
import Ingestion
import Knowledge
import Publishing

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the claims of articles as JSON lines, without a graph.",
    discussion: """
      One claim a line, in the order of the files. A folder gives its articles, - is standard input.

      Example: entente extract seeds/lavrov-assad.txt | head -n 3
      Example: entente extract article.txt --actors ministers.csv
      Example: pdftotext report.pdf - | entente extract - --date 2015-08-04
      """)

  @OptionGroup var reading: ReadingOptions
  @Option(
    name: .customLong("actors"),
    help: ArgumentHelp(
      "A file of actors as 'actors import' reads it; may be given several times.",
      valueName: "file"))
  var actorFiles: [String] = []
  @Argument(help: ArgumentHelp("Files and folders, or - for standard input.", valueName: "file"))
  var files: [String]

  func run() async throws {
    let brought = ActorImport(actorFiles, into: .compiledIn())
    for message in brought.errors.map({ "error: \($0)" }) + brought.notices { tell(message) }
    let catalogue = ActorCatalogue.compiledIn().adding(brought.additions)
    let known = Dictionary(uniqueKeysWithValues: catalogue.actors.map { ($0.identifier, $0) })
    var failed = brought.errors.count
    let articles = reading.articles(at: files) { report($0, failed: &failed) }
    try await reading.road(catalogue).travel(articles) { outcome in
      switch outcome {
      case .read(let document):
        for record in ClaimRecord.records(of: document, actor: { known[$0] }) {
          try writeResult(Json.line(record))
        }
      case .unreadable(let error): report(error, failed: &failed)
      case .known: break
      }
    }
    if failed > 0 { throw ExitCode.failure }
  }

  private func report(_ error: UnreadableFile, failed: inout Int) {
    tell("error: \(error)")
    failed += 1
  }
}
