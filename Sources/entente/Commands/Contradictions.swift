import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct Contradictions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show both sides of what articles contradict each other about.",
    discussion: """
      Of the same two actors, support or alliance stands against opposition, and a relation \
      against its denial. Each side is told by article and speaker; which is right is for the \
      reader to judge. The pairs whose weaker side has most claims come first.

      Example: entente contradictions Syria ISIS
      Example: entente contradictions --within 30 --since 2015 --limit 5
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Only claims whose dates are no more than so many days apart.")
  var within: Int?

  @Option(help: "Which claims count: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList([.asserted, .claimed, .denied])

  @OptionGroup var window: WindowOptions
  @Option(help: "At most so many pairs.") var limit = 20
  @Argument(help: "Only pairs with this actor.") var actor: String?
  @Argument(help: "Only the pair with this one too.") var other: String?

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is \(limit); give a number from 1.") }
    if let within, within < 0 {
      throw ValidationError("--within is \(within); give a number of days from 0.")
    }
  }

  func run() throws {
    let graph = try graph.openForReading()
    var filter = RelationFilter(statuses: status.statuses)
    window.limit(&filter)
    var resolver = ActorResolver(graph: graph)
    let pair = try actor.map { try resolver.pair($0, other) }
    tell(resolver.ambiguities)
    let found = try ContradictionSearch(filter, within: within).contradictions(
      in: graph, around: pair?.0.identifier, and: pair?.1?.identifier, limit: limit)
    try output.write(found.contradictions.map(ContradictionRecord.init)) {
      $0.text(found.contradictions, ofMarked: found.marked)
    }
  }
}
