import Foundation
import GRDB
import Knowledge

/// The SQL that answers a filter with claims and what they rest on.
struct EvidenceQuery {
  private let filter: RelationFilter

  init(_ filter: RelationFilter) {
    self.filter = filter
  }

  /// The surest first; then the earliest, by document and place.
  var request: SQLRequest<Row> {
    """
    SELECT claim.*, sentence.start AS sentence_start, sentence.end AS sentence_end,
      substr(CAST(document.text AS BLOB), sentence.start + 1, sentence.end - sentence.start) AS text,
      document.hash AS document_hash, document.source AS document_source,
      document.title AS document_title, document.date AS document_date
    FROM claim
    JOIN sentence ON sentence.id = claim.sentence
    JOIN document ON document.id = claim.document
    WHERE claim.id IN (\(filter.claimNumbers))
      AND claim.status IN \(filter.wantedStatuses.map(\.rawValue).sorted())
      AND \(ClaimSums.notRejected)
    ORDER BY claim.confidence DESC, claim.date IS NULL, claim.date, document.source,
      sentence.start, claim.subject_start, claim.object_start, claim.relation, claim.id
    """
  }
}

extension Evidence {
  /// From the columns of `EvidenceQuery`.
  init(row: Row, actors: inout ActorReader) throws {
    let subject = try actors.actor(row["subject"])
    let object = try actors.actor(row["object"])
    let holder = try (row["holder"] as Int64?).map { try actors.actor($0) }
    let claim = try Claim(
      row: row, subject: subject.identifier, object: object.identifier,
      holder: holder?.identifier)
    let text = String(decoding: row["text"] as Data, as: UTF8.self)
    guard let subjectText = text.slice(claim.subject.span.moved(into: claim.sentence)),
      let objectText = text.slice(claim.object.span.moved(into: claim.sentence))
    else { throw DatabaseError.damage("claim \(row["id"] as Int64) lies outside its sentence") }
    self.init(
      claim: claim, number: row["id"], subject: subject, object: object, holder: holder,
      document: Origin(row: row), sentenceText: text, subjectText: subjectText,
      objectText: objectText)
  }
}

extension Evidence.Origin {
  fileprivate init(row: Row) {
    self.init(
      hash: row["document_hash"], source: row["document_source"], title: row["document_title"],
      date: (row["document_date"] as String?).flatMap { PartialDate($0) })
  }
}

extension Claim {
  fileprivate init(
    row: Row, subject: Actor.Identifier, object: Actor.Identifier, holder: Actor.Identifier?
  ) throws {
    guard let relation = RelationType(rawValue: row["relation"]),
      let status = Status(rawValue: row["status"]), let event = EventClass(rawValue: row["event"])
    else { throw DatabaseError.damage("claim \(row["id"] as Int64) holds an unknown word") }
    self.init(
      subject: Mention(actor: subject, span: try TextSpan(row: row, "subject")),
      relation: relation,
      object: Mention(actor: object, span: try TextSpan(row: row, "object")),
      status: status, holder: holder, event: event,
      date: (row["date"] as String?).flatMap { PartialDate($0) }, confidence: row["confidence"],
      sentence: try TextSpan(row: row, "sentence"), method: row["method"])
  }
}

extension TextSpan {
  /// From the columns `…_start` and `…_end`.
  fileprivate init(row: Row, _ name: String) throws {
    let start: Int = row[name + "_start"]
    let end: Int = row[name + "_end"]
    guard 0 <= start, start <= end else {
      throw DatabaseError.damage("the \(name) of claim \(row["id"] as Int64) runs backward")
    }
    self.init(start: start, end: end)
  }

  /// Counted from the start of a sentence that holds it; beyond any text where none does.
  fileprivate func moved(into sentence: TextSpan) -> TextSpan {
    guard sentence.contains(self) else { return TextSpan(start: .max, end: .max) }
    return TextSpan(start: start - sentence.start, end: end - sentence.start)
  }
}

extension DatabaseError {
  /// For rows that no CHECK would have let in.
  static func damage(_ message: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: message)
  }
}
