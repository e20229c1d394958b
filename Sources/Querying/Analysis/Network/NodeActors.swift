import GraphStore
import Knowledge

/// The actors of some nodes of a network, read from the graph at once.
struct NodeActors {
  private let byNode: [Int: Actor]

  init(of nodes: Set<Int>, in network: Network, _ graph: Graph) throws {
    let nodes = nodes.sorted()
    let actors = try graph.actors(at: nodes, of: network)
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
