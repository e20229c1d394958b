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

  /// False when the text is there already.
  func run() throws -> Bool {
    guard let number = try Document.number(ofHash: document.hash, in: db) else {
      try addActors()
      try addRows(to: addDocument())
      return true
    }
    if let origin = try Document.origin(of: document.hash, in: db),
      document.origin.precedes(origin)
    {
      try replace(number)
    }
    return false
  }

  /// Takes the place of the same text from another source.
  private func replace(_ number: Int64) throws {
    let sums = RelationSums(db)
    let former = try sums.relations(ofDocument: number)
    let actors = try actorsOfDocument(number)
    try addActors()
    try execute(
      """
      UPDATE document SET source = ?, title = ?, date = ?, sentence_count = ?, sentences = ?
      WHERE id = ?
      """, origin + [number])
    try execute("DELETE FROM claim WHERE id BETWEEN ? AND ?", ClaimRow.ids(ofDocument: number))
    try execute("DELETE FROM mention WHERE document = ?", [number])
    let present = try addClaims(to: number)
    try addMentions(to: number)
    try sums.recount(former.union(present.keys), because: document.hash)
    let introduced = Set(reading.newActors.map(\.identifier))
    for (actor, identifier) in actors where !introduced.contains(identifier) {
      try dropIfStray(actor)
    }
  }

  private func addRows(to number: Int64) throws {
    try addMentions(to: number)
    try RelationSums(db).add(addClaims(to: number), because: document.hash)
  }

  /// The number of its row.
  private func addDocument() throws -> Int64 {
    try execute(
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
      try execute(
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

  /// Adds the claims, each once, and gives those that nobody rejected by the rows they count in.
  private func addClaims(to number: Int64) throws -> [Int64: [Claim]] {
    let sums = RelationSums(db)
    let places = Dictionary(
      uniqueKeysWithValues: reading.sentences.enumerated().map { ($1, $0) })
    var counted: [Int64: [Claim]] = [:]
    var relations: [RelationKey: Int64] = [:]
    var names: Set<Int64> = []
    let kept = reading.claims.map { (name: document.number(of: $0), claim: $0) }
      .filter { names.insert($0.name).inserted }
    for key in Set(kept.map { RelationKey($0.claim) }).sorted() {
      relations[key] = try sums.number(
        of: key, from: actors.known(key.subject), to: actors.known(key.object))
    }
    for (place, (name, claim)) in kept.enumerated() {
      guard let relation = relations[RelationKey(claim)], let sentence = places[claim.sentence]
      else { continue }
      let isRejected = try isRejected(name)
      let id = try ClaimRow.id(place, ofDocument: number, source: document.source)
      try add(claim, [id, relation], sentence, isRejected: isRejected)
      counted[relation, default: []] += isRejected ? [] : [claim]
    }
    return counted
  }

  /// `numbers`: its own and that of its relation.
  private func add(
    _ claim: Claim, _ numbers: StatementArguments, _ sentence: Int, isRejected: Bool
  ) throws {
    let (subject, object) = (claim.subject.span, claim.object.span)
    let start = claim.sentence.start
    try execute(
      """
      INSERT INTO claim (id, relation, reversed, sentence, subject_start, subject_end, object_start,
        object_end, status, holder, event, date, until, confidence, method, rejected)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      numbers + [
        RelationKey(claim).subject != claim.subject.actor, sentence, subject.start - start,
        subject.end - start, object.start - start, object.end - start, claim.status.number,
        claim.holder.map(actors.known), claim.event.number, claim.date?.number,
        claim.until?.number, Thousandths.number(claim.confidence), method(claim.method), isRejected,
      ])
  }

  private func method(_ word: String) throws -> Int64 {
    try execute("INSERT INTO method (word) VALUES (?) ON CONFLICT DO NOTHING", [word])
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM method WHERE word = ?"), arguments: [word]) ?? 0
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
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

  /// Nobody speaks of the actor any more, and no catalogue or import does.
  private func dropIfStray(_ actor: Int64) throws {
    guard try !Actor.isReferred(to: actor, in: db), try !Actor.isImported(actor, in: db) else {
      return
    }
    try execute("DELETE FROM actor WHERE id = ? AND NOT catalogued", [actor])
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
    try execute(
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
    try execute(
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

  private func isRejected(_ claim: Int64) throws -> Bool {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT decision FROM review WHERE claim = ? ORDER BY decided DESC, author DESC LIMIT 1
          """), arguments: [claim]) == "reject"
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
