import GraphStore
import Knowledge

/// Puts the claims of a table where those of the same article are.
struct TableClaims {
  private let relations: TableRelations
  private let buckets: ClaimBuckets

  init(_ relations: TableRelations, _ buckets: ClaimBuckets) {
    self.relations = relations
    self.buckets = buckets
  }

  mutating func add(_ reader: TableReader) throws {
    func column(_ name: String) -> Int { reader.column(name) ?? 0 }
    let sentence = reader.bytes(column("sentence"))
    guard !sentence.isEmpty, sentence.isText, sentence.count <= UInt16.max else {
      throw reader.fault(
        "its sentence is empty, longer than 65,535 bytes or no UTF-8 text", "give the sentence")
    }
    let article = reader.bytes(column("article_id"))
    guard !article.isEmpty, article.isText, article.count <= 1024 else {
      throw reader.fault("'article_id' is empty or no text", "name the article")
    }
    let entry = ClaimBuckets.Entry(
      article: article.mark, relation: try relations.row(column("rel_id"), reader),
      date: UInt32(try reader.date(reader.column("date"), named: "date") ?? 0),
      sentenceLength: UInt32(sentence.count), line: UInt32(clamping: reader.line),
      confidence: UInt16(try reader.confidence(reader.column("conf"))),
      articleLength: UInt16(article.count),
      status: UInt8(try reader.status(reader.column("status")).number))
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
