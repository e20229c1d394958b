import Foundation
import GRDB
package import Knowledge

/// Writes a whole graph from tables, row after row, without a log.
///
/// Rows go in by number, so that tables grow at their ends; indexes are made when all rows are there.
package final class BulkLoad {
  let db: Database
  private let actors: BulkStatement
  private let aliases: BulkStatement
  private let imports: BulkStatement
  private let documents: BulkStatement
  private let claims: BulkStatement
  private let relations: BulkStatement
  private var lastActor: Int64
  private var lastDocument: Int64 = 0
  private var mark = RowMark()
  private var isLooking = false

  init(_ db: Database) throws {
    self.db = db
    actors = try BulkStatement(
      "INSERT INTO actor (id, identifier, name, kind, catalogued) VALUES (?, ?, ?, ?, 0)", in: db)
    aliases = try BulkStatement(
      """
      INSERT INTO alias (actor, text, use, folded, catalogued, imported, last)
      VALUES (?, ?, 'name', ?, 0, 1, ?)
      """, in: db)
    imports = try BulkStatement("INSERT OR IGNORE INTO import (actor, file) VALUES (?, ?)", in: db)
    documents = try BulkStatement(
      """
      INSERT INTO document (id, hash, source, date, sentence_count, sentences, text)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, in: db)
    claims = try BulkStatement(
      """
      INSERT INTO claim (id, relation, reversed, sentence, subject_start, subject_end, object_start,
        object_end, status, event, date, confidence, method, judged)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0)
      """, in: db)
    relations = try BulkStatement(
      """
      INSERT INTO relation (id, subject, type, object, asserted, claimed, proposed, denied, stated,
        documents, first, last, confidence, contradicted, stated_first, stated_last)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, in: db)
    lastActor = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM actor") ?? 0
    try db.execute(sql: "INSERT INTO method (id, word) VALUES (1, 'import')")
  }

  /// Adds an actor that the catalogue does not know; the number of its row.
  package func addActor(
    _ identifier: Actor.Identifier, name: String, kind: Actor.Kind, file: String
  ) throws -> Int64 {
    lastActor += 1
    try identifier.withBytes { identifier in
      try name.withBytes { name in
        try kind.rawValue.withBytes { word in
          actors.bind(1, lastActor)
          actors.bind(2, text: identifier)
          actors.bind(3, text: name)
          actors.bind(4, text: word)
          try actors.run()
        }
        try add(
          name, folded: foldedName(String(decoding: name, as: UTF8.self)), isPerson: kind == .person
        )
      }
    }
    try note(lastActor, toldBy: file)
    return lastActor
  }

  private func add(_ name: UnsafeRawBufferPointer, folded: String, isPerson: Bool) throws {
    let last = isPerson ? LastWords.lastWord(of: folded) : nil
    try folded.withBytes { folded in
      try (last ?? "").withBytes { word in
        aliases.bind(1, lastActor)
        aliases.bind(2, text: name)
        aliases.bind(3, text: folded)
        if last == nil { aliases.bind(4, nil) } else { aliases.bind(4, text: word) }
        try aliases.run()
      }
    }
  }

  /// The actors of the catalogue, in the order of their rows.
  package func cataloguedActors() throws -> [CataloguedActor] {
    var names: [Int64: [String]] = [:]
    try db.forEachRow("SELECT actor, folded FROM alias WHERE use = 'name'") { row in
      try names[row.number(0), default: []].append(row.text(1))
    }
    var actors: [CataloguedActor] = []
    try db.forEachRow("SELECT \(Actor.columns), id FROM actor ORDER BY id") { row in
      let (actor, number) = try (Actor(row), row.number(5))
      actors.append(
        CataloguedActor(
          row: number, identifier: actor.identifier, name: actor.name, kind: actor.kind,
          foldedNames: names[number] ?? []))
    }
    return actors
  }

  /// Notes that a file tells of an actor.
  package func note(_ actor: Int64, toldBy file: String) throws {
    try file.withBytes { file in
      imports.bind(1, actor)
      imports.bind(2, text: file)
      try imports.run()
    }
  }

  /// Adds a document of so many sentences, given by their spans; the number of its row.
  package func addDocument(
    _ hash: ContentHash, source: String, date: PartialDate?, sentences: [TextSpan],
    text: UnsafeRawBufferPointer
  ) throws -> Int64 {
    lastDocument += 1
    try hash.data.withUnsafeBytes { hash in
      try SentenceSpans.data(sentences).withUnsafeBytes { spans in
        try source.withBytes { source in
          documents.bind(1, lastDocument)
          documents.bind(2, bytes: hash)
          documents.bind(3, text: source)
          documents.bind(4, date?.number)
          documents.bind(5, Int64(sentences.count))
          documents.bind(6, bytes: spans)
          documents.bind(7, text: text)
          try documents.run()
        }
      }
    }
    return lastDocument
  }

  package func add(_ claim: BulkClaim) throws {
    claims.bind(1, try ClaimRow.id(claim.place, ofDocument: claim.document, source: "the table"))
    claims.bind(2, claim.relation)
    claims.bind(3, claim.isReversed ? 1 : 0)
    claims.bind(4, Int64(claim.sentence))
    claims.bind(5, Int64(claim.subject.lowerBound))
    claims.bind(6, Int64(claim.subject.upperBound))
    claims.bind(7, Int64(claim.object.lowerBound))
    claims.bind(8, Int64(claim.object.upperBound))
    claims.bind(9, claim.status.number)
    claims.bind(10, claim.event.number)
    claims.bind(11, claim.date)
    claims.bind(12, claim.confidence)
    try claims.run()
  }

  /// Adds a relation; rows come by number, which is the order of subject, type and object.
  package func add(_ relation: BulkRelation) throws {
    let counts = relation.counts
    let numbers: [Int64] = [
      relation.number, relation.subject, Int64(relation.type), relation.object, Int64(counts[0]),
      Int64(counts[1]), Int64(counts[2]), Int64(counts[3]), relation.stated, relation.documents,
    ]
    for (index, number) in numbers.enumerated() {
      relations.bind(Int32(index + 1), number)
      mark.add(number)
    }
    relations.bind(11, relation.first)
    relations.bind(12, relation.last)
    relations.bind(13, relation.confidence)
    relations.bind(14, relation.isContradicted ? 1 : 0)
    relations.bind(15, relation.statedFirst)
    relations.bind(16, relation.statedLast)
    mark.add(relation.first ?? 0)
    mark.add(relation.last ?? 0)
    mark.add(relation.confidence)
    try relations.run()
  }

  /// Has contradictions looked for when everything is there: where claims are denied or proposed, the
  /// tables alone do not tell them.
  package func looksForContradictions() { isLooking = true }

  /// Makes the indexes and says in which state the relations are.
  func finish(_ indexes: [String], progress: (Int, Int) throws -> Void) throws {
    for (index, sql) in indexes.enumerated() {
      try progress(index, indexes.count)
      try db.execute(sql: sql)
    }
    if isLooking { try db.execute(sql: ClaimSums.markAllContradictions) }
    try StateKey.unindexed.set(String(lastDocument), in: db)
    try StateKey.advanceRevision(by: "import \(mark.value)", in: db)
  }
}

/// An actor that a graph knows before tables are read.
package struct CataloguedActor: Hashable, Sendable {
  package let row: Int64
  package let identifier: Actor.Identifier
  package let name: String
  package let kind: Actor.Kind
  /// Of its full names, as `foldedName` gives them.
  package let foldedNames: [String]
}

/// A claim whose document, relation and spans are known.
package struct BulkClaim {
  package var document: Int64 = 0
  package var place = 0
  package var relation: Int64 = 0
  package var isReversed = false
  package var sentence = 0
  /// In bytes from the start of the sentence, as is `object`.
  package var subject = 0..<1
  package var object = 0..<1
  package var status = Status.asserted
  package var event = EventClass.support
  /// As `PartialDate.number` writes it.
  package var date: Int64?
  /// In thousandths.
  package var confidence: Int64 = 1000

  package init() {}
}

/// A relation with what tables and claims say of it.
package struct BulkRelation {
  package var number: Int64
  package var subject: Int64
  /// The place of the type in the list of types.
  package var type: UInt8
  package var object: Int64
  /// Claims by status, in the order of the list of statuses.
  package var counts: SIMD4<UInt32>
  package var stated: Int64
  package var documents: Int64
  /// As `PartialDate.number` writes it, as is `last`.
  package var first: Int64?
  package var last: Int64?
  /// In thousandths.
  package var confidence: Int64
  package var isContradicted: Bool
  /// What a table states, where claims tell the relation too.
  package var statedFirst: Int64?
  package var statedLast: Int64?

  package init(
    number: Int64, subject: Int64, type: UInt8, object: Int64, counts: SIMD4<UInt32>,
    stated: Int64, documents: Int64, first: Int64?, last: Int64?, confidence: Int64,
    isContradicted: Bool
  ) {
    self.number = number
    self.subject = subject
    self.type = type
    self.object = object
    self.counts = counts
    self.stated = stated
    self.documents = documents
    self.first = first
    self.last = last
    self.confidence = confidence
    self.isContradicted = isContradicted
  }
}

extension String {
  /// Its UTF-8 bytes, where they lie.
  fileprivate func withBytes<Value>(
    _ body: (UnsafeRawBufferPointer) throws -> Value
  ) rethrows -> Value {
    var text = self
    return try text.withUTF8 { try body(UnsafeRawBufferPointer($0)) }
  }
}
