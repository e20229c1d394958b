import ArgumentParser
import GraphStore
import Knowledge
import Querying

/// Whose sentences are asked for, and of what time.
struct EvidenceOptions: ParsableArguments {
  @Argument(help: "An actor, then a relation, another actor, or both.")
  var words: [String]

  @OptionGroup var window: WindowOptions

  func validate() throws {
    guard EvidenceRequest(words) != nil else {
      throw ValidationError("Give an actor, then a relation, another actor, or both; quote names.")
    }
  }

  /// Says which actor was taken where several bear a name.
  func evidence(in graph: Graph, statuses: Set<Status>) throws -> [Evidence] {
    guard let request = EvidenceRequest(words) else { return [] }
    var resolver = ActorResolver(graph: graph)
    var filter = RelationFilter(statuses: statuses)
    window.limit(&filter)
    let evidence = try request.evidence(in: graph, filter, resolver: &resolver)
    tell(resolver.ambiguities)
    let actors = try [request.actor, request.other].map { name in
      try name.map { try resolver.actor(named: $0).identifier }
    }
    if let actor = actors[0] { tell(try graph.rejections(of: actor, and: actors[1])) }
    return evidence
  }
}
