/// How somebody is tied to an actor over a third.
package enum SecondTieKind: Int, CaseIterable, Sendable {
  case friendOfFriend, enemyOfFriend, friendOfEnemy, enemyOfEnemy

  /// The sign that a direct tie has in a balanced network: the product of the two.
  ///
  /// Source: Heider, "Attitudes and cognitive organization", 1946.
  package var expectedSign: Int8 {
    switch self {
    case .friendOfFriend, .enemyOfEnemy: 1
    case .enemyOfFriend, .friendOfEnemy: -1
    }
  }
}

/// Somebody tied to an actor over third actors of one kind.
package struct SecondTie: Hashable, Sendable {
  /// The node at the far end.
  package let node: Int
  /// Which friend or enemy of a friend or enemy.
  package let kind: SecondTieKind
  /// How many third actors lie between.
  package let goBetweenCount: Int
  /// Over the go-betweens, the weight of the weaker of the two pairs, in claims.
  package let weight: Int
  /// The sign of the direct tie, 0 where it is divided; `nil` where there is none.
  package let directSign: Int8?

  /// Whether there is a direct tie of the other sign: an expected friend, but opposed, or an
  /// expected enemy, but befriended.
  package var isContradicted: Bool { directSign == -kind.expectedSign }

  /// More weight first, then more go-betweens, smaller node, kind.
  fileprivate func precedes(_ other: SecondTie) -> Bool {
    if weight != other.weight { return weight > other.weight }
    if goBetweenCount != other.goBetweenCount { return goBetweenCount > other.goBetweenCount }
    if node != other.node { return node < other.node }
    return kind.rawValue < other.kind.rawValue
  }
}

extension SignedPairs {
  /// The friends and enemies of a node's friends and enemies, those with the most weight first.
  ///
  /// `contradictedOnly` leaves out those whose direct tie has the expected sign, is divided or
  /// none.
  package func secondTies(
    of node: Int, kinds: Set<SecondTieKind> = Set(SecondTieKind.allCases),
    contradictedOnly: Bool = false, limit: Int = .max
  ) -> [SecondTie] {
    let sums = secondTieSums(of: node)
    var ties: [SecondTie] = []
    for slot in sums.touched {
      guard let kind = SecondTieKind(rawValue: slot & 3), kinds.contains(kind) else { continue }
      let tie = SecondTie(
        node: slot >> 2, kind: kind, goBetweenCount: Int(sums.counts[slot]),
        weight: sums.weights[slot], directSign: sign(of: node, with: slot >> 2))
      if !contradictedOnly || tie.isContradicted { ties.append(tie) }
    }
    ties.sort { $0.precedes($1) }
    return Array(ties.prefix(limit))
  }

  /// The nodes that lie between `node` and the far end of a tie, ascending.
  package func goBetweens(of node: Int, to tie: SecondTie) -> [Int] {
    entries(of: node).compactMap { near in
      let middle = Int(neighbours[near])
      guard signs[near] != 0, let far = entry(of: middle, with: tie.node), signs[far] != 0 else {
        return nil
      }
      return Self.kind(signs[near], signs[far]) == tie.kind ? middle : nil
    }
  }

  private static func kind(_ near: Int8, _ far: Int8) -> SecondTieKind {
    near > 0
      ? far > 0 ? .friendOfFriend : .enemyOfFriend
      : far > 0 ? .friendOfEnemy : .enemyOfEnemy
  }

  /// Counts and weights by slot, which is four times the far node and the kind's number.
  private func secondTieSums(of node: Int) -> (counts: [UInt32], weights: [Int], touched: [Int]) {
    var counts = [UInt32](repeating: 0, count: 4 * nodeCount)
    var weights = [Int](repeating: 0, count: 4 * nodeCount)
    var touched: [Int] = []
    for near in entries(of: node) where signs[near] != 0 {
      for far in entries(of: Int(neighbours[near])) where signs[far] != 0 {
        let other = Int(neighbours[far])
        guard other != node else { continue }
        let slot = other << 2 | (signs[near] > 0 ? 0 : 2) | (signs[far] > 0 ? 0 : 1)
        if counts[slot] == 0 { touched.append(slot) }
        counts[slot] += 1
        weights[slot] += Int(min(self.weights[near], self.weights[far]))
      }
    }
    return (counts, weights, touched)
  }
}
