import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the graph, or a part of it, for other programs.",
    discussion: """
      dot is for Graphviz, with one line for each relation; jsonl has one claim a line, with what a person \
      decided about it. training has the sentences that persons judged, as the model of pairs learns from \
      them. 'entente review export' writes the decisions themselves.

      Example: entente export --format dot --actor ISIS --hops 1 | dot -Tsvg > graph.svg
      Example: entente export --format training > Training/written/reviewed.tsv
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dot, jsonl, training
  }

  @OptionGroup var graph: AskedGraphOptions

  @Option(help: "dot, jsonl or training.")
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
    case .training:
      try writeJudged(in: graph)
    }
  }

  private func writeJudged(in graph: Graph) throws {
    let table = TrainingTable(try graph.holdingDecisions())
    try table.write(to: writeResult)
    for reason in TrainingTable.LeftOut.allCases {
      guard let count = table.leftOut[reason] else { continue }
      tell("\(counted(count, "claim")) left out: \(reason.rawValue)")
    }
  }
}
