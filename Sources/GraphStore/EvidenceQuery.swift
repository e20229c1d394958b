import GRDB
import Knowledge

/// The SQL that answers a filter with claims and what they rest on.
struct EvidenceQuery {
  private let condition: SQL

  init(_ filter: RelationFilter) {
    condition = "claim.id IN (\(filter.claimNumbers)) AND \(ClaimSums.notRejected)"
  }

  /// Claims by their numbers, rejected ones too.
  init(_ numbers: ClosedRange<Int64>) {
    condition = "claim.id BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound)"
  }

  /// The surest first; then the earliest, by document and place.
  var request: SQLRequest<Row> {
    """
    SELECT claim.*, sentence.start AS sentence_start, sentence.end AS sentence_end,
      document.hash AS document_hash, document.source AS document_source,
      document.title AS document_title, document.date AS document_date
    FROM claim
    JOIN sentence ON sentence.id = claim.sentence
    JOIN document ON document.id = claim.document
    WHERE \(condition)
    ORDER BY claim.confidence DESC, claim.date IS NULL, claim.date, document.source,
      sentence.start, claim.subject_start, claim.object_start, claim.relation, claim.id
    """
  }
}

/// The texts of the sentences that rows of `EvidenceQuery` cite.
///
/// Each document's text is read once, however many claims it holds.
struct CitedSentences {
  private var texts: [Int64: String] = [:]

  init(_ rows: [Row], in db: Database) throws {
    let groups = try Dictionary(grouping: rows) { row -> Int64 in
      try row.decode(forColumn: "document")
    }
    for (document, rows) in groups {
      let text = try String.fetchOne(
        db.cachedStatement(sql: "SELECT text FROM document WHERE id = ?"), arguments: [document])
      for row in rows {
        texts[try row.decode(forColumn: "sentence")] = try text?.slice(
          TextSpan(row: row, "sentence"))
      }
    }
  }

  func text(of row: Row) throws -> String {
    guard let text = texts[try row.decode(forColumn: "sentence")] else {
      throw DatabaseError.damage("a claim's sentence is no stretch of text")
    }
    return text
  }
}

extension Evidence {
  /// From the columns of `EvidenceQuery`.
  init(row: Row, actors: inout ActorReader, sentences: CitedSentences) throws {
    let subject = try actors.actor(row.decode(forColumn: "subject"))
    let object = try actors.actor(row.decode(forColumn: "object"))
    let holder = try row.decode(Int64?.self, forColumn: "holder").map { try actors.actor($0) }
    let claim = try Claim(
      row: row, subject: subject.identifier, object: object.identifier,
      holder: holder?.identifier)
    let text = try sentences.text(of: row)
    guard let subjectText = claim.subject.span.moved(into: claim.sentence).flatMap(text.slice),
      let objectText = claim.object.span.moved(into: claim.sentence).flatMap(text.slice)
    else { throw DatabaseError.damage("a claim lies outside its sentence") }
    try self.init(
      claim: claim, number: row.decode(forColumn: "id"), subject: subject, object: object,
      holder: holder,
      document: Origin(row: row), sentenceText: text, subjectText: subjectText,
      objectText: objectText)
  }
}

extension Evidence.Origin {
  fileprivate init(row: Row) throws {
    try self.init(
      hash: row.decode(forColumn: "document_hash"),
      source: row.decode(forColumn: "document_source"),
      title: row.decode(forColumn: "document_title"), date: row.date("document_date"))
  }
}

extension Claim {
  fileprivate init(
    row: Row, subject: Actor.Identifier, object: Actor.Identifier, holder: Actor.Identifier?
  ) throws {
    try self.init(
      subject: Mention(actor: subject, span: TextSpan(row: row, "subject")),
      relation: row.word("relation"),
      object: Mention(actor: object, span: TextSpan(row: row, "object")),
      status: row.word("status"), holder: holder, event: row.word("event"),
      date: row.date("date"), until: row.date("until"),
      confidence: row.decode(forColumn: "confidence"),
      sentence: TextSpan(row: row, "sentence"), method: row.decode(forColumn: "method"))
  }
}

extension TextSpan {
  /// From the columns `…_start` and `…_end`.
  fileprivate init(row: Row, _ name: String) throws {
    let start: Int = try row.decode(forColumn: name + "_start")
    let end: Int = try row.decode(forColumn: name + "_end")
    guard 0 <= start, start <= end else {
      throw DatabaseError.damage("the \(name) of a claim runs backward")
    }
    self.init(start: start, end: end)
  }
}
