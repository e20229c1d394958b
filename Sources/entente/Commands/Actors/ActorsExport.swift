import ArgumentParser
import GraphStore
import Ingestion
import Knowledge

struct ActorsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the known actors with their roles, as 'actors import' reads them.",
    discussion: """
      Those of the catalogue and those imported. In csv, what a spreadsheet would take for a \
      formula has an apostrophe before it, which the import takes away.

      Example: entente actors export --imported --format csv > actors.csv
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case tsv, csv, json
  }

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var selection: ActorSelection
  @Option(help: "tsv, csv or json (one actor a line).") var format = Format.tsv

  func run() throws {
    let graph = try graph.openForReading()
    let writer = ActorFileWriter(ActorFileFormat(rawValue: format.rawValue) ?? .tsv)
    var filter = try selection.filter(in: graph)
    filter.isKnown = true
    try writeResult(writer.header)
    let roles = try Dictionary(grouping: graph.roles(), by: \.person)
    try graph.actors(filter) { actor in
      try writeResult(writer.row(actor, roles: roles[actor.identifier] ?? []))
    }
  }
}
