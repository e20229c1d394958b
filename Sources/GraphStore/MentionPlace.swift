import GRDB
import Knowledge

/// A document whose text is sliced.
struct CitedDocument {
  let number: Int64
  let origin: Evidence.Origin
  let text: String
  let sentences: [TextSpan]

  init(_ number: Int64, in db: Database) throws {
    var found: (text: String, origin: Evidence.Origin, sentences: [TextSpan])?
    try db.forEachRow(
      "SELECT text, hash, source, title, date, sentences FROM document WHERE id = ?", [number]
    ) { row in
      let origin = try Evidence.Origin(
        hash: ContentHash.digits(row.bytes(1)), source: row.text(2), title: row.optionalText(3),
        date: row.optional(4).flatMap(PartialDate.init(number:)))
      found = try (row.text(0), origin, SentenceSpans.spans(row.bytes(5)))
    }
    guard let found else { throw DatabaseError.damage("there is no document \(number)") }
    self.number = number
    (text, origin, sentences) = found
  }

  /// The sentence of that place in the document.
  func sentence(_ place: Int) throws -> (span: TextSpan, text: String) {
    guard sentences.indices.contains(place), let text = text.slice(sentences[place]) else {
      throw DatabaseError.damage("a claim's sentence is no stretch of text")
    }
    return (sentences[place], text)
  }

  /// The place of the only sentence that holds all of the stretches.
  func place(ofSentenceAround spans: [TextSpan]) -> Int? {
    sentences.firstIndex { sentence in spans.allSatisfy(sentence.contains) }
  }

  /// The sentences whose text meets a condition.
  func sentences(where condition: (String) -> Bool) -> [TextSpan] {
    sentences.filter { text.slice($0).map(condition) ?? false }
  }

  /// The sentence that holds a stretch of text.
  func sentence(around span: TextSpan) -> TextSpan? { sentences.first { $0.contains(span) } }
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
    let document = try CitedDocument(document, in: db)
    let cited = document.sentence(around: span) ?? span
    guard let inner = span.moved(into: cited), let sentenceText = document.text.slice(cited) else {
      throw DatabaseError.damage("a sentence is no stretch of text")
    }
    return Usage.Example(document: origin, sentenceText: sentenceText, span: inner)
  }
}
