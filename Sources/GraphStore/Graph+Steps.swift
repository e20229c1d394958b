import GRDB
package import Knowledge

/// An actor at the end of a chain of relations.
package struct StepEnd: Hashable, Sendable {
  /// Without aliases.
  package var actor: Actor
  /// In how many ways relations lead there.
  package var ways: Int
  /// Added up over the relations of every way.
  package var claims: Int
}

extension Graph {
  /// The actors to which relations lead from one, a relation of standing claims for each step: the
  /// allies of those who oppose X.
  ///
  /// Each step is a type and whether it goes from subject to object; symmetric types go both ways. A way
  /// may come by the first actor again, who is never returned. In the order of ways, then of claims, then
  /// of identifiers.
  package func ends(
    of steps: [(type: RelationType, isOutward: Bool)], from start: Actor.Identifier
  ) throws -> [StepEnd] {
    try read { db in
      guard let start = try Actor.number(of: start, in: db) else { return [] }
      var reached = [start: Reach(ways: 1, claims: 0)]
      for step in steps { reached = try Self.walk(step, from: reached, in: db) }
      reached[start] = nil
      var actors = ActorReader(db)
      return try reached.map { number, reach in
        try StepEnd(actor: actors.actor(number), ways: reach.ways, claims: reach.claims)
      }.sorted {
        ($1.ways, $1.claims, $0.actor.identifier) < ($0.ways, $0.claims, $1.actor.identifier)
      }
    }
  }

  fileprivate struct Reach {
    var ways: Int
    var claims: Int
  }

  private static func walk(
    _ step: (type: RelationType, isOutward: Bool), from reached: [Int64: Reach], in db: Database
  ) throws -> [Int64: Reach] {
    let directions = step.type.isSymmetric ? [true, false] : [step.isOutward]
    var next: [Int64: Reach] = [:]
    for (actor, reach) in reached {
      for isOutward in directions {
        try db.forEachRow(isOutward ? outward : inward, [actor, step.type.number]) { row in
          let (other, claims) = try (row.number(0), Int(row.number(1)))
          next[other, default: Reach(ways: 0, claims: 0)].add(reach, claims)
        }
      }
    }
    return next
  }

  private static let outward = """
    SELECT object, asserted + claimed + stated FROM relation
    WHERE subject = ? AND type = ? AND asserted + claimed + stated > 0
    """

  private static let inward = """
    SELECT subject, asserted + claimed + stated FROM relation
    WHERE object = ? AND type = ? AND asserted + claimed + stated > 0
    """
}

extension Graph.Reach {
  /// Numbers stop at the largest there is.
  fileprivate mutating func add(_ before: Self, _ edge: Int) {
    func sum(_ left: Int, _ right: Int) -> Int {
      let sum = left.addingReportingOverflow(right)
      return sum.overflow ? .max : sum.partialValue
    }
    let told = before.ways.multipliedReportingOverflow(by: edge)
    ways = sum(ways, before.ways)
    claims = sum(claims, sum(before.claims, told.overflow ? .max : told.partialValue))
  }
}
