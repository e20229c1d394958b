import ArgumentParser
import Publishing
import Querying

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Show the sentences behind an actor's relations.",
    discussion: """
      With a relation, the first actor is its subject; without one, both directions count.

      Example: entente evidence Turkey opposes ISIS --since 2014 --until 2015-06
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Which claims count: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList.all

  @OptionGroup var wanted: EvidenceOptions

  func run() throws {
    let evidence = try wanted.evidence(in: graph.openForReading(), statuses: status.statuses)
    try output.write(ClaimRecord.records(of: evidence)) { $0.text(evidence) }
  }
}
