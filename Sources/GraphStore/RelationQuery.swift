import GRDB
import Knowledge

/// Answers a filter with rows of relations.
///
/// Sums are kept for standing claims, which most questions ask for; other statuses, holders and dates
/// are summed up from the claims.
struct RelationQuery {
  private let chosen: ChosenRows

  init(_ chosen: ChosenRows) {
    self.chosen = chosen
  }

  /// Each relation once, turned where the filter asks from its object's end.
  func rows(in db: Database) throws -> [RelationRow] {
    var rows: [RelationRow] = []
    var places: [Int64: Int] = [:]
    for ends in chosen.ends {
      var found: Set<Int64> = []
      for statement in statements(ends) {
        try db.forEachRow(statement.sql, ends.numbers) { row in
          let row = try RelationRow(row)
          if statement.isStated, let place = places[row.id] {
            if found.contains(row.id) { rows[place].add(stated: row) }
            return
          }
          guard places[row.id] == nil else { return }
          found.insert(row.id)
          places[row.id] = rows.count
          rows.append(ends.isTurned && row.type.isSymmetric ? row.turned : row)
        }
      }
    }
    return rows.filter { $0.claims >= chosen.filter.minimumClaims }
  }

  /// What SQLite is asked.
  struct Statement {
    let sql: String
    /// Whether its rows are to be added to those of the same relation from other statements.
    var isStated = false
  }

  func statements(_ ends: ChosenRows.Ends) -> [Statement] {
    let filter = chosen.filter
    if !filter.needsClaims {
      return [Statement(sql: kept(ends, "asserted + claimed + stated > 0"))]
    }
    if filter.asksForAllClaims {
      // where nothing is proposed or denied, the standing claims are all
      return [
        Statement(sql: kept(ends, "proposed + denied = 0")),
        Statement(sql: summed(ends, "relation.proposed + relation.denied > 0")),
        Statement(sql: stated(ends, "relation.proposed + relation.denied > 0"), isStated: true),
      ]
    }
    let fromClaims = Statement(sql: summed(ends, "true"))
    guard let condition = chosen.statedCondition else { return [fromClaims] }
    return [fromClaims, Statement(sql: stated(ends, condition), isStated: true)]
  }

  private func kept(_ ends: ChosenRows.Ends, _ condition: String) -> String {
    """
    SELECT id, subject, type, object, asserted, claimed, 0, 0, stated, documents, first, last, \
    confidence, contradicted, confirmed FROM relation WHERE \(ends.condition) AND \(condition)
    """
  }

  private func summed(_ ends: ChosenRows.Ends, _ condition: String) -> String {
    """
    SELECT relation.id, subject, type, object, \(ClaimSums.counts), 0, \(ClaimSums.all), contradicted, \
    confirmed
    FROM relation JOIN claim ON claim.relation = relation.id
    WHERE \(ends.condition) AND \(condition) AND \(chosen.claimCondition)
    GROUP BY relation.id
    """
  }

  /// Only what a table states of relations, without what their claims add up to.
  private func stated(_ ends: ChosenRows.Ends, _ condition: String) -> String {
    """
    SELECT id, subject, type, object, 0, 0, 0, 0, stated, 0, \(ClaimSums.stated("first")), \
    \(ClaimSums.stated("last")), confidence, contradicted, confirmed FROM relation \
    WHERE \(ends.condition) AND \(condition) AND stated > 0
    """
  }
}
