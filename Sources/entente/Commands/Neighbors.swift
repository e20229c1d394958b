import ArgumentParser
import GraphStore
import Publishing
import Querying

struct Neighbors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who is within some ties of an actor.",
    discussion: """
      The nearest first; ties and claims are those with actors one hop nearer. With --with, who is
      tied to both actors. With --pattern, who a chain of relations leads to: opposes, supports,
      allied-with, meets, leads, represents, member-of, and back: opposed-by, supported-by, led-by,
      represented-by, joined-by.

      Example: entente neighbors Turkey --hops 2 --limit 20
      Example: entente neighbors Turkey --with Russia --svg both.svg
      Example: entente neighbors ISIS --pattern "opposed-by allied-with"
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var choice: NeighborOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var picture: SvgOption

  @Argument(help: "The actor's name.")
  var actor: String

  func validate() throws {
    try choice.check()
    guard choice.pattern != nil else { return }
    if !network.relation.isEmpty {
      throw ValidationError("--pattern names its relations; leave --relation out.")
    }
    if picture.path != nil { throw ValidationError("--svg goes with --hops or --with.") }
  }

  func run() throws {
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    let answer = try choice.answer(
      of: resolver.actor(named: actor), network.filter, in: graph, &resolver)
    tell(resolver.ambiguities)
    try answer.write(to: output)
    try picture.draw(answer.ties(network.filter, in: graph))
  }
}
