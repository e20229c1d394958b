import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct Relations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List every relation of an actor, in both directions.",
    discussion: """
      Articles that tell a relation in nearly the same words, as copies of one agency's report do,
      count as one source.

      Example: entente relations Turkey --status all --since 2014
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Which claims count: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList.all

  @OptionGroup var window: WindowOptions

  @Argument(help: "The actor's name.")
  var actor: String

  func run() throws {
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    let actor = try resolver.actor(named: actor)
    tell(resolver.ambiguities)
    tell(try graph.rejections(of: actor.identifier))
    var filter = RelationFilter(statuses: status.statuses)
    window.limit(&filter)
    let relations = try graph.countingSources(
      of: graph.relations(around: actor.identifier, filter), filter)
    try output.write(relations.map(RelationRecord.init)) { $0.text(relations, of: actor) }
  }
}
