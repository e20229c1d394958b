import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct Relations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List every relation of an actor, in both directions.",
    discussion: "Example: entente relations Turkey --status all")

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Which claims count: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList.all

  @Argument(help: "The actor's name.")
  var actor: String

  func run() throws {
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    let actor = try resolver.actor(named: actor)
    tell(resolver.ambiguities)
    let relations = try graph.relations(
      around: actor.identifier, RelationFilter(statuses: status.statuses))
    try output.write(relations.map(RelationRecord.init)) { $0.text(relations, of: actor) }
  }
}
