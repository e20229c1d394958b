import GRDB
import Knowledge

/// A document whose text is sliced.
struct CitedDocument {
  let number: Int64
  let origin: Evidence.Origin
  let text: String

  init(_ number: Int64, in db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT text, hash, source, title, date FROM document WHERE id = ?"),
        arguments: [number])
    else { throw DatabaseError.damage("there is no document \(number)") }
    self.number = number
    text = try row.decode(atIndex: 0)
    origin = try Evidence.Origin(
      hash: row.decode(atIndex: 1), source: row.decode(atIndex: 2), title: row.decode(atIndex: 3),
      date: row.date("date"))
  }
}

/// Where an actor is mentioned.
struct MentionPlace {
  let document: Int64
  let origin: Evidence.Origin
  let span: TextSpan

  /// The earliest document first, one without a date last.
  func comesBefore(_ other: MentionPlace) -> Bool { order < other.order }

  private var order: (Int, String, String, Int) {
    (origin.date?.firstDay ?? .max, origin.source, origin.hash, span.start)
  }

  /// With the sentence that holds it; where none does, the mention alone.
  func example(in db: Database) throws -> Usage.Example {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT start, end FROM sentence WHERE document = ? AND start <= ?
          ORDER BY start DESC LIMIT 1
          """), arguments: [document, span.start])
    let sentence = try row.map {
      try TextSpan(start: $0.decode(atIndex: 0), end: $0.decode(atIndex: 1))
    }
    let cited = sentence.flatMap { $0.contains(span) ? $0 : nil } ?? span
    let text = try CitedDocument(document, in: db).text
    guard let inner = span.moved(into: cited), let sentenceText = text.slice(cited) else {
      throw DatabaseError.damage("a sentence is no stretch of text")
    }
    return Usage.Example(document: origin, sentenceText: sentenceText, span: inner)
  }
}
