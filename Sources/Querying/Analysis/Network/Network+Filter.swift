package import Knowledge

extension Network {
  /// What is left of the network when only some of its edges stay.
  ///
  /// Nodes without edges drop out, so that nodes and edges get other numbers; the numbers of the
  /// actors' rows stay.
  ///
  /// - Parameters:
  ///   - types: which relations stay; empty for all.
  ///   - minimumClaims: how many claims an edge has to have.
  ///   - from: days since 1970-01-01 of the first day of a window that the days of an edge have to
  ///     overlap; `nil` for open. Edges without a day stay only where `to` is `nil`, too.
  ///   - to: days since 1970-01-01 of the window's last day; `nil` for open.
  /// - Returns: a network of its own.
  package func filtered(
    types: Set<RelationType> = [], minimumClaims: Int = 0, from: Int32? = nil, to: Int32? = nil
  ) -> Network {
    let filter = TypeFilter(types)
    let hasWindow = from != nil || to != nil
    let window = (first: from ?? .min, last: to ?? .max)
    var builder = NetworkBuilder()
    for node in 0..<nodeCount {
      for edge in edges(from: node) {
        let (first, last) = days(of: edge)
        guard Int(claims[edge]) >= minimumClaims, filter.admits(edge, of: self) else { continue }
        if hasWindow {
          guard first != Self.noDay, first <= window.last, last >= window.first else { continue }
        }
        builder.add(
          subject: actors[node], type: self.types[edge], object: actors[Int(objects[edge])],
          claims: claims[edge], first: firsts[edge], last: lasts[edge])
      }
    }
    return builder.network()
  }

  /// Where only one end is known, both are that day.
  @inline(__always)
  private func days(of edge: Int) -> (first: Int32, last: Int32) {
    let (first, last) = (firsts[edge], lasts[edge])
    return (first == Self.noDay ? last : first, last == Self.noDay ? first : last)
  }
}
