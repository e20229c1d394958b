import GRDB
import Knowledge

/// The steps by which one reading goes into the graph, inside a transaction.
struct Addition {
  private let reading: Reading
  private let document: Document
  private let db: Database

  init(_ reading: Reading, to db: Database) {
    self.reading = reading
    document = reading.document
    self.db = db
  }

  /// False when the text is there already.
  func run() throws -> Bool {
    guard let origin = try Document.origin(of: document.number, in: db) else {
      try addRows()
      try RelationSums(db).add(acceptedClaims())
      return true
    }
    if document.origin.precedes(origin) { try replace() }
    return false
  }

  /// Takes the place of the same text from another source.
  private func replace() throws {
    let sums = RelationSums(db)
    let former = try sums.keys(ofDocument: document.number)
    let actors = try actorsOfDocument()
    try execute("DELETE FROM document WHERE id = ?", [document.number])
    try addRows()
    try sums.recount(former.union(reading.claims.map(RelationKey.init)))
    let introduced = Set(reading.newActors.map { Actor.number(of: $0.identifier) })
    for actor in actors where !introduced.contains(actor) { try dropIfStray(actor) }
  }

  private func addRows() throws {
    try addActors()
    try checkActors()
    try addDocument()
    for sentence in reading.sentences { try add(sentence) }
    for mention in reading.mentions { try add(mention) }
    for claim in reading.claims { try add(claim) }
    try StateKey.indexed.set("0", in: db)
  }

  private func addDocument() throws {
    try execute(
      "INSERT INTO document (id, hash, source, title, date, text) VALUES (?, ?, ?, ?, ?, ?)",
      [
        document.number, document.hash.description, document.source, document.title,
        document.date?.description, document.text,
      ])
  }

  private func add(_ sentence: TextSpan) throws {
    let wording = document.text.slice(sentence).map(SentenceWording.init)
    try execute(
      "INSERT INTO sentence (id, document, start, end, wording) VALUES (?, ?, ?, ?, ?)",
      [
        document.number(ofSentence: sentence), document.number, sentence.start, sentence.end,
        wording.map { Int64(bitPattern: $0.bits) },
      ])
  }

  private func add(_ mention: Mention) throws {
    try execute(
      """
      INSERT INTO mention (document, start, end, actor, resolution) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """,
      [
        document.number, mention.span.start, mention.span.end, Actor.number(of: mention.actor),
        mention.resolution?.rawValue,
      ])
  }

  private func add(_ claim: Claim) throws {
    try execute(
      """
      INSERT INTO claim (id, document, sentence, subject, subject_start, subject_end, relation,
        object, object_start, object_end, status, holder, event, date, until, confidence,
        method)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """,
      [
        document.number(of: claim), document.number, document.number(ofSentence: claim.sentence),
        Actor.number(of: claim.subject.actor), claim.subject.span.start, claim.subject.span.end,
        claim.relation.rawValue,
        Actor.number(of: claim.object.actor), claim.object.span.start, claim.object.span.end,
        claim.status.rawValue, claim.holder.map { Actor.number(of: $0) }, claim.event.rawValue,
        claim.date?.description, claim.until?.description, claim.confidence, claim.method,
      ])
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
      for alias in [Alias(actor.name)] + actor.aliases { try add(alias, of: actor.identifier) }
    }
  }

  /// Those that the text was said to speak of.
  private func actorsOfDocument() throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT actor FROM mention WHERE document = ?1
        UNION SELECT subject FROM claim WHERE document = ?1
        UNION SELECT object FROM claim WHERE document = ?1
        UNION SELECT holder FROM claim WHERE document = ?1 AND holder IS NOT NULL
        """, arguments: [document.number])
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
          FROM actor WHERE id = ?
          """),
      arguments: [Actor.number(of: actor)]) ?? false
  }

  private func add(_ actor: Actor) throws {
    try execute(
      """
      INSERT INTO actor (id, identifier, name, kind, country, gender, catalogued)
      VALUES (?, ?, ?, ?, ?, ?, 0)
      ON CONFLICT (id) DO UPDATE SET
        name = max(name, excluded.name),
        kind = CASE WHEN \(Self.rank("excluded.kind")) < \(Self.rank("kind"))
          THEN excluded.kind ELSE kind END,
        country = coalesce(min(country, excluded.country), country, excluded.country),
        gender = coalesce(min(gender, excluded.gender), gender, excluded.gender)
      """,
      [
        Actor.number(of: actor.identifier), actor.identifier, actor.name, actor.kind.rawValue,
        actor.country, actor.gender?.rawValue,
      ])
  }

  private func add(_ alias: Alias, of actor: Actor.Identifier) throws {
    try execute(
      """
      INSERT INTO alias (actor, text, use, folded, catalogued) VALUES (?, ?, ?, ?, 0)
      ON CONFLICT DO NOTHING
      """, [Actor.number(of: actor), alias.text, alias.use.rawValue, foldedName(alias.text)])
  }

  /// The place of a kind in the list of kinds.
  private static func rank(_ column: String) -> String {
    let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: "|")
    return "instr('\(kinds)', \(column))"
  }

  /// A name that nobody introduced would leave a claim without its actor.
  private func checkActors() throws {
    let named =
      reading.mentions.map(\.actor)
      + reading.claims.flatMap { [$0.subject.actor, $0.object.actor] }
      + reading.claims.compactMap(\.holder)
    for identifier in Set(named).sorted() where try !isKnown(identifier) {
      throw GraphError.unsound(
        source: document.source,
        detail: "actor '\(identifier)' is neither in the catalogue nor introduced")
    }
  }

  private func isKnown(_ actor: Actor.Identifier) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM actor WHERE id = ?)"),
      arguments: [Actor.number(of: actor)]) ?? false
  }

  /// The claims that went in and that nobody rejected, each once.
  private func acceptedClaims() throws -> [Claim] {
    var seen: Set<Int64> = []
    return try reading.claims.filter { claim in
      let number = document.number(of: claim)
      guard seen.insert(number).inserted else { return false }
      return try !isRejected(number)
    }
  }

  private func isRejected(_ claim: Int64) throws -> Bool {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT decision FROM review WHERE claim = ? ORDER BY decided DESC, author DESC LIMIT 1
          """), arguments: [claim]) == "reject"
  }
}
