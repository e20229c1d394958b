import GRDB
import Knowledge

/// Answers a filter with rows of claims.
struct EvidenceQuery {
  private let chosen: ChosenRows

  init(_ chosen: ChosenRows) {
    self.chosen = chosen
  }

  /// Each claim once, in no order.
  func rows(in db: Database) throws -> [ClaimRow] {
    var rows: [ClaimRow] = []
    var known: Set<Int64> = []
    for ends in chosen.ends {
      var found: Set<Int64> = []
      try db.forEachRow(sql(ends), ends.numbers) { row in
        let row = try ClaimRow(row)
        guard !known.contains(row.relation) else { return }
        found.insert(row.relation)
        rows.append(row)
      }
      known.formUnion(found)
    }
    return rows
  }

  func sql(_ ends: ChosenRows.Ends) -> String {
    """
    SELECT \(ClaimRow.columns) FROM relation JOIN claim ON claim.relation = relation.id
    WHERE \(ends.condition) AND \(chosen.claimCondition)
    """
  }

  /// The claims of a document, those set aside too.
  static let ofDocument = """
    SELECT \(ClaimRow.columns) FROM claim JOIN relation ON relation.id = claim.relation
    WHERE claim.id BETWEEN ? AND ? ORDER BY claim.id
    """
}

extension Evidence {
  /// The surest first; then the earliest, by document and place.
  static func isSurer(_ left: Evidence, _ right: Evidence) -> Bool {
    let (one, other) = (left.claim, right.claim)
    if one.confidence != other.confidence { return one.confidence > other.confidence }
    if one.date != other.date { return one.written < other.written }
    let (source, second) = (left.document.source, right.document.source)
    guard source.utf8.elementsEqual(second.utf8) else { return source.precedes(second) }
    if one.places != other.places { return one.places.lexicographicallyPrecedes(other.places) }
    return (one.relation.rawValue, left.number) < (other.relation.rawValue, right.number)
  }
}

extension Claim {
  /// As dates sort; one without a date last.
  fileprivate var written: Int64 { date?.number ?? .max }

  fileprivate var places: [Int] { [sentence.start, subject.span.start, object.span.start] }
}
