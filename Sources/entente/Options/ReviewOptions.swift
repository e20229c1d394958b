import ArgumentParser
import GraphStore
import Knowledge
import Querying

/// What a person wants to be asked about.
struct ReviewOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what this actor takes part in.", valueName: "name"))
  var actor: String?

  @Option(help: "Only claims of this relation; may be given several times.")
  var relation: [RelationType] = []

  @Option(
    help: ArgumentHelp(
      "Only claims of articles whose file or title holds this text.", valueName: "text"))
  var source: String?

  @Flag(help: "Only pairs of actors that may be one.")
  var duplicates = false

  @Option(help: "At most so many items.")
  var limit: Int?

  func validate() throws {
    if let limit { try check(limit, "--limit", in: 1...(.max)) }
    if duplicates, !relation.isEmpty || source != nil {
      throw ValidationError(
        "--relation and --source choose claims; leave them out or --duplicates.")
    }
  }

  /// Says which actor was taken where several bear the name.
  func request(in graph: Graph) throws -> ReviewRequest {
    var resolver = ActorResolver(graph: graph)
    let actor = try actor.map { try resolver.actor(named: $0).identifier }
    tell(resolver.ambiguities)
    return ReviewRequest(
      actor: actor, relations: Set(relation), source: source, pairsAlone: duplicates)
  }
}
