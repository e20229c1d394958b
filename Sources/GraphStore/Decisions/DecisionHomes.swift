import GRDB
import Knowledge

/// Finds the documents that decisions are about.
///
/// It is the one with the text, by its hash. Where the graph does not hold that text, it is the article
/// with the name of its file or its title that holds the quoted sentence word for word, if that is one
/// alone.
struct DecisionHomes {
  private let db: Database
  private let table: DecisionTable

  init(_ db: Database) {
    self.db = db
    table = DecisionTable(db)
  }

  /// Gives decisions a document that came into the graph, and the documents to settle for it.
  ///
  /// `former`: by which source and title it was known until now.
  func welcome(
    _ number: Int64, _ document: Document, former: Origin? = nil
  ) throws -> Set<Int64> {
    let about = try table.decisions(
      where: "hash = ?1 AND document IS NOT ?2", [document.hash.data.prefix(8), number])
    var near: [KeptDecision] = []
    for origin in Set([document.origin, former].compactMap { $0 }) {
      near += try table.decisions(
        where: """
          hash IS NOT ?1 AND (file = ?2 OR title = ?3)
            AND NOT EXISTS (SELECT 1 FROM document WHERE substr(document.hash, 1, 8) = decision.hash)
          """,
        [document.hash.data.prefix(8), DocumentAnchor.fileName(of: origin.source), origin.title])
    }
    return try settle(about + near)
  }

  /// Gives decisions their documents, and the documents to settle for it.
  func settle(_ decisions: [KeptDecision]) throws -> Set<Int64> {
    var changed: Set<Int64> = []
    for kept in decisions {
      guard let anchor = kept.decision.document else { continue }
      let home = try home(of: anchor, kept.decision.quote)
      changed.formUnion([kept.document, home].compactMap { $0 })
      try table.set(document: home, of: kept.row)
    }
    let facets = decisions.filter { $0.decision.document != nil || $0.decision.undoes != nil }
      .map(\.decision.facet)
    for facet in Set(facets).sorted() { try settleOutside(facet) }
    return changed
  }

  /// Of the decisions about a thing that no document holds those that hold wait for one; notes change
  /// nothing in theirs.
  private func settleOutside(_ facet: String) throws {
    for head in try table.heads(ofFacet: facet) where head.decision.document != nil {
      if head.document == nil {
        try table.set(.orphaned, of: head)
      } else if case .note = head.decision.action {
        try table.set(.applied, of: head)
      }
    }
  }

  private func home(
    of anchor: DocumentAnchor, _ quote: (quote: TextQuote, position: TextSpan)?
  ) throws -> Int64? {
    guard let hash = DecisionTable.prefix(ofHash: anchor.hash) else { return nil }
    if let number = try Document.number(ofHashPrefix: hash, in: db) { return number }
    let candidates = try self.candidates(anchor).filter { candidate in
      guard let quote else { return true }
      let text = try CitedDocument(candidate.number, in: db).text
      return quote.quote.place(in: text, at: quote.position) != nil
    }
    if candidates.count < 2 { return candidates.first?.number }
    let same = candidates.filter(\.isSame)
    return same.count == 1 ? same[0].number : nil
  }

  /// Articles that may be another version of it; `isSame` where file name and title agree.
  private func candidates(_ anchor: DocumentAnchor) throws -> [(number: Int64, isSame: Bool)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, (source = ?1 OR substr(source, -length(?1) - 1) = '/' || ?1) AND title IS ?2
          FROM document
          WHERE source = ?1 OR substr(source, -length(?1) - 1) = '/' || ?1 OR title = ?2
          """), arguments: [anchor.fileName, anchor.title]
    ).map { try ($0.decode(atIndex: 0), $0.decode(atIndex: 1)) }
  }
}

extension Decision {
  /// The sentence that it is about, and where that stood.
  fileprivate var quote: (quote: TextQuote, position: TextSpan)? {
    switch action {
    case .judge(let judgement): (judgement.anchor.quote, judgement.anchor.position)
    case .note(.claim(let anchor), _): (anchor.quote, anchor.position)
    default: nil
    }
  }
}
