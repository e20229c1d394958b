import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who changed sides between two stretches of time.",
    discussion: """
      Two actors changed sides where more claims were for (supports, allied-with) than against \
      (opposes) in one stretch and fewer in the other, both directions together; asserted and \
      claimed ones count. What an imported table states without sentences does not. Stretches \
      are 2014, 2014..2015-06, ..2014 or 2015.. and do not overlap.

      Example: entente changes --from 2013..2014 --to 2015..2016
      Example: entente changes Turkey --from ..2015-11-23 --to 2015-11-24..
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "The first stretch of time.") var from: Stretch
  @Option(help: "The second one.") var to: Stretch
  @Option(help: "At most so many pairs.") var limit = 20
  @Argument(help: "Only pairs with this actor.") var actor: String?

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is \(limit); give a number from 1.") }
    guard let end = from.window.until, let start = to.window.since, end.lastDay < start.firstDay
    else { throw ValidationError("--from \(from) must end before --to \(to) begins.") }
  }

  func run() throws {
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    let actor = try actor.map { try resolver.actor(named: $0).identifier }
    tell(resolver.ambiguities)
    let found = try SideChangeSearch(from: from.window, to: to.window)
      .changes(in: graph, around: actor, limit: limit)
    try output.write(found.changes.map(SideChangeRecord.init)) {
      $0.text(found.changes, of: found.total)
    }
  }
}
