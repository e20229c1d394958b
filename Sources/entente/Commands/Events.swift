import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what an actor did and what was done to it, each deed once.",
    discussion: """
      What several sentences or articles tell of is one event: the same actors, relation and class of
      event on the same dates, or in nearly the same words within a week. Articles that tell it in
      nearly the same words count as one source. Affiliations are no events.

      Example: entente events Turkey opposes ISIS --at 2015-08
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Which claims count: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList.standing

  @OptionGroup var wanted: EvidenceOptions

  func run() throws {
    let evidence = try wanted.evidence(in: graph.openForReading(), statuses: status.statuses)
    let events = EventFolding()(evidence.filter { !$0.claim.relation.isAffiliation })
    try output.write(events.map(EventRecord.init)) { $0.text(events) }
  }
}
