import Knowledge

@testable import Querying

/// Claims between two actors: as many as `claims` says, for where positive, against where negative.
struct Tie {
  let one: Int
  let other: Int
  let claims: Int

  init(_ one: Int, _ other: Int, _ claims: Int) {
    self.one = one
    self.other = other
    self.claims = claims
  }
}

enum SignedSamples {
  /// A network in which actor and node numbers agree: meetings, which have no sign, join all.
  static func network(_ count: Int, _ ties: [Tie], day: Int32 = Network.noDay) -> Network {
    var builder = NetworkBuilder()
    let meets = Network.code(of: .meets)
    for actor in 0..<count {
      builder.add(subject: Int64(actor), type: meets, object: Int64((actor + 1) % max(count, 2)))
    }
    for (number, tie) in ties.enumerated() {
      let ally: RelationType = number % 2 == 0 ? .supports : .alliedWith
      builder.add(
        subject: Int64(tie.one), type: Network.code(of: tie.claims > 0 ? ally : .opposes),
        object: Int64(tie.other), claims: UInt32(abs(tie.claims)), first: day, last: day)
    }
    return builder.network()
  }

  static func pairs(_ count: Int, _ ties: [Tie]) -> SignedPairs {
    SignedPairs(network(count, ties))
  }

  /// Ties either way between random actors; a pair can come several times.
  static func random(
    _ count: Int, density: Double, minuses: Double, _ random: inout SplitMix64
  ) -> [Tie] {
    var ties: [Tie] = []
    for one in 0..<count {
      for other in 0..<count where one != other {
        guard random.chance(density / 2) else { continue }
        let claims = 1 + random.below(3)
        ties.append(Tie(one, other, random.chance(minuses) ? -claims : claims))
      }
    }
    return ties
  }

  /// Camps of equal size, friendly inside and hostile to each other, each pair with the given
  /// chance.
  static func camps(
    _ camps: Int, of size: Int, density: Double, noise: Double = 0, _ random: inout SplitMix64
  ) -> [Tie] {
    var ties: [Tie] = []
    for one in 0..<camps * size {
      for other in 0..<one where random.chance(density) {
        let isFriend = (one % camps == other % camps) != random.chance(noise)
        ties.append(Tie(one, other, isFriend ? 2 : -2))
      }
    }
    return ties
  }

  /// The sum of signed claims of each pair, added up from the ties themselves.
  static func matrix(_ count: Int, _ ties: [Tie]) -> [[Int]] {
    var matrix = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for tie in ties {
      matrix[tie.one][tie.other] += tie.claims
      matrix[tie.other][tie.one] += tie.claims
    }
    return matrix
  }

  /// Calls `body` with each way to part nodes into groups, as labels, and the number of groups.
  static func forEachPartition(of count: Int, _ body: ([Int], Int) -> Void) {
    var labels = [Int](repeating: 0, count: count)
    func place(_ node: Int, _ groups: Int) {
      guard node < count else { return body(labels, groups) }
      for label in 0...groups {
        labels[node] = label
        place(node + 1, max(groups, label + 1))
      }
    }
    place(0, 0)
  }
}

extension SplitMix64 {
  mutating func chance(_ share: Double) -> Bool { Double(below(1_000_000)) < share * 1_000_000 }
}
