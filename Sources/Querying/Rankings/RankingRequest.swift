package import GraphStore
package import Knowledge

/// Which ranking is asked for.
package struct RankingRequest: Hashable, Sendable {
  /// What it goes by.
  package var measure: Measure
  /// Only actors of these kinds; none for all.
  package var kinds: Set<Actor.Kind>
  /// At most so many.
  package var limit: Int
  /// Which relations count.
  package var filter: RelationFilter

  /// Asks for the first actors of some kinds by a measure.
  package init(
    by measure: Measure, of kinds: Set<Actor.Kind> = [], limit: Int = 20,
    _ filter: RelationFilter = RelationFilter()
  ) {
    self.measure = measure
    self.kinds = kinds
    self.limit = limit
    self.filter = filter
  }

  /// The actors in order; those of whom the measure is 0 are left out.
  package func ranking(in graph: Graph) throws -> [RankedActor] {
    let all = try scores(in: graph)
    var ranking: [RankedActor] = []
    var (place, size) = (0, 4 * min(limit, 1000))
    while place < all.scores.count, ranking.count < limit {
      let part = all.scores[place..<min(place + size, all.scores.count)]
      let actors = try graph.actors(at: part.map(\.node), of: all.network)
      for (actor, score) in zip(actors, part)
      where ranking.count < limit && (kinds.isEmpty || kinds.contains(actor.kind)) {
        ranking.append(
          RankedActor(
            rank: ranking.count + 1, actor: actor, value: score.value, claims: score.claims))
      }
      (place, size) = (part.endIndex, 2 * size)
    }
    return ranking
  }

  private typealias Score = (node: Int, value: Double, claims: Int?)

  /// In order; all of them where actors of other kinds have to be passed over.
  private func scores(in graph: Graph) throws -> (network: Network, scores: [Score]) {
    switch measure {
    case .pagerank:
      let network = try graph.network(filter)
      return (network, ordered(network.pageRank()))
    case .betweenness:
      let network = try graph.network(filter)
      return (network, ordered(network.betweenness()))
    case .opposed, .opposing, .supported, .supporting, .allied, .met, .tied:
      let network = try graph.networkToWalk(filter)
      let types = measure.counted.map { [$0.type] } ?? filter.types
      let ranking = network.ranking(
        by: types, measure.counted?.direction ?? .both, limit: kinds.isEmpty ? limit : .max)
      return (network, ranking.map { ($0.node, Double($0.relations), $0.claims) })
    }
  }

  private func ordered(_ values: [Double]) -> [Score] {
    values.indices.filter { values[$0] > 0 }
      .sorted { (values[$1], $0) < (values[$0], $1) }
      .map { ($0, values[$0], nil) }
  }
}
