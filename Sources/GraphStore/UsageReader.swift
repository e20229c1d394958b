import GRDB
import Knowledge

/// Sums up the mentions of one actor by wording and reason.
struct UsageReader {
  private struct Key: Hashable {
    let resolution: Resolution?
    let wording: String
  }

  private let examples: Int
  private let db: Database
  private var sums: [Key: UsageSum] = [:]

  init(examples: Int, in db: Database) {
    self.examples = examples
    self.db = db
  }

  mutating func usages(of actor: Int64) throws -> [Usage] {
    var document: CitedDocument?
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT document, start, end, resolution FROM mention WHERE actor = ?
        ORDER BY document, start
        """, arguments: [actor])
    while let row = try rows.next() {
      let number: Int64 = try row.decode(atIndex: 0)
      if document?.number != number { document = try CitedDocument(number, in: db) }
      guard let document else { throw DatabaseError.damage("a mention has no document") }
      try add(row, in: document)
    }
    return try sums.map { try usage($0.key, $0.value) }.sorted(by: Usage.comesBefore)
  }

  private mutating func add(_ row: Row, in document: CitedDocument) throws {
    let (start, end): (Int, Int) = try (row.decode(atIndex: 1), row.decode(atIndex: 2))
    guard 0 <= start, start < end,
      let text = document.text.slice(TextSpan(start: start, end: end))
    else { throw DatabaseError.damage("a mention is no stretch of text") }
    let word: String? = try row.decode(atIndex: 3)
    let key = Key(
      resolution: word.flatMap(Resolution.init(rawValue:)),
      wording: text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    sums[key, default: UsageSum()].add(
      MentionPlace(
        document: document.number, origin: document.origin, span: TextSpan(start: start, end: end)),
      limit: examples)
  }

  private func usage(_ key: Key, _ sum: UsageSum) throws -> Usage {
    try Usage(
      wording: key.wording, resolution: key.resolution, mentions: sum.mentions,
      documents: sum.documents, examples: sum.places.map { try $0.example(in: db) })
  }
}

/// What the mentions of one wording add up to.
private struct UsageSum {
  private(set) var mentions = 0
  private(set) var documents = 0
  /// The first ones.
  private(set) var places: [MentionPlace] = []
  private var lastDocument: Int64?

  /// Places come document by document.
  mutating func add(_ place: MentionPlace, limit: Int) {
    mentions += 1
    if lastDocument != place.document { documents += 1 }
    lastDocument = place.document
    guard places.count < limit || places.last.map(place.comesBefore) == true else { return }
    places.insert(place, at: places.firstIndex(where: place.comesBefore) ?? places.count)
    if places.count > limit { places.removeLast() }
  }
}

extension Usage {
  /// In the order of reasons, then the most frequent first.
  fileprivate static func comesBefore(_ left: Usage, _ right: Usage) -> Bool {
    left.order == right.order ? left.wording.precedes(right.wording) : left.order < right.order
  }

  private var order: (Int, Int, Int) {
    let reason = resolution.flatMap(Resolution.allCases.firstIndex(of:))
    return (reason ?? Resolution.allCases.count, -mentions, -documents)
  }
}
