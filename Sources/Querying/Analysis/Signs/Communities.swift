/// Communities of actors who are for each other more than chance would have it.
package struct Communities: Hashable, Sendable {
  /// The community of each node; nodes without a positive pair are in none.
  package let grouping: Grouping
  /// How much more positive claims lie inside communities than chance would have it, below 1; `nil`
  /// where there are none.
  package let modularity: Double?
}

extension SignedPairs {
  /// Looks for the communities with the greatest modularity among pairs of sign +1, which weigh as
  /// much as there are claims for them; each community is connected by such pairs.
  ///
  /// The greatest there is is not assured. Source: Traag, Waltman & van Eck, "From Louvain to
  /// Leiden: guaranteeing well-connected communities", 2019.
  package func communities() -> Communities {
    let linked = LinkedNodes(self) { signs[$0] > 0 ? Int(supports[$0]) : 0 }
    guard linked.rows.count > 0 else {
      let none = Grouping(labels: [Int32](repeating: -1, count: nodeCount))
      return Communities(grouping: none, modularity: nil)
    }
    let found = CommunitySearch(rows: linked.rows).best()
    return Communities(
      grouping: linked.grouping(found.labels, nodeCount: nodeCount), modularity: found.modularity)
  }
}
