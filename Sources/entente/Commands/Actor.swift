import ArgumentParser
import GraphStore
import Publishing
import Querying

struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor",
    abstract: "Show an actor's profile: names, roles, allies, opponents, meetings, timeline.",
    discussion: """
      With --explain, who is who instead: which texts stood for the actor, for what reason, with
      sentences; which of its names others bear too; and, of a name of several actors, why this one
      is taken.

      Example: entente actor "Sergei Lavrov"
      Example: entente actor Georgia --explain
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Show which texts stood for the actor, and why.")
  var explain = false

  @Option(help: "With --explain: how many wordings of each reason to show.")
  var limit = 20

  @Argument(help: "The actor's name.")
  var name: String

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is \(limit); give a number from 1.") }
  }

  func run() throws {
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    if explain {
      let explanation = try Explanation(of: name, in: graph, resolver: &resolver)
      try output.write(ExplanationRecord(explanation, limit: limit)) {
        $0.text(explanation, limit: limit)
      }
    } else {
      let profile = try Profile(of: resolver.actor(named: name), in: graph)
      tell(resolver.ambiguities)
      try output.write(ProfileRecord(profile)) { $0.text(profile) }
    }
  }
}
