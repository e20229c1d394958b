package import Knowledge

/// Whose part in relations a ranking counts; whoever has a part in a symmetric one both gives and
/// receives it.
package enum RankingDirection: Sendable {
  /// The object's.
  case received
  /// The subject's.
  case given
  /// Either's.
  case both
}

extension Network {
  /// The actors that most others have relations of some types with.
  ///
  /// - Parameters:
  ///   - types: which relations count; empty for all.
  ///   - direction: whose part in them counts.
  ///   - limit: at most so many are returned.
  /// - Returns: by the number of distinct other actors, descending, by the claims of all edges to
  ///   them, descending, and by node; actors without any are left out.
  package func ranking(
    by types: Set<RelationType>, _ direction: RankingDirection, limit: Int
  ) -> [(node: Int, relations: Int, claims: Int)] {
    guard limit > 0 else { return [] }
    let tallies = tallies(by: types, direction)
    let least = leastRelations(of: tallies, limit)
    var ranked: [(node: Int, relations: Int, claims: Int)] = []
    for node in 0..<nodeCount where tallies[node].relations >= least {
      ranked.append((node, Int(tallies[node].relations), tallies[node].claims))
    }
    ranked.sort { ($1.relations, $1.claims, $0.node) < ($0.relations, $0.claims, $1.node) }
    return Array(ranked.prefix(limit))
  }

  private struct Tally: BitwiseCopyable {
    var claims = 0
    /// How many others were met.
    var relations: UInt32 = 0
    /// The other that was met last.
    var latest = UInt32.max
  }

  private func tallies(
    by types: Set<RelationType>, _ direction: RankingDirection
  ) -> Scratch<Tally> {
    let wanted = TypeFilter(types)
    let symmetric = TypeFilter.symmetric
    let hasSymmetric = types.isEmpty || types.contains(where: \.isSymmetric)
    guard hasSymmetric || direction != .received else { return tallies(receivedBy: wanted) }
    let (gives, receives) = (direction != .received, direction != .given)
    let tallies = Scratch(nodeCount, repeating: Tally())
    let seen = Scratch<UInt32>(nodeCount, repeating: .max)
    for node in 0..<nodeCount {
      var tally = Tally()
      seen[node] = UInt32(node)
      func count(_ other: Int, _ edge: Int, _ counts: Bool) {
        guard other != node, wanted.admits(edge, of: self),
          counts || symmetric.admits(edge, of: self)
        else { return }
        if seen[other] != UInt32(node) { tally.relations += 1 }
        seen[other] = UInt32(node)
        tally.claims += Int(claims[edge])
      }
      if gives || hasSymmetric {
        for edge in edges(from: node) { count(Int(objects[edge]), edge, gives) }
      }
      if receives || hasSymmetric {
        for place in arrivals(at: node) {
          count(Int(subjects[place]), Int(arrivals[place]), receives)
        }
      }
      tallies[node] = tally
    }
    return tallies
  }

  /// As `tallies` of received relations that are not symmetric, by one pass through the edges.
  private func tallies(receivedBy wanted: TypeFilter) -> Scratch<Tally> {
    let tallies = Scratch(nodeCount, repeating: Tally())
    for node in 0..<nodeCount {
      for edge in edges(from: node) where wanted.admits(edge, of: self) {
        let object = Int(objects[edge])
        guard object != node else { continue }
        var tally = tallies[object]
        if tally.latest != UInt32(node) { tally.relations += 1 }
        tally.latest = UInt32(node)
        tally.claims += Int(claims[edge])
        tallies[object] = tally
      }
    }
    return tallies
  }

  /// How many relations whoever may be among the first `limit` has at least.
  private func leastRelations(of tallies: Scratch<Tally>, _ limit: Int) -> UInt32 {
    var histogram = [Int](repeating: 0, count: nodeCount + 1)
    for node in 0..<nodeCount { histogram[Int(tallies[node].relations)] += 1 }
    var (least, count) = (nodeCount, 0)
    while least > 1 {
      count += histogram[least]
      if count >= limit { break }
      least -= 1
    }
    return UInt32(max(1, least))
  }
}
