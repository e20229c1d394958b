import ArgumentParser
import Knowledge
import Querying

struct ReviewMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Say that several actors are one.",
    discussion: """
      All that is told of them is told of the one they are merged into, and their names lead to it. \
      'entente actor --duplicates' lists those that may be one.

      Example: entente review merge Daesh "IS group" --into ISIS
      """)

  @OptionGroup var deciding: DecidingOptions
  @Option(help: ArgumentHelp("Who they are.", valueName: "actor")) var into: String
  @Argument(help: ArgumentHelp("The actors that are that one.", valueName: "actor"))
  var actors: [String]

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    var resolver = ActorResolver(graph: graph)
    let survivor = try resolver.actor(named: into)
    let merged = try actors.map { name in
      let actor = try resolver.actor(named: name)
      guard actor.identifier != survivor.identifier else {
        throw IdentityError.alreadyOne(name, into)
      }
      return actor
    }
    tell(resolver.ambiguities)
    let drafts = merged.map {
      DecisionDraft(.merge(ActorAnchor($0), into: ActorAnchor(survivor)))
    }
    try deciding.record(drafts, in: graph)
  }
}
