import ArgumentParser
import Publishing
import Querying

struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is worth a look, best first.",
    discussion: """
      Doubtful claims on which much hangs come first: those on which alone a relation stands, between \
      actors with many relations; those that articles contradict. What a person judged is left out. With \
      --json, each item is a line.

      Example: entente review list --relation opposes --limit 50
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var wanted: ReviewOptions
  @OptionGroup var output: OutputOptions

  private static let standardLimit = 20

  func run() throws {
    let graph = try graph.openForReading()
    var queue = try ReviewQueue(wanted.request(in: graph), in: graph)
    let count = queue.count
    var items: [ReviewItem] = []
    while items.count < wanted.limit ?? Self.standardLimit, let item = try queue.next() {
      if output.json {
        try writeResult(Json.line(ReviewItemRecord(item, context: item.context(in: graph))))
      }
      items.append(item)
    }
    if !output.json { try writeResult(output.page.text(items, of: count)) }
  }
}
