package import Knowledge

/// Which types of relations a walk may take.
package struct TypeFilter: Sendable {
  private let bits: UInt64
  private let admitsAll: Bool

  /// - Parameter types: empty for all.
  package init(_ types: Set<RelationType> = []) {
    admitsAll = types.isEmpty || types.count == RelationType.allCases.count
    bits = types.reduce(0) { $0 | 1 << UInt64(Network.code(of: $1)) }
  }

  /// The types that hold in both directions.
  static let symmetric = TypeFilter(Set(RelationType.allCases.filter(\.isSymmetric)))

  /// Whether a walk may take the edge.
  @inline(__always)
  package func admits(_ edge: Int, of network: Network) -> Bool {
    admitsAll || (bits >> UInt64(network.types[edge])) & 1 == 1
  }
}
