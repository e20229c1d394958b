import ArgumentParser
import GraphStore
import Publishing

struct ReviewConflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Show decisions that contradict each other, with authors and reasons.",
    discussion: """
      Nothing of a conflict applies. Whoever decides again, knowing both sides, ends it. With --json, \
      each conflict is a line with its sides.

      Example: entente review conflicts
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let conflicts = try graph.openForReading().conflicts()
    guard output.json else { return try writeResult(output.page.text(conflicts: conflicts)) }
    for sides in conflicts { try writeResult(Json.line(sides.map(DecisionRecord.init))) }
  }
}
