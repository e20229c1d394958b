import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct ReviewStats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show how often the program was right, by what persons judged.",
    discussion: """
      By relation, source, rule and confidence, each with the 95 % interval of the precision, and the \
      least --min-confidence that reaches the precision that is wanted. A claim is right that was \
      accepted, or relabelled in other things than who does what to whom.

      Example: entente review stats --precision 0.95
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "The precision that the threshold is to reach, from 0 to 1.")
  var precision = ReviewStatistics.standardPrecision
  @Option(help: "At most so many rows of a table.") var limit = 20

  func validate() throws {
    guard (0...1).contains(precision) else {
      throw ValidationError("--precision is \(precision); give a number from 0 to 1.")
    }
    try check(limit, "--limit", in: 1...(.max))
  }

  func run() throws {
    let decisions = try graph.openForReading().holdingDecisions()
    let statistics = ReviewStatistics(decisions, wantedPrecision: precision)
    try output.write(ReviewStatisticsRecord(statistics)) { $0.text(statistics, limit: limit) }
  }
}
