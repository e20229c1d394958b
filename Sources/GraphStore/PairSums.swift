import GRDB
package import Knowledge

/// How many standing claims of a window bind two actors, and how many set them against each other.
package struct PairSum: Hashable, Sendable {
  package var positive: Int
  package var negative: Int

  package init(positive: Int, negative: Int) {
    self.positive = positive
    self.negative = negative
  }

  /// +1 where more is positive, −1 where more is negative, else 0.
  package var sign: Int { (positive - negative).signum() }
}

/// Two actors by their rows, the smaller first.
package struct RowPair: Hashable, Sendable {
  package let first: Int64
  package let second: Int64
}

extension Graph {
  /// For and against of every two actors of whom claims of the window speak, both directions
  /// together; those of one actor where it is named.
  package func pairSums(
    _ window: TimeWindow, around actor: Actor.Identifier? = nil
  ) throws -> [RowPair: PairSum] {
    try read { db in
      let filter = RelationFilter(since: window.since, until: window.until)
      guard let chosen = try ChosenRows(filter, in: db) else { return [:] }
      var sums: [RowPair: PairSum] = [:]
      for end in try Self.ends(actor, db) {
        try db.forEachRow(Self.pairSums(end.condition, chosen), end.numbers) { row in
          let pair = try RowPair(first: row.number(0), second: row.number(1))
          sums[pair, default: PairSum(positive: 0, negative: 0)].add(
            positive: try Int(row.number(2)), negative: try Int(row.number(3)))
        }
      }
      return sums
    }
  }

  private static func ends(
    _ actor: Actor.Identifier?, _ db: Database
  ) throws -> [(condition: String, numbers: [Int64])] {
    guard let actor else { return [("true", [])] }
    let number = try Actor.knownNumber(of: actor, in: db)
    return [("subject = ?", [number]), ("object = ?", [number])]
  }

  private static func pairSums(_ ends: String, _ chosen: ChosenRows) -> String {
    """
    SELECT min(subject, object) AS one, max(subject, object) AS other,
      sum(type <> \(RelationType.opposes.number)), sum(type = \(RelationType.opposes.number))
    FROM relation JOIN claim ON claim.relation = relation.id
    WHERE \(ends) AND type IN (\(signed)) AND \(chosen.claimCondition)
    GROUP BY one, other
    """
  }

  private static let signed = RelationType.words.filter { $0.sign != 0 }
    .map { String($0.number) }.joined(separator: ", ")
}

extension PairSum {
  fileprivate mutating func add(positive: Int, negative: Int) {
    self.positive += positive
    self.negative += negative
  }
}
