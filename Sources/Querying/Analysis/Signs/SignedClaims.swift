/// How many claims count for and against something.
package struct SignedClaims: Hashable, Sendable {
  /// Claims of support and alliance.
  package var supports = 0
  /// Claims of opposition.
  package var oppositions = 0

  /// Both together.
  package var total: Int { supports + oppositions }

  static func += (sum: inout SignedClaims, other: SignedClaims) {
    sum.supports += other.supports
    sum.oppositions += other.oppositions
  }
}

extension SignedPairs {
  /// The claims of the pair of an entry.
  package func claims(_ entry: Int) -> SignedClaims {
    let (supports, weight) = (Int(self.supports[entry]), Int(weights[entry]))
    return SignedClaims(
      supports: supports, oppositions: signs[entry] > 0 ? supports - weight : supports + weight)
  }

  /// By node: the weight of its pairs.
  func strengths() -> [Int] {
    (0..<nodeCount).map { node in entries(of: node).reduce(0) { $0 + Int(weights[$1]) } }
  }
}
