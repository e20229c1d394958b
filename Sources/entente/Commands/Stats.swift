import ArgumentParser
import GraphStore
import Publishing

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell how much the graph holds.",
    discussion: "Example: entente stats --json")

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let statistics = try graph.openForReading().statistics()
    try output.write(StatisticsRecord(statistics)) { $0.text(statistics) }
  }
}
