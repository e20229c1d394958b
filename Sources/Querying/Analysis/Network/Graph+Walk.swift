import GraphStore
import Knowledge

extension Graph {
  /// The network of a filter but for its types, which a walk heeds itself.
  ///
  /// So that the network kept beside the graph serves as it is.
  func networkToWalk(_ filter: RelationFilter) throws -> Network {
    var filter = filter
    filter.types = []
    return try network(filter)
  }

  /// The node of an actor; `nil` where no relation of the network touches it.
  func node(of actor: Actor.Identifier, in network: Network) throws -> Int? {
    try row(of: actor).flatMap(network.node(of:))
  }

  /// The actors of nodes, without aliases.
  func actors(at nodes: [Int], of network: Network) throws -> [Actor] {
    try actors(inRows: nodes.map { network.actors[$0] })
  }
}
