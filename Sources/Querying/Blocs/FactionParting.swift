/// The pairs of a network parted into blocs, and what the blocs add up to.
struct FactionParting {
  let pairs: SignedPairs
  let grouping: Grouping
  let partition: Factions.Partition
  /// By node: the weight of its pairs, in claims.
  let strengths: [Int]
  /// By group of two nodes and more: its nodes, the most tied first.
  let members: [[Int]]
  /// By two groups, the smaller number first, or one and itself: the claims between their nodes.
  private let sums: [Groups: SignedClaims]

  private struct Groups: Hashable {
    let first: Int
    let second: Int
  }

  init(_ pairs: SignedPairs, _ method: FactionRequest.Method) {
    let (grouping, modularity) =
      switch method {
      case .blocs(let count): (pairs.blocs(count: count).grouping, nil as Double?)
      case .communities: pairs.communities().parts
      }
    self.pairs = pairs
    self.grouping = grouping
    strengths = pairs.strengths()
    partition = Factions.Partition(
      method: method, frustration: pairs.frustration(of: grouping),
      weight: strengths.reduce(0, +) / 2, modularity: modularity)
    members = Self.members(grouping, strengths)
    sums = Self.sums(pairs, grouping)
  }

  /// The number of a node's group, from 0.
  func group(of node: Int) -> Int? {
    grouping.byNode[node] >= 0 ? Int(grouping.byNode[node]) : nil
  }

  /// The number that a bloc of two nodes and more is shown with, from 1.
  func number(ofGroupOf node: Int) -> Int? {
    group(of: node).flatMap { grouping.sizes[$0] > 1 ? $0 + 1 : nil }
  }

  func claims(between first: Int, and second: Int) -> SignedClaims {
    sums[Groups(first: min(first, second), second: max(first, second))] ?? SignedClaims()
  }

  /// The groups that have claims with a group, without itself.
  func groups(tiedTo group: Int) -> [Int] {
    sums.keys.compactMap { key in
      guard key.first != key.second else { return nil }
      return key.first == group ? key.second : key.second == group ? key.first : nil
    }
  }

  var aloneCount: Int { grouping.sizes.count { $0 == 1 } }

  /// What is told where the actor asked for is in no bloc.
  func none(of request: FactionRequest) -> Factions {
    Factions(
      actor: request.actor, partition: partition, actorCount: grouping.sizes.reduce(0, +),
      aloneCount: aloneCount, factions: [], factionCount: members.count, ties: [],
      swingActors: [], map: FactionMap(nodes: [], links: [], leftOut: 0))
  }

  /// Groups are numbered by size, so that those of two and more come first.
  private static func members(_ grouping: Grouping, _ strengths: [Int]) -> [[Int]] {
    var members = [[Int]](repeating: [], count: grouping.sizes.count { $0 > 1 })
    for (node, group) in grouping.byNode.enumerated()
    where group >= 0 && Int(group) < members.count {
      members[Int(group)].append(node)
    }
    return members.map { nodes in
      nodes.sorted { (strengths[$1], $0) < (strengths[$0], $1) }
    }
  }

  private static func sums(_ pairs: SignedPairs, _ grouping: Grouping) -> [Groups: SignedClaims] {
    var sums: [Groups: SignedClaims] = [:]
    for node in 0..<pairs.nodeCount where grouping.byNode[node] >= 0 {
      for entry in pairs.entries(of: node) {
        let (other, own) = (Int(pairs.neighbours[entry]), Int(grouping.byNode[node]))
        let group = Int(grouping.byNode[other])
        guard other > node, group >= 0 else { continue }
        let groups = Groups(first: min(own, group), second: max(own, group))
        sums[groups, default: SignedClaims()] += pairs.claims(entry)
      }
    }
    return sums
  }
}

extension Communities {
  fileprivate var parts: (Grouping, Double?) { (grouping, modularity) }
}
