import ArgumentParser
import GraphStore
import Knowledge

/// Which stretch of time counts.
struct WindowOptions: ParsableArguments {
  @Option(
    help: """
      Only claims of this date and later: 2015, 2015-08 or 2015-08-04. What a table states without \
      sentences counts whole where its dates touch the stretch.
      """)
  var since: PartialDate?

  @Option(help: "Only claims up to the end of this day, month or year.")
  var until: PartialDate?

  @Option(help: "Only claims of this day, month or year: both --since and --until.")
  var at: PartialDate?

  func validate() throws {
    if at != nil, since != nil || until != nil {
      throw ValidationError("--at is both --since and --until; give it alone.")
    }
    if let since, let until, until.lastDay < since.firstDay {
      throw ValidationError("--since \(since) lies after --until \(until); exchange them.")
    }
  }

  var window: TimeWindow { TimeWindow(since: since ?? at, until: until ?? at) }

  func limit(_ filter: inout RelationFilter) {
    filter.window = window
  }
}
