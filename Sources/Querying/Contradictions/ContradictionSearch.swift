package import GraphStore
package import Knowledge

/// Finds what articles contradict each other about.
package struct ContradictionSearch {
  private let filter: RelationFilter
  private let finder: DisputeFinder

  /// - Parameters:
  ///   - filter: Which claims count, and of what time.
  ///   - days: The most days between two claims that contradict each other; `nil` is no bound.
  package init(_ filter: RelationFilter, within days: Int? = nil) {
    self.filter = filter
    finder = DisputeFinder(days: days)
  }

  /// Pairs of actors with most claims on the weaker side first, as many as wanted, and of how many.
  ///
  /// Sentences are read only of pairs that can be among the first: the sums that the graph keeps say
  /// how many claims a weaker side can have at most.
  package func contradictions(
    in graph: Graph, around actor: Actor.Identifier? = nil, and other: Actor.Identifier? = nil,
    limit: Int
  ) throws -> (contradictions: [Contradiction], marked: Int) {
    let candidates = candidates(try graph.contradicted(around: actor, and: other))
    var found: [(contradiction: Contradiction, weight: Int)] = []
    for candidate in candidates {
      if found.count >= limit, candidate.bound <= found[limit - 1].weight { break }
      let evidence = try graph.evidence(
        between: candidate.first.identifier, and: candidate.second.identifier, filter
      ).filter { candidate.marked.contains(TieKey($0)) }
      let disputes = finder.disputes(evidence)
      guard let weight = disputes.map(\.weight).max() else { continue }
      let contradiction = Contradiction(
        first: candidate.first, second: candidate.second, disputes: disputes)
      // behind all that weigh as much: those came with a greater bound or a smaller name
      let place = found.firstIndex { $0.weight < weight } ?? found.count
      found.insert((contradiction, weight), at: place)
    }
    return (found.prefix(limit).map(\.contradiction), candidates.count)
  }

  private struct Candidate {
    let first: Actor
    let second: Actor
    /// The relations that are marked as contradicted.
    let marked: Set<TieKey>
    /// The most claims that the weaker side of a dispute can have.
    let bound: Int

    var order: (Int, String, String) { (-bound, first.identifier, second.identifier) }
  }

  private func candidates(_ relations: [Relation]) -> [Candidate] {
    let pairs = Dictionary(grouping: relations) { relation in
      [relation.subject, relation.object].sorted { $0.identifier < $1.identifier }
    }
    return pairs.map { pair, relations in
      Candidate(
        first: pair[0], second: pair[1], marked: Set(relations.map(TieKey.init)),
        bound: bound(of: relations))
    }
    .filter { $0.bound > 0 }
    .sorted { $0.order < $1.order }
  }

  private func bound(of relations: [Relation]) -> Int {
    let wanted = filter.statuses.isEmpty ? Set(Status.allCases) : filter.statuses
    func told(_ relations: [Relation]) -> Int {
      relations.flatMap { relation in
        wanted.subtracting([.denied]).map { relation.counts[$0, default: 0] }
      }.reduce(0, +)
    }
    let signs = min(
      told(relations.filter { $0.type.sign > 0 }), told(relations.filter { $0.type.sign < 0 }))
    let denials = Dictionary(grouping: relations, by: \.type).values.map { relations in
      min(told(relations), relations.map { $0.counts[.denied, default: 0] }.reduce(0, +))
    }
    return max(signs, wanted.contains(.denied) ? denials.max() ?? 0 : 0)
  }
}
