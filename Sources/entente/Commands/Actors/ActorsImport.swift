import ArgumentParser
import GraphStore
import Ingestion
import Knowledge
import Publishing

struct ActorsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring actors from files into the graph.",
    discussion: """
      Tables like those of Schema/actors (tsv), with commas (csv), JSON lines (json) and the \
      dictionaries of TABARI, PETRARCH and Phoenix (petrarch). Columns: identifier, kind, name, \
      aliases, adjectives, metonyms, country, gender, codes and roles; or person, relation, \
      organisation, title, from and until. Who is known gets the new names; the same file twice \
      changes nothing. Articles that are read afterwards are read by the new names.

      Example: entente actors import Phoenix.International.actors.txt --dry-run
      Example: entente actors import ministers.csv --db syria.db
      """)

  @OptionGroup var graph: GraphOptions
  @Option(help: "How the files list actors: tsv, csv, json or petrarch; else their lines tell.")
  var format: ActorFileFormat?
  @Flag(help: "Tell what would come in, and change nothing.") var dryRun = false
  @Flag(help: "Write the summary as JSON.") var json = false
  @Argument(help: ArgumentHelp("Files that list actors.", valueName: "file")) var files: [String]

  func run() throws {
    let target = dryRun ? nil : try Graph.open(writingTo: graph.location)
    let brought = ActorImport(files, format: format, into: try known(to: target))
    for error in brought.errors { tell("error: \(error)") }
    for notice in brought.notices { tell(notice) }
    try target?.add(brought.additions)
    try target?.finishBatch()
    var summary = brought.summary
    summary.dryRun = dryRun
    if dryRun, !json { for line in brought.lines { try writeResult(line) } }
    if json { try writeResult(Json.line(summary)) } else { tellLines(summary.text) }
    if summary.failed > 0 { throw ExitCode.failure }
  }

  /// A trial run may name a graph that is not there yet.
  private func known(to target: Graph?) throws -> ActorCatalogue {
    do {
      return try (target ?? graph.openForReading()).catalogue(over: .compiledIn(), withCodes: true)
    } catch GraphError.missing where target == nil, GraphError.empty where target == nil {
      return .compiledIn()
    }
  }
}

extension ActorFileFormat: ExpressibleByArgument {}
