import GRDB
package import Knowledge

extension Graph {
  /// Whether adding a reading of the document would change nothing.
  ///
  /// The same text may have several sources. The earliest dated one stands in the graph, of those
  /// the first by name, so that the order of reading does not matter. `again`: the source that stands is
  /// to be read anew.
  package func holds(_ document: Document, again: Bool = false) throws -> Bool {
    try read { db in
      guard let origin = try Document.origin(of: document.hash, in: db) else { return false }
      return !document.takesPlace(of: origin, again: again)
    }
  }

  /// Adds one document in one transaction.
  ///
  /// A text that is there already stays as it is, unless this document goes before the one it came
  /// from, or is that one and is to be read `again`: then this reading takes its place. What persons
  /// decided about it is applied to this reading.
  @discardableResult
  package func add(_ reading: Reading, again: Bool = false) throws -> AddedDocument {
    try reading.checkSound()
    return try write { db in try Addition(reading, to: db).run(again: again) }
  }

  /// Brings the full text up to date and folds the write-ahead log in: once at the end of a batch.
  ///
  /// No statistics for SQLite's planner are gathered: every query has its index without them, and
  /// they would differ between graphs of the same documents.
  package func finishBatch() throws {
    try write { db in
      if try !FullText.isCurrent(in: db) { try FullText.update(in: db) }
    }
    try writeWithoutTransaction(foldLogIn)
  }

  private func foldLogIn(_ db: Database) throws {
    do {
      try db.checkpoint(.truncate)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Readers still need the log: the last of them, or the next batch, folds it in.
    }
  }
}

/// Where a text comes from: what two documents of the same text may disagree on.
struct Origin: Hashable {
  var date: Int64?
  var source: String
  var title: String?

  /// Earlier dates go first, a date before none; then by bytes of source and title.
  func precedes(_ other: Origin) -> Bool {
    guard date == other.date else {
      guard let date else { return false }
      return other.date.map { date < $0 } ?? true
    }
    let names = [source, title ?? ""].joined(separator: "\0")
    return names.precedes([other.source, other.title ?? ""].joined(separator: "\0"))
  }
}

/// What adding a reading came to.
package enum AddedDocument: Sendable {
  case new
  /// The text was there from this source; this reading took the place of the former one.
  case readAgain
  case known
}

extension Document {
  /// Whether its reading goes in the place of one of the same text.
  func takesPlace(of other: Origin, again: Bool) -> Bool {
    origin.precedes(other) || again && origin == other
  }

  var origin: Origin { Origin(date: date?.number, source: source, title: title) }

  /// Where the text of a hash came from; `nil` where the graph does not hold it.
  static func origin(of hash: ContentHash, in db: Database) throws -> Origin? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT date, source, title FROM document WHERE substr(hash, 1, 8) = ?"),
      arguments: [hash.data.prefix(8)]
    ).map { row in
      try Origin(
        date: row.decode(atIndex: 0), source: row.decode(atIndex: 1), title: row.decode(atIndex: 2))
    }
  }
}
