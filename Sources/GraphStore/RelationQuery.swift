import GRDB
import Knowledge

/// The SQL that answers a filter with relations.
struct RelationQuery {
  private let filter: RelationFilter

  init(_ filter: RelationFilter) {
    self.filter = filter
  }

  var request: SQLRequest<Row> {
    filter.needsClaims ? summedUp : kept
  }

  /// From the sums that are kept: UNION, not OR, so that each part has its index.
  private var kept: SQLRequest<Row> {
    let parts = filter.conditions(type: "type").map { condition -> SQL in
      """
      SELECT subject, type, object, asserted, claimed, proposed, denied, documents, first, last,
        confidence, contradicted
      FROM relation WHERE \(condition) AND \(count(in: "relation")) >= \(filter.minimumClaims)
      """
    }
    return SQLRequest(literal: parts.joined(separator: " UNION "))
  }

  /// From the claims that meet the filter; contradiction is a matter of the whole graph.
  private var summedUp: SQLRequest<Row> {
    """
    SELECT sums.*, relation.contradicted
    FROM (\(ClaimSums.sums(where: "claim.id IN (\(filter.claimNumbers))"))) AS sums
    JOIN relation USING (subject, type, object)
    WHERE \(count(in: "sums")) >= \(filter.minimumClaims)
    """
  }

  private func count(in table: String) -> SQL {
    let columns = filter.wantedStatuses.map { "\(table).\($0.rawValue)" }.sorted()
    return SQL(sql: columns.joined(separator: " + "))
  }
}

extension Relation {
  /// From the columns of `RelationQuery`, turned round where the filter asks from the other end.
  init(row: Row, filter: RelationFilter, actors: inout ActorReader) throws {
    guard let type = RelationType(rawValue: row[1]) else {
      throw DatabaseError.damage("there is no relation '\(row[1] as String)'")
    }
    let subject = try actors.actor(row[0])
    let object = try actors.actor(row[2])
    let isReversed = filter.isReversed(
      subject: subject.identifier, type: type, object: object.identifier)
    self.init(
      subject: isReversed ? object : subject, type: type, object: isReversed ? subject : object,
      counts: [.asserted: row[3], .claimed: row[4], .proposed: row[5], .denied: row[6]],
      documents: row[7], first: (row[8] as String?).flatMap { PartialDate($0) },
      last: (row[9] as String?).flatMap { PartialDate($0) }, confidence: row[10],
      isContradicted: row[11])
  }

  fileprivate func claims(_ statuses: Set<Status>) -> Int {
    statuses.reduce(0) { $0 + (counts[$1] ?? 0) }
  }
}

extension [Relation] {
  /// The most claimed first, then by documents, confidence and names.
  func sorted(by statuses: Set<Status>) -> [Relation] {
    sorted { left, right in
      let numbers = [
        (right.claims(statuses), left.claims(statuses)), (right.documents, left.documents),
      ]
      for (right, left) in numbers where left != right { return left > right }
      if left.confidence != right.confidence { return left.confidence > right.confidence }
      return left.names.lexicographicallyPrecedes(right.names)
    }
  }
}

extension Relation {
  fileprivate var names: [String] {
    [subject.name, type.rawValue, object.name, subject.identifier, object.identifier]
  }
}
