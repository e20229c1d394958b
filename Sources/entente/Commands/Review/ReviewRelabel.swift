import ArgumentParser
import GraphStore
import Knowledge
import Querying

struct ReviewRelabel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relabel",
    abstract: "Say what a sentence tells instead of what a claim makes of it.",
    discussion: """
      What is not given stays. A relation that the event does not go with takes the event that is usual \
      for it. What has a holder is claimed where it was asserted. --date without --until is of one date.

      Example: entente review relabel 3f29a1c2b0 --relation supports --holder "John Kerry"
      Example: entente review relabel 3f29a1c2b0 --turn --status denied
      """)

  @OptionGroup var deciding: DecidingOptions
  @Option(help: "supports, opposes, allied-with, meets, leads, represents or member-of.")
  var relation: RelationType?
  @Flag(help: "Exchange subject and object.") var turn = false
  @Option(help: "asserted, claimed, proposed or denied.") var status: Status?
  @Option(help: "Who says so.") var holder: String?
  @Flag(help: "The article itself says so.") var noHolder = false
  @Option(help: "When it happened or began: 2015, 2015-08 or 2015-08-04.") var date: PartialDate?
  @Option(help: "When it ended.") var until: PartialDate?
  @Flag(help: "Nothing tells when.") var noDate = false
  @Option(help: "The PLOVER class of the event, such as ACCUSE.") var event: EventClass?
  @Option(help: ArgumentHelp("Who does it.", valueName: "actor")) var subject: String?
  @Option(help: ArgumentHelp("To whom it is done.", valueName: "actor")) var object: String?
  @Option(help: "What an actor is whom nobody knows yet: person, state, group …") var newKind:
    Actor.Kind?
  @Argument(help: "The claim's digits.") var claim: String

  func validate() throws {
    if holder != nil, noHolder { throw ValidationError("Give --holder or --no-holder, not both.") }
    if date != nil || until != nil, noDate {
      throw ValidationError("Give --date and --until, or --no-date.")
    }
    let given: [Any?] = [relation, status, holder, date, until, event, subject, object]
    guard turn || noHolder || noDate || given.contains(where: { $0 != nil }) else {
      throw ValidationError("Say what the sentence tells: --relation, --turn, --status, …")
    }
  }

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    let target = try graph.target(named: claim)
    let correction = try target.correction(relabelling(in: graph).content(of: target))
    try deciding.record([DecisionDraft(correction, on: target)], in: graph)
  }

  private func relabelling(in graph: Graph) throws -> Relabelling {
    var resolver = ActorResolver(graph: graph)
    func actor(_ name: String) throws -> Actor {
      try resolver.actor(named: name, orNew: newKind, in: graph)
    }
    var change = Relabelling()
    change.relation = relation
    change.isTurned = turn
    change.status = status
    change.holder = try noHolder ? .away : holder.map { .to(try actor($0)) } ?? .none
    change.date = noDate ? .away : date.map { .to($0) } ?? .none
    change.until = until
    change.event = event
    change.subject = try subject.map(actor)
    change.object = try object.map(actor)
    tell(resolver.ambiguities)
    return change
  }
}
