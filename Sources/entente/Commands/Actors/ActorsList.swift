import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct ActorsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the actors of the graph.",
    discussion: """
      Those of the catalogue, those imported and those found in articles, by identifier.

      Example: entente actors list --kind person --country turkey
      Example: entente actors list --code AFGGOV --limit 100
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var selection: ActorSelection
  @Option(help: "At most so many.") var limit = 50
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit counts from 1.") }
  }

  func run() throws {
    let graph = try graph.openForReading()
    let filter = try selection.filter(in: graph)
    var actors: [Actor] = []
    try graph.actors(filter, limit: limit) { actors.append($0) }
    let total = try graph.count(filter)
    try output.write(actors.map(ActorEntryRecord.init)) { $0.text(actors, of: total) }
  }
}

/// Which actors of a graph.
struct ActorSelection: ParsableArguments {
  @Option(help: "Only this kind; may be given several times.") var kind: [Actor.Kind] = []
  @Option(help: "Only of this state.") var country: String?
  @Option(help: "Only with this code, in capitals or not: TUR, AFGGOV.") var code: String?
  @Flag(help: "Only those of whom an imported file tells.") var imported = false

  func filter(in graph: Graph) throws -> ActorFilter {
    var resolver = ActorResolver(graph: graph)
    let state = try country.map { try resolver.actor(named: $0).identifier }
    tell(resolver.ambiguities)
    return ActorFilter(kinds: Set(kind), country: state, code: code, isImported: imported)
  }
}

extension Actor.Kind: ExpressibleByArgument {}
