import GRDB
package import Knowledge

/// An article to cite from.
package struct CitedArticle: Hashable, Sendable {
  package var origin: Evidence.Origin
  package var text: String
  /// In the order of the text, as are `mentions`.
  package var sentences: [TextSpan]
  package var mentions: [CitedMention]
}

/// A stretch of an article that stands for an actor.
package struct CitedMention: Hashable, Sendable {
  package var span: TextSpan
  package var actor: Actor.Identifier
  /// Whom it was taken for before anybody decided.
  package var read: Actor.Identifier
}

extension Graph {
  /// The articles that a name may mean, by source.
  ///
  /// Those with just this source; where there are none, those with it as the last part of their source or
  /// as their title; then those whose hash begins with it, of at least six digits.
  package func articles(named name: String) throws -> [CitedArticle] {
    guard !name.isEmpty, !name.utf8.contains(0) else { return [] }
    return try read { db in
      for condition in Self.namings {
        let numbers = try Int64.fetchAll(
          db, sql: "SELECT id FROM document WHERE \(condition) ORDER BY source, hash",
          arguments: [name])
        if !numbers.isEmpty { return try numbers.map { try CitedArticle($0, in: db) } }
      }
      return []
    }
  }

  private static let namings = [
    "source = ?1",
    "substr(source, -length(?1) - 1) = '/' || ?1 OR title = ?1",
    "length(?1) >= 6 AND substr(lower(hex(hash)), 1, length(?1)) = lower(?1)",
  ]
}

extension CitedArticle {
  fileprivate init(_ number: Int64, in db: Database) throws {
    let document = try CitedDocument(number, in: db)
    let mentions = try Row.fetchAll(
      db,
      sql: """
        SELECT start, end, actor.identifier, coalesce(former.identifier, actor.identifier)
        FROM mention JOIN actor ON actor.id = mention.actor
        LEFT JOIN actor AS former ON former.id = mention.read
        WHERE document = ? ORDER BY start, end
        """, arguments: [number])
    try self.init(
      origin: document.origin, text: document.text, sentences: document.sentences,
      mentions: mentions.map(CitedMention.init(row:)))
  }
}

extension CitedMention {
  fileprivate init(row: Row) throws {
    let (start, end): (Int, Int) = try (row.decode(atIndex: 0), row.decode(atIndex: 1))
    try self.init(
      span: TextSpan(start: start, end: end), actor: row.decode(atIndex: 2),
      read: row.decode(atIndex: 3))
  }
}
