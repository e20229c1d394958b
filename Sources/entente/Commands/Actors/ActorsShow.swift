import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct ActorsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show who an actor is: every name, code and role, and where they come from.",
    discussion: """
      What it does and says is in 'entente actor NAME'.

      Example: entente actors show "Kofi Annan"
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The actor's name or identifier.") var name: String

  func run() throws {
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    let actor = try resolver.actor(named: name)
    tell(resolver.ambiguities)
    let roles = try graph.roles(of: actor.identifier) + graph.roles(in: actor.identifier)
    let origin = try graph.origin(of: actor.identifier)
    try output.write(ActorDetailRecord(actor, roles: roles, origin: origin)) {
      $0.text(actor, roles: roles, origin: origin)
    }
  }
}
