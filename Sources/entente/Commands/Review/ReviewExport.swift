import ArgumentParser
import GraphStore
import Publishing

struct ReviewExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all decisions as JSON lines, for other graphs.",
    discussion: """
      They are in the order of their names: equal logs give equal files. Without a file, or with '-', \
      they go to standard output.

      Example: entente review export decisions.jsonl
      """)

  @OptionGroup var graph: GraphOptions
  @Argument(help: "Where they go.") var file: String?

  func run() throws {
    let decisions = try graph.openForReading().decisions()
    let lines = try DecisionLines(decisions).text
    guard let file, file != "-" else { return try writeResult(lines) }
    try ResultFile(file, .decisions).write(lines)
    tell("\(counted(decisions.count, "decision")) written to '\(file)'")
  }
}
