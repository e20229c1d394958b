import GRDB
package import Knowledge

/// A claim that somebody judges: as the graph shows it, as it was read, and what was decided about it.
package struct ClaimTarget: Hashable, Sendable {
  /// As it stands; where it was rejected, as it was read.
  package var evidence: Evidence
  /// By what decisions name it: the same whatever was decided about it.
  package var anchor: ClaimAnchor
  /// `nil` where a person added it.
  package var read: ReadClaim?
  /// What the claim says now, in the words of decisions.
  package var content: AnchoredClaim
  /// Those that hold or contradict each other.
  package var decisions: [Decision]
}

extension Graph {
  /// The claims that bear the name, each once, those that were rejected too.
  package func targets(named name: ClaimName) throws -> [ClaimTarget] {
    try read { db in
      var targets: [ClaimAnchor: ClaimTarget] = [:]
      for document in try name.documents(in: db) {
        let finder = try TargetFinder(db, document)
        for row in finder.rows {
          let evidence = try finder.evidence(row)
          guard name.numbers.contains(evidence.number) else { continue }
          let standing = try finder.standing(inPlaceOf: row)
          let target = try finder.target(
            standing ?? row, standing.map(finder.evidence) ?? evidence)
          if targets[target.anchor] == nil || row.judged != .setAside {
            targets[target.anchor] = target
          }
        }
      }
      return targets.values.sorted { Evidence.isSurer($0.evidence, $1.evidence) }
    }
  }

  /// The claim of a row; `nil` where there is none.
  package func target(ofRow row: Int64) throws -> ClaimTarget? {
    try read { db in
      let finder = try TargetFinder(db, row >> 20)
      return try finder.rows.first { $0.id == row }.map { row in
        try finder.target(row, finder.evidence(row))
      }
    }
  }
}

extension ClaimName {
  /// The documents that may hold the claim.
  func documents(in db: Database) throws -> [Int64] {
    let (first, last) = documents
    return try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM document WHERE substr(hash, 1, 8) BETWEEN ? AND ?"),
      arguments: [first, last])
  }
}

/// Makes targets of the claims of one document.
private final class TargetFinder {
  let rows: [ClaimRow]
  private let db: Database
  private let document: CitedDocument
  private let table: DecisionTable
  private var reader: EvidenceReader

  init(_ db: Database, _ number: Int64) throws {
    self.db = db
    document = try CitedDocument(number, in: db)
    table = DecisionTable(db)
    reader = EvidenceReader(db)
    rows = try ClaimRow.rows(ofDocument: number, in: db)
  }

  func evidence(_ row: ClaimRow) throws -> Evidence { try reader.evidence(row) }

  /// The row that a decision made of one that was read; `nil` where there is none.
  func standing(inPlaceOf row: ClaimRow) throws -> ClaimRow? {
    guard row.judged == .setAside else { return nil }
    let made = try table.decisions(where: "reading = ? AND state = 'applied'", [row.id])
      .compactMap(\.claim).first { $0 != row.id }
    return rows.first { $0.id == made }
  }

  func target(_ row: ClaimRow, _ evidence: Evidence) throws -> ClaimTarget {
    let reading = try reading(of: row)
    let kept = try table.decisions(
      where: """
        (claim = ?1 OR reading = ?2) AND state IN ('applied', 'conflicting')
        """, [row.id, reading?.id])
    let read = try reading.map { try self.evidence($0) }
    let judgement = kept.compactMap(\.decision.judgement).first
    let anchor = judgement?.anchor ?? ClaimAnchor(read ?? evidence, in: document)
    let heads = try Heads(table.decisions(ofFacet: anchor.facet).map(\.decision)).holding
    let decisions = Set(kept.map(\.decision).filter { $0.judgement != nil }).union(heads)
    return ClaimTarget(
      evidence: evidence, anchor: anchor, read: read.map { ReadClaim($0.claim) },
      content: content(evidence, anchor, judgement?.stands),
      decisions: decisions.sorted { $0.name < $1.name })
  }

  /// The row as it was read of which a decision or a merger made this one.
  private func reading(of row: ClaimRow) throws -> ClaimRow? {
    if row.judged.isRead { return row }
    let decided = try table.decisions(where: "claim = ? AND state = 'applied'", [row.id])
    if let number = decided.compactMap(\.reading).first {
      return rows.first { $0.id == number }
    }
    return decided.isEmpty
      ? rows.first { $0.judged == .setAside && $0.tellsSameWords(as: row) } : nil
  }

  /// In the words of the anchor: it may quote another version of the article.
  private func content(
    _ evidence: Evidence, _ anchor: ClaimAnchor, _ former: AnchoredClaim?
  ) -> AnchoredClaim {
    let here = ClaimAnchor(evidence, in: document)
    let claim = evidence.claim
    func participant(_ own: AnchoredActor, _ former: AnchoredActor) -> AnchoredActor {
      let quoted = anchor.quoted(own.span, of: here) ?? former.span
      return AnchoredActor(
        own.actor, span: quoted, text: anchor.quote.exact.slice(quoted) ?? former.text)
    }
    return AnchoredClaim(
      subject: participant(here.subject, former?.subject ?? anchor.subject),
      relation: claim.relation,
      object: participant(here.object, former?.object ?? anchor.object), status: claim.status,
      holder: evidence.holder.map { ActorAnchor($0) }, event: claim.event, date: claim.date,
      until: claim.until)
  }
}

extension ClaimRow {
  fileprivate func tellsSameWords(as other: ClaimRow) -> Bool {
    sentence == other.sentence && type == other.type && subjectSpan == other.subjectSpan
      && objectSpan == other.objectSpan
  }
}

extension Decision {
  /// What it says of a claim; `nil` where it is about something else.
  package var judgement: Judgement? {
    if case .judge(let judgement) = action { return judgement }
    return nil
  }
}

extension ClaimAnchor {
  init(_ evidence: Evidence, in document: CitedDocument) {
    let sentence = evidence.claim.sentence
    func participant(_ actor: Actor, _ span: TextSpan, _ text: String) -> AnchoredActor {
      AnchoredActor(
        ActorAnchor(actor), span: span.moved(by: -sentence.start), text: text)
    }
    self.init(
      document: DocumentAnchor(evidence.document),
      quote: TextQuote(of: sentence, in: document.text)
        ?? TextQuote(exact: evidence.sentenceText, prefix: "", suffix: ""),
      position: sentence,
      subject: participant(
        evidence.subject, evidence.claim.subject.span, evidence.subjectText),
      relation: evidence.claim.relation,
      object: participant(evidence.object, evidence.claim.object.span, evidence.objectText))
  }
}

extension DocumentAnchor {
  package init(_ origin: Evidence.Origin) {
    self.init(
      hash: origin.hash, source: origin.source, title: origin.title, date: origin.date)
  }
}

extension ClaimAnchor {
  /// A stretch of the sentence of another anchor as one of this sentence; `nil` where the texts differ or
  /// this sentence does not hold it.
  fileprivate func quoted(_ span: TextSpan, of other: ClaimAnchor) -> TextSpan? {
    let start = span.start + other.position.start - position.start
    guard document.hash == other.document.hash, start >= 0,
      start + span.length <= quote.exact.utf8.count
    else { return nil }
    return TextSpan(start: start, end: start + span.length)
  }
}
