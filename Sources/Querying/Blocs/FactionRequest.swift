package import GraphStore
package import Knowledge

/// Which blocs are asked for, and how much of them.
package struct FactionRequest: Hashable, Sendable {
  /// How actors are parted.
  package enum Method: Hashable, Sendable {
    /// Of the least frustration; as many as make the least where there is no number.
    case blocs(count: Int?)
    /// Of the greatest modularity among those who are for each other.
    case communities
  }

  package var method: Method
  /// Only the bloc of this actor.
  package var actor: Actor?
  /// How many members of each bloc.
  package var memberLimit: Int
  /// How many swing actors.
  package var swingLimit: Int
  package var filter: RelationFilter

  package init(
    method: Method = .blocs(count: nil), actor: Actor? = nil, memberLimit: Int = 10,
    swingLimit: Int = 5, filter: RelationFilter = RelationFilter()
  ) {
    self.method = method
    self.actor = actor
    self.memberLimit = memberLimit
    self.swingLimit = swingLimit
    self.filter = filter
  }
}

extension Graph {
  /// The blocs that are asked for, with names; none where the actor has no pair.
  package func factions(_ request: FactionRequest) throws -> Factions {
    let network = try network(request.filter)
    let parting = FactionParting(SignedPairs(network), request.method)
    let node = try request.actor.flatMap { try self.node(of: $0.identifier, in: network) }
    let own = node.flatMap { parting.group(of: $0) }
    guard request.actor == nil || own != nil else { return parting.none(of: request) }
    let view = FactionView(parting, request, own: own, node: node)
    return try view.factions(NodeActors(of: view.nodes, in: network, self))
  }
}
