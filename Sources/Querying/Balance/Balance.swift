package import GraphStore
package import Knowledge

/// How balanced a graph is, with the names of the triads that are not.
package struct Balance: Sendable {
  package let pairs: SignedPairCounts
  package let triads: TriadCounts
  /// Those with the strongest evidence.
  package let frustrated: [NamedTriad]
  /// The same counts for each stretch of time that was asked for, in order.
  package let periods: [PeriodBalance]
}

/// How many pairs of actors there are by sign.
package struct SignedPairCounts: Hashable, Sendable {
  package let positive: Int
  package let negative: Int
  /// As many claims for as against; part of no triad.
  package let divided: Int

  init(_ pairs: SignedPairs) {
    positive = pairs.positiveCount
    negative = pairs.negativeCount
    divided = pairs.dividedCount
  }

  init() { (positive, negative, divided) = (0, 0, 0) }
}

/// A triad and the claims of its pairs.
package struct NamedTriad: Sendable {
  package let actors: [Actor]
  /// How many of its pairs are negative.
  package let minuses: Int
  /// First and second, first and third, second and third actor.
  package let ties: [NamedPair]

  init(_ triad: FrustratedTriad, _ pairs: SignedPairs, _ names: NodeActors) {
    let nodes = triad.nodes
    actors = nodes.map { names[$0] }
    minuses = triad.minuses
    ties = [(nodes[0], nodes[1]), (nodes[0], nodes[2]), (nodes[1], nodes[2])].compactMap {
      NamedPair($0, $1, pairs, names)
    }
  }
}

/// Two actors, whether they are for or against each other, and by how many claims.
package struct NamedPair: Sendable {
  package let first: Actor
  package let second: Actor
  /// +1, −1, or 0 where as many claims are for as against.
  package let sign: Int8
  package let claims: SignedClaims

  /// `nil` where no signed relation joins the two.
  init?(_ first: Int, _ second: Int, _ pairs: SignedPairs, _ names: NodeActors) {
    guard let entry = pairs.entry(of: first, with: second) else { return nil }
    self.first = names[first]
    self.second = names[second]
    sign = pairs.signs[entry]
    claims = pairs.claims(entry)
  }
}

extension Graph {
  /// The balance of the relations that meet a filter, and over time where a unit is given; `limit`
  /// is that of the triads.
  package func balance(
    _ filter: RelationFilter, by length: Period.Length? = nil, limit: Int
  ) throws -> Balance {
    let network = try network(filter)
    let pairs = SignedPairs(network)
    let frustrated = pairs.frustratedTriads(limit: limit)
    let names = try NodeActors(of: Set(frustrated.flatMap(\.nodes)), in: network, self)
    return Balance(
      pairs: SignedPairCounts(pairs), triads: pairs.triads(),
      frustrated: frustrated.map { NamedTriad($0, pairs, names) },
      periods: try length.map { try balance(by: $0, filter) } ?? [])
  }
}
