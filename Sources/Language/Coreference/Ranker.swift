/// Chooses among the chains that a phrase may belong to.
struct Ranker: Sendable {
  /// The place of the best candidate, nil for a new chain, and how likely it is.
  func callAsFunction(_ example: RankingExample) -> (best: Int?, probability: Float) {
    (nil, 1)
  }
}
