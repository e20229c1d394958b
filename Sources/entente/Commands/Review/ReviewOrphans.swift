import ArgumentParser
import GraphStore
import Publishing
import Querying

struct ReviewOrphans: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orphans",
    abstract: "List decisions whose article, sentence or actor the graph does not hold.",
    discussion: """
      They wait: once what they are about is read, they apply.

      Example: entente review orphans
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let graph = try graph.openForReading()
    let journal = try DecisionJournal(of: graph)
    let orphans = journal.decisions.filter { $0.state == .orphaned }
    guard output.json else {
      return try writeResult(output.page.text(orphans: orphans, of: journal))
    }
    for logged in orphans { try writeResult(Json.line(DecisionRecord(logged))) }
  }
}
