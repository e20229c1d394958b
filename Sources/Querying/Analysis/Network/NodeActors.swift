import GraphStore
import Knowledge

/// The actors of some nodes of a network, read from the graph at once.
struct NodeActors {
  private let byNode: [Int: Actor]

  init(of nodes: Set<Int>, in network: Network, _ graph: Graph) throws {
    let nodes = nodes.sorted()
    let actors = try graph.actors(inRows: nodes.map { network.actors[$0] })
    byNode = Dictionary(uniqueKeysWithValues: zip(nodes, actors))
  }

  /// Of a node that was given.
  subscript(node: Int) -> Actor {
    guard let actor = byNode[node] else {
      preconditionFailure("actors are read of nodes that are asked for later")
    }
    return actor
  }
}

extension Graph {
  /// The node of an actor; `nil` where no relation of the network touches it.
  func node(of actor: Actor.Identifier, in network: Network) throws -> Int? {
    try row(of: actor).flatMap(network.node(of:))
  }
}
