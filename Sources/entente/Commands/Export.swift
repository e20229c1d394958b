import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the graph, or a part of it, for other programs.",
    discussion: """
      dot is for Graphviz, with one line for each relation; jsonl has one claim a line.

      Example: entente export --format dot --actor ISIS --hops 1 | dot -Tsvg > graph.svg
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dot, jsonl
  }

  @OptionGroup var graph: AskedGraphOptions

  @Option(help: "dot or jsonl.")
  var format: Format

  @OptionGroup var selection: SelectionOptions

  func run() throws {
    let graph = try graph.openForReading()
    switch format {
    case .dot:
      try writeResult(Dot(selection.selection(in: graph).ties(in: graph)).text)
    case .jsonl:
      let claims = try selection.selection(in: graph).claims(in: graph)
      try ClaimLines.write(claims, to: writeResult)
    }
  }
}
