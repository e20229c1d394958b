import ArgumentParser
import Publishing
import Querying

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Show the sentences behind an actor's relations.",
    discussion: """
      With a relation, the first actor is its subject; without one, both directions count.

      Example: entente evidence Turkey opposes ISIS
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Which claims count: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList.all

  @Argument(help: "An actor, then a relation, another actor, or both.")
  var words: [String]

  func validate() throws {
    guard EvidenceRequest(words) != nil else {
      throw ValidationError("Give an actor, then a relation, another actor, or both; quote names.")
    }
  }

  func run() throws {
    guard let request = EvidenceRequest(words) else { return }
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    let evidence = try request.evidence(
      in: graph, statuses: status.statuses, resolver: &resolver)
    tell(resolver.ambiguities)
    try output.write(ClaimRecord.records(of: evidence)) { $0.text(evidence) }
  }
}
