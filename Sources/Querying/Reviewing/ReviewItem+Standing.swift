package import GraphStore
package import Knowledge

extension ReviewItem {
  /// The decisions about it that hold in the graph now.
  package func decisions(in graph: Graph) throws -> [Decision] {
    if case .claim(let claim) = self, let target = try graph.target(of: claim.target.anchor) {
      return target.decisions
    }
    return try Heads(graph.decisions(ofFacet: facet).map(\.decision)).holding
  }

  /// The same as the graph shows it now; as it was, where nothing there tells it any more.
  package func again(in graph: Graph) throws -> ReviewItem {
    guard case .claim(var claim) = self else { return self }
    if let target = try graph.target(of: claim.target.anchor) {
      claim.target = target
    } else {
      claim.target.decisions = try decisions(in: graph)
    }
    return .claim(claim)
  }
}
