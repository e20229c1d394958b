import ArgumentParser
import GraphStore
import Knowledge
import Querying

/// Which blocs are asked for, and how much of them.
struct BlocOptions: ParsableArguments {
  @Option(help: "How many blocs there have to be; else as many as fit best.")
  var count: Int?

  @Flag(help: "Communities of those who are for each other, whoever is against whom.")
  var communities = false

  @Option(help: "Only the bloc of this actor, and how others stand to it.")
  var actor: String?

  @Option(help: "How many members of each bloc.")
  var limit = 10

  @Option(help: "How many swing actors.")
  var swing = 5

  func validate() throws {
    if let count { try check(count, "--count", in: 1...(.max)) }
    try check(limit, "--limit", in: 1...(.max))
    try check(swing, "--swing", in: 0...(.max))
    if count != nil, communities {
      throw ValidationError("--communities finds their number itself; leave --count out.")
    }
  }

  /// Says which actor was taken where several bear a name.
  func request(in graph: Graph, _ filter: RelationFilter) throws -> FactionRequest {
    var resolver = ActorResolver(graph: graph)
    let actor = try actor.map { try resolver.actor(named: $0) }
    tell(resolver.ambiguities)
    return FactionRequest(
      method: communities ? .communities : .blocs(count: count), actor: actor, memberLimit: limit,
      swingLimit: swing, filter: filter)
  }
}
