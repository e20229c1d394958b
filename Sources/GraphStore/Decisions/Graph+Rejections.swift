import GRDB
package import Knowledge

/// Claims that persons rejected, which answers pass over.
package struct Rejections: Hashable, Sendable {
  package var claims: Int
  /// Who rejected them, sorted.
  package var authors: [String]
}

extension Graph {
  /// Those of one actor, or between two.
  package func rejections(
    of actor: Actor.Identifier, and other: Actor.Identifier? = nil
  ) throws -> Rejections {
    try read { db in
      guard let first = try Actor.number(of: actor, in: db) else {
        return Rejections(claims: 0, authors: [])
      }
      let second = try other.flatMap { try Actor.number(of: $0, in: db) } ?? first
      // the claims of rejections, which are few beside those of an actor
      let kept = try DecisionTable(db).decisions(
        where: """
          state = 'applied' AND action = 'reject' AND EXISTS (
            SELECT 1 FROM claim JOIN relation ON relation.id = claim.relation
            WHERE claim.id = decision.reading
              AND ?1 IN (subject, object) AND ?2 IN (subject, object))
          """, [first, second])
      return Rejections(
        claims: Set(kept.compactMap(\.reading)).count,
        authors: Set(kept.map(\.decision.author)).sorted())
    }
  }
}
