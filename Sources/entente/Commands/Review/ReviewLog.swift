import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct ReviewLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List what was decided, the newest first, or show one decision.",
    discussion: """
      With --json, each decision is a line that 'entente review import' reads.

      Example: entente review log --author ana --limit 50
      Example: entente review log --actor Turkey --action reject
      Example: entente review log 8f3ac01122
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only what this person decided.") var author: String?
  @Option(help: "applied, orphaned, conflicting, replaced or undone.") var state: DecisionState?
  @Option(
    help: """
      accept, reject, relabel, add, merge, apart, separate, rename, retype, add-alias, remove-alias, \
      note or undo.
      """)
  var action: DecisionAction?
  @Option(help: "Only what is about this actor.") var actor: String?
  @Option(help: "At most so many.") var limit = 20
  @Argument(help: "The digits of one decision.") var decision: String?

  func validate() throws {
    try check(limit, "--limit", in: 1...(.max))
    if decision != nil, author != nil || state != nil || action != nil || actor != nil {
      throw ValidationError("One decision needs no choice; leave the options out.")
    }
  }

  func run() throws {
    let graph = try graph.openForReading()
    let journal = try DecisionJournal(of: graph)
    if let decision {
      let logged = try graph.decision(named: decision)
      return try output.write(DecisionRecord(logged)) { $0.text(logged, of: journal) }
    }
    let (listed, more) = try journal.matching(filter(in: graph))
    guard output.json else {
      return try writeResult(output.page.text(listed, of: journal, more: more))
    }
    for logged in listed { try writeResult(Json.line(DecisionRecord(logged))) }
    if more > 0 { tell("\(counted(more, "older decision")) left out; --limit shows more") }
  }

  private func filter(in graph: Graph) throws -> DecisionFilter {
    var resolver = ActorResolver(graph: graph)
    let group = try actor.map { try ActorGroup(of: resolver.actor(named: $0), in: graph) }
    tell(resolver.ambiguities)
    return DecisionFilter(
      author: author, state: state, action: action?.rawValue,
      actors: group.map { Set(([$0.survivor] + $0.merged).map(\.identifier)) }, limit: limit)
  }
}

/// What was done, as the log calls it.
enum DecisionAction: String, CaseIterable, ExpressibleByArgument {
  case accept, reject, relabel, add, merge, apart, separate, rename, retype
  case addAlias = "add-alias"
  case removeAlias = "remove-alias"
  case note, undo
}

extension DecisionState: ExpressibleByArgument {}
