import ArgumentParser
import GraphStore
import Knowledge
import Querying

/// Which part of the graph is meant.
struct SelectionOptions: ParsableArguments {
  @Option(help: "Only what is around this actor.")
  var actor: String?

  @Option(help: "How many ties away from --actor.")
  var hops = 1

  @Option(help: "Only this relation; may be given several times.")
  var relation: [RelationType] = []

  @Option(help: "Only relations with at least so many claims.")
  var minEvidence = 1

  @OptionGroup var window: WindowOptions

  @Option(help: "Which claims count: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList.standing

  func validate() throws {
    guard hops >= 0, minEvidence >= 1 else {
      throw ValidationError("--hops counts from 0, --min-evidence from 1.")
    }
  }

  func selection(in graph: Graph) throws -> Selection {
    var resolver = ActorResolver(graph: graph)
    var selection = Selection()
    selection.actor = try actor.map { try resolver.actor(named: $0).identifier }
    tell(resolver.ambiguities)
    selection.hops = hops
    selection.filter = RelationFilter(
      types: Set(relation), statuses: status.statuses, minimumClaims: minEvidence)
    window.limit(&selection.filter)
    return selection
  }
}
