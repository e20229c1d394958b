import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show what is claimed of an actor, or of two, period by period.",
    discussion: """
      Of two actors both directions count, and where their leaning turns from more claims for to \
      more against, or back, the claim that turns it is shown; a period is weighed together with \
      the one before. Of one actor those of whom most is claimed are named. What is denied \
      counts on neither side. Affiliations are counted only where --relation names them.

      Example: entente timeline Turkey Russia --by quarter
      Example: entente timeline ISIS --since 2014 --relation opposes --svg isis.svg
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "month, quarter or year; else the shortest that makes no more than about 40 rows.")
  var by: Period.Length?

  @Option(help: "Only this relation; may be given several times.")
  var relation: [RelationType] = []

  @Option(help: "Which claims count: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList.standing

  @OptionGroup var window: WindowOptions
  @OptionGroup var picture: SvgOption

  @Argument(help: "The actor's name.")
  var actor: String

  @Argument(help: "Another actor's name.")
  var other: String?

  func run() throws {
    let graph = try graph.openForReading()
    var filter = RelationFilter(types: Set(relation), statuses: status.statuses)
    window.limit(&filter)
    var resolver = ActorResolver(graph: graph)
    let (first, second) = try resolver.pair(actor, other)
    tell(resolver.ambiguities)
    let timeline = try Timeline(TimelineRequest(first, second, filter), by: by, in: graph)
    if let note = timeline.unplaced.note { tell(note) }
    try picture.write(TimelineChart(timeline).text)
    try output.write(TimelineRecord(timeline)) { $0.text(timeline) }
  }
}

extension Period.Length: ExpressibleByArgument {}
