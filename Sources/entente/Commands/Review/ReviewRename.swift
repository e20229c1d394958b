import ArgumentParser
import Knowledge
import Querying

struct ReviewRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give an actor the name that it is shown by.",
    discussion: """
      Its other names still find it.

      Example: entente review rename "the Syrian regime" "Government of Syria"
      """)

  @OptionGroup var deciding: DecidingOptions
  @Argument(help: "The actor, by name or identifier.") var actor: String
  @Argument(help: "Its new name.") var name: String

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    var resolver = ActorResolver(graph: graph)
    let known = try resolver.actor(named: actor)
    tell(resolver.ambiguities)
    try deciding.record([DecisionDraft(.rename(ActorAnchor(known), name: name))], in: graph)
  }
}
