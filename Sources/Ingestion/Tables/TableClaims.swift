import GraphStore
import Knowledge

/// Puts the claims of a table where those of the same article are.
struct TableClaims {
  private let relations: TableRelations
  private let buckets: ClaimBuckets
  private var columns: Columns?

  /// The places of the columns, looked up once for all records.
  private struct Columns {
    let relation: Int
    let article: Int
    let sentence: Int
    let date: Int?
    let confidence: Int?
    let status: Int?

    init(_ reader: TableReader) {
      relation = reader.column("rel_id") ?? 0
      article = reader.column("article_id") ?? 0
      sentence = reader.column("sentence") ?? 0
      date = reader.column("date")
      confidence = reader.column("conf")
      status = reader.column("status")
    }
  }

  init(_ relations: TableRelations, _ buckets: ClaimBuckets) {
    self.relations = relations
    self.buckets = buckets
  }

  mutating func add(_ reader: TableReader) throws {
    let columns = columns ?? Columns(reader)
    self.columns = columns
    let sentence = reader.bytes(columns.sentence)
    guard !sentence.isEmpty, sentence.isText, sentence.count <= UInt16.max else {
      throw reader.fault(
        "its sentence is empty, longer than 65,535 bytes or no UTF-8 text", "give the sentence")
    }
    let article = reader.bytes(columns.article)
    guard !article.isEmpty, article.isText, article.count <= 1024 else {
      throw reader.fault("'article_id' is empty or no text", "name the article")
    }
    let entry = ClaimBuckets.Entry(
      article: article.mark, relation: try relations.row(columns.relation, reader),
      date: UInt32(try reader.date(columns.date, named: "date") ?? 0),
      sentenceLength: UInt32(sentence.count), line: UInt32(clamping: reader.line),
      confidence: UInt16(try reader.confidence(columns.confidence)),
      articleLength: UInt16(article.count),
      status: UInt8(try reader.status(columns.status).number))
    try buckets.add(entry, article: article, sentence: sentence)
  }
}

extension UnsafeRawBufferPointer {
  /// UTF-8 without NUL, at which SQLite would end it.
  var isText: Bool {
    var all: UInt8 = 0
    var hasNull = false
    for byte in self {
      all |= byte
      hasNull = hasNull || byte == 0
    }
    guard !hasNull else { return false }
    return all < 128 || String(validating: self, as: UTF8.self) != nil
  }
}
