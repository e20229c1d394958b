import ArgumentParser
import Publishing
import Querying

struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor",
    abstract: "Show an actor's profile: names, roles, allies, opponents, meetings, timeline.",
    discussion: "Example: entente actor \"Sergei Lavrov\"")

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The actor's name.")
  var name: String

  func run() throws {
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    let profile = try Profile(of: resolver.actor(named: name), in: graph)
    tell(resolver.ambiguities)
    try output.write(ProfileRecord(profile)) { $0.text(profile) }
  }
}
