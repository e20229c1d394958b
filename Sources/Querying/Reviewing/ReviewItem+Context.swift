package import GraphStore

extension ReviewItem {
  /// What stands around a claim; `nil` of a pair.
  package func context(in graph: Graph) throws -> ClaimContext? {
    guard case .claim(let claim) = self else { return nil }
    return try graph.context(of: claim.target)
  }
}
