import GRDB
import Knowledge

/// The steps by which one reading goes into the graph, inside a transaction.
struct Addition {
  private let reading: Reading
  private let document: Document
  private let db: Database
  private let actors: KnownActors

  init(_ reading: Reading, to db: Database) {
    self.reading = reading
    document = reading.document
    self.db = db
    actors = KnownActors(db, source: document.source)
  }

  func run(again: Bool) throws -> AddedDocument {
    guard let number = try Document.number(ofHash: document.hash, in: db) else {
      try settlingActors(addActors)
      let number = try addDocument()
      try addRows(to: number)
      try applyDecisions(to: number)
      return .new
    }
    guard let origin = try Document.origin(of: document.hash, in: db),
      document.takesPlace(of: origin, again: again)
    else { return .known }
    try replace(number, from: origin)
    return document.origin == origin ? .readAgain : .known
  }

  /// Takes the place of the former reading of the same text.
  private func replace(_ number: Int64, from former: Origin) throws {
    let sums = RelationSums(db)
    let relations = try sums.relations(ofDocument: number)
    let actors = try actorsOfDocument(number)
    try settlingActors(addActors)
    try db.run(
      """
      UPDATE document SET source = ?, title = ?, date = ?, sentence_count = ?, sentences = ?
      WHERE id = ?
      """, origin + [number])
    try db.run("DELETE FROM claim WHERE id BETWEEN ? AND ?", ClaimRow.ids(ofDocument: number))
    try db.run("DELETE FROM mention WHERE document = ?", [number])
    let present = try addClaims(to: number)
    try addMentions(to: number)
    try sums.recount(relations.union(present.keys), because: document.hash.description)
    try applyDecisions(to: number, from: former)
    let introduced = Set(reading.newActors.map(\.identifier))
    let gone = actors.filter { !introduced.contains($0.value) }.sorted { $0.value < $1.value }
    try ActorSettling(db).around(
      gone.map { try SoughtActor($0.key, $0.value, in: db) },
      { for (actor, _) in gone { try Introductions(db).forget(actor) } },
      because: document.hash.description)
  }

  private func addRows(to number: Int64) throws {
    try addMentions(to: number)
    try RelationSums(db).add(addClaims(to: number), because: document.hash)
  }

  /// The number of its row.
  private func addDocument() throws -> Int64 {
    try db.run(
      """
      INSERT INTO document (source, title, date, sentence_count, sentences, hash, text)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, origin + [document.hash.data, document.text])
    return db.lastInsertedRowID
  }

  private var origin: StatementArguments {
    [
      document.source, document.title, document.date?.number, reading.sentences.count,
      SentenceSpans.data(reading.sentences),
    ]
  }

  private func addMentions(to number: Int64) throws {
    for mention in reading.mentions {
      try db.run(
        """
        INSERT INTO mention (document, start, end, actor, resolution) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        [
          number, mention.span.start, mention.span.end, actors.known(mention.actor),
          mention.resolution?.rawValue,
        ])
    }
  }

  /// Adds the claims, each once, and gives them by the rows they count in.
  private func addClaims(to number: Int64) throws -> [Int64: [Claim]] {
    let sums = RelationSums(db)
    let places = Dictionary(
      uniqueKeysWithValues: reading.sentences.enumerated().map { ($1, $0) })
    var counted: [Int64: [Claim]] = [:]
    var relations: [RelationKey: Int64] = [:]
    var names: Set<Int64> = []
    let kept = reading.claims.filter { names.insert(document.number(of: $0)).inserted }
    for key in Set(kept.map(RelationKey.init)).sorted() {
      relations[key] = try sums.number(
        of: key.type, from: actors.known(key.subject), to: actors.known(key.object))
    }
    for (place, claim) in kept.enumerated() {
      let key = RelationKey(claim)
      guard let relation = relations[key], let sentence = places[claim.sentence] else { continue }
      var row = try row(claim, document: number, relation: relation, sentence: sentence)
      row.id = try ClaimRow.id(place, ofDocument: number, source: document.source)
      try row.insert(isReversed: key.subject != claim.subject.actor, into: db)
      counted[relation, default: []].append(claim)
    }
    return counted
  }

  private func row(
    _ claim: Claim, document: Int64, relation: Int64, sentence: Int
  ) throws -> ClaimRow {
    let start = claim.sentence.start
    return try ClaimRow(
      document: document, relation: relation, subject: actors.known(claim.subject.actor),
      type: claim.relation, object: actors.known(claim.object.actor), sentence: sentence,
      subjectSpan: claim.subject.span.moved(by: -start),
      objectSpan: claim.object.span.moved(by: -start), status: claim.status,
      holder: claim.holder.map(actors.known), event: claim.event, date: claim.date,
      until: claim.until, confidence: Thousandths.number(claim.confidence),
      method: MethodRow.number(of: claim.method, in: db), id: 0, judged: .asRead)
  }

}

// MARK: - Decisions

extension Addition {
  /// What persons decided about this article, and about the actors that it speaks of.
  private func applyDecisions(to number: Int64, from former: Origin? = nil) throws {
    guard try !DecisionTable(db).isEmpty() else { return }
    let documents = try DecisionHomes(db).welcome(number, document, former: former)
    let isMoved = try DocumentSettling(db, ActorIdentities(db)).settle(
      documents.union([number]), because: document.hash.description)
    if isMoved { try ActorSettling(db).settle(because: document.hash.description) }
  }

  private func settlingActors(_ body: () throws -> Void) throws {
    try ActorSettling(db).around(
      reading.newActors.map { SoughtActor($0) }, body, because: document.hash.description)
  }
}

// MARK: - Actors

extension Addition {
  /// What documents say of an actor is settled so that their order does not matter: the kind that
  /// is first in the list of kinds, the name that is last by bytes (which keeps diacritics and
  /// prefers `Isis` to `ISIS`), the first country and gender, all aliases.
  private func addActors() throws {
    for actor in reading.newActors where try !isSettled(actor.identifier) {
      try add(actor)
      let number = try actors.known(actor.identifier)
      for alias in [Alias(actor.name)] + actor.aliases { try add(alias, of: number) }
      try LastWords.settle(number, in: db)
    }
  }

  /// Those that the text was said to speak of, by their rows.
  private func actorsOfDocument(_ number: Int64) throws -> [Int64: Actor.Identifier] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, identifier FROM actor WHERE id IN (
          SELECT actor FROM mention WHERE document = ?1
          UNION SELECT subject FROM claim JOIN relation ON relation.id = relation
            WHERE claim.id BETWEEN ?2 AND ?3
          UNION SELECT object FROM claim JOIN relation ON relation.id = relation
            WHERE claim.id BETWEEN ?2 AND ?3
          UNION SELECT holder FROM claim WHERE id BETWEEN ?2 AND ?3 AND holder IS NOT NULL)
        """, arguments: [number] + ClaimRow.ids(ofDocument: number))
    return try Dictionary(
      uniqueKeysWithValues: rows.map { try ($0.decode(atIndex: 0), $0.decode(atIndex: 1)) })
  }

  /// Whether the catalogue or an import says who it is, so that documents need not.
  private func isSettled(_ actor: Actor.Identifier) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT catalogued OR EXISTS (SELECT 1 FROM import WHERE import.actor = actor.id)
          FROM actor WHERE identifier = ?
          """),
      arguments: [actor]) ?? false
  }

  private func add(_ actor: Actor) throws {
    try Introductions(db).tell(of: actor)
    try db.run(
      """
      INSERT INTO actor (identifier, name, kind, country, gender, catalogued)
      VALUES (?, ?, ?, ?, ?, 0)
      ON CONFLICT (identifier) DO UPDATE SET
        name = max(name, excluded.name),
        kind = CASE WHEN \(Self.rank("excluded.kind")) < \(Self.rank("kind"))
          THEN excluded.kind ELSE kind END,
        country = coalesce(min(country, excluded.country), country, excluded.country),
        gender = coalesce(min(gender, excluded.gender), gender, excluded.gender)
      """,
      [
        actor.identifier, actor.name, actor.kind.rawValue, actor.country, actor.gender?.rawValue,
      ])
  }

  private func add(_ alias: Alias, of actor: Int64) throws {
    try db.run(
      """
      INSERT INTO alias (actor, text, use, folded, catalogued) VALUES (?, ?, ?, ?, 0)
      ON CONFLICT DO NOTHING
      """, [actor, alias.text, alias.use.rawValue, foldedName(alias.text)])
  }

  /// The place of a kind in the list of kinds.
  private static func rank(_ column: String) -> String {
    let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: "|")
    return "instr('\(kinds)', \(column))"
  }
}

/// The rows of the actors that a reading names, each looked up once.
private final class KnownActors {
  private let db: Database
  private let source: String
  private var numbers: [Actor.Identifier: Int64] = [:]

  init(_ db: Database, source: String) {
    self.db = db
    self.source = source
  }

  /// A name that nobody introduced would leave a claim without its actor.
  func known(_ actor: Actor.Identifier) throws -> Int64 {
    if let number = numbers[actor] { return number }
    guard let number = try Actor.number(of: actor, in: db) else {
      throw GraphError.unsound(
        source: source, detail: "actor '\(actor)' is neither in the catalogue nor introduced")
    }
    numbers[actor] = number
    return number
  }
}
