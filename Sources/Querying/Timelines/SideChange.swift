package import GraphStore
package import Knowledge

/// Two actors of whom more was said for each other in one window and more against in another.
package struct SideChange: Sendable {
  package let first: Actor
  package let second: Actor
  package let before: Side
  package let after: Side

  /// What the claims of one window say of the two, both directions together.
  package struct Side: Sendable {
    package let sum: PairSum
    /// Of the side that has more, the sentence that says it best.
    package let evidence: Evidence?
  }
}

/// Finds who changed sides between two windows.
package struct SideChangeSearch {
  private let before: TimeWindow
  private let after: TimeWindow

  package init(from before: TimeWindow, to after: TimeWindow) {
    (self.before, self.after) = (before, after)
  }

  /// The first ones, and how many there are; the clearest change first.
  ///
  /// A change is as clear as the lead of the stronger side is great in the window where it is less.
  package func changes(
    in graph: Graph, around actor: Actor.Identifier?, limit: Int
  ) throws -> (changes: [SideChange], total: Int) {
    let (old, new) = try (
      graph.pairSums(before, around: actor), graph.pairSums(after, around: actor)
    )
    let turned = old.compactMap { pair, sum in
      new[pair].flatMap { sum.sign * $0.sign < 0 ? (pair: pair, sums: [sum, $0]) : nil }
    }
    let found = try turned.map { try Turned($0.pair, $0.sums, in: graph) }.sorted()
    return (try found.prefix(limit).map { try change($0, in: graph) }, found.count)
  }

  private func change(_ turned: Turned, in graph: Graph) throws -> SideChange {
    func side(_ sum: PairSum, _ window: TimeWindow) throws -> SideChange.Side {
      var filter = RelationFilter(since: window.since, until: window.until)
      filter.types = Set(RelationType.allCases.filter { $0.sign == sum.sign })
      let evidence = try graph.evidence(
        between: turned.first.identifier, and: turned.second.identifier, filter)
      return SideChange.Side(sum: sum, evidence: evidence.first)
    }
    return SideChange(
      first: turned.first, second: turned.second, before: try side(turned.sums[0], before),
      after: try side(turned.sums[1], after))
  }
}

/// A pair and its sums in both windows, the smaller identifier first.
private struct Turned: Comparable {
  let first: Actor
  let second: Actor
  let sums: [PairSum]

  init(_ pair: RowPair, _ sums: [PairSum], in graph: Graph) throws {
    let actors = try graph.actors(inRows: [pair.first, pair.second])
      .sorted { $0.identifier < $1.identifier }
    (first, second, self.sums) = (actors[0], actors[1], sums)
  }

  private var order: (Int, Int, String, String) {
    let lead = sums.map { abs($0.positive - $0.negative) }.min() ?? 0
    let claims = sums.map { $0.positive + $0.negative }.reduce(0, +)
    return (-lead, -claims, first.identifier, second.identifier)
  }

  static func < (left: Turned, right: Turned) -> Bool { left.order < right.order }
}
