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
    SQL(sql: Status.allCases.map { "\(table).\($0.rawValue)" }.joined(separator: " + "))
  }
}

extension Relation {
  /// From the columns of `RelationQuery`, turned round where the filter asks from the other end.
  init(row: Row, filter: RelationFilter, actors: inout ActorReader) throws {
    let type: RelationType = try row.word(at: 1)
    let subject = try actors.actor(row.decode(atIndex: 0))
    let object = try actors.actor(row.decode(atIndex: 2))
    let isReversed = filter.isReversed(
      subject: subject.identifier, type: type, object: object.identifier)
    try self.init(
      subject: isReversed ? object : subject, type: type, object: isReversed ? subject : object,
      counts: [
        .asserted: row.decode(atIndex: 3), .claimed: row.decode(atIndex: 4),
        .proposed: row.decode(atIndex: 5), .denied: row.decode(atIndex: 6),
      ],
      documents: row.decode(atIndex: 7), first: row.date("first"), last: row.date("last"),
      confidence: row.decode(atIndex: 10), isContradicted: row.decode(atIndex: 11))
  }

  /// The most claimed first, then by documents, confidence and names.
  static func comesBefore(_ left: Relation, _ right: Relation) -> Bool {
    let (first, second) = (left.numbers, right.numbers)
    if first != second { return first > second }
    return left.names.lexicographicallyPrecedes(right.names)
  }

  private var numbers: (Int, Int, Double) { (claims, documents, confidence) }

  private var names: [String] {
    [subject.name, type.rawValue, object.name, subject.identifier, object.identifier]
  }
}
