import GRDB
import Knowledge

/// A row of `claim` with the ends of its relation.
struct ClaimRow {
  var document: Int64
  var relation: Int64
  /// As the text has them.
  var subject: Int64
  var type: RelationType
  var object: Int64
  var sentence: Int
  /// From the start of the sentence.
  var subjectSpan: TextSpan
  var objectSpan: TextSpan
  var status: Status
  var holder: Int64?
  var event: EventClass
  var date: PartialDate?
  var until: PartialDate?
  /// In thousandths.
  var confidence: Int64
  var method: Int64
  var id: Int64
  var judged: Judged

  /// The columns that `init(_:)` reads, in its order.
  static let columns = """
    claim.document, claim.relation, claim.reversed, relation.subject, relation.type, \
    relation.object, claim.sentence, claim.subject_start, claim.subject_end, claim.object_start, \
    claim.object_end, claim.status, claim.holder, claim.event, claim.date, claim.until, \
    claim.confidence, claim.method, claim.id, claim.judged
    """

  init(
    document: Int64, relation: Int64, subject: Int64, type: RelationType, object: Int64,
    sentence: Int, subjectSpan: TextSpan, objectSpan: TextSpan, status: Status, holder: Int64?,
    event: EventClass, date: PartialDate?, until: PartialDate?, confidence: Int64, method: Int64,
    id: Int64, judged: Judged
  ) {
    (self.document, self.relation, self.id, self.judged) = (document, relation, id, judged)
    (self.subject, self.type, self.object) = (subject, type, object)
    (self.sentence, self.subjectSpan, self.objectSpan) = (sentence, subjectSpan, objectSpan)
    (self.status, self.holder, self.event) = (status, holder, event)
    (self.date, self.until, self.confidence, self.method) = (date, until, confidence, method)
  }

  init(_ row: NumberRow) throws {
    document = try row.number(0)
    relation = try row.number(1)
    let isReversed = try row.number(2) != 0
    subject = try row.number(isReversed ? 5 : 3)
    type = try RelationType(number: row.number(4))
    object = try row.number(isReversed ? 3 : 5)
    sentence = try Int(row.number(6))
    subjectSpan = try TextSpan(row.number(7), row.number(8))
    objectSpan = try TextSpan(row.number(9), row.number(10))
    status = try Status(number: row.number(11))
    holder = row.optional(12)
    event = try EventClass(number: row.number(13))
    date = row.optional(14).flatMap(PartialDate.init(number:))
    until = row.optional(15).flatMap(PartialDate.init(number:))
    confidence = try row.number(16)
    method = try row.number(17)
    id = try row.number(18)
    judged = try Judged(row.number(19))
  }
}

/// What decisions made of a claim; the numbers are those of the column `judged`.
enum Judged: Int64 {
  case asRead = 0
  case accepted = 1
  /// Rejected, or told better by another row.
  case setAside = 2
  /// Corrected or added by a person.
  case decided = 3
  /// As read, of merged actors.
  case merged = 4

  init(_ number: Int64) throws {
    guard let judged = Judged(rawValue: number) else {
      throw DatabaseError.damage("a claim is judged in an unknown way")
    }
    self = judged
  }

  /// Whether a program read the row so.
  var isRead: Bool { rawValue <= Judged.setAside.rawValue }
}

extension ClaimRow {
  /// Those of a document in the order of their numbers, those set aside too.
  static func rows(ofDocument document: Int64, in db: Database) throws -> [ClaimRow] {
    var rows: [ClaimRow] = []
    let ids = range(ofDocument: document)
    try db.forEachRow(EvidenceQuery.ofDocument, [ids.lowerBound, ids.upperBound]) {
      rows.append(try ClaimRow($0))
    }
    return rows
  }

  /// Puts the row into its table.
  func insert(isReversed: Bool, into db: Database) throws {
    try db.run(
      """
      INSERT INTO claim (id, relation, reversed, sentence, subject_start, subject_end, object_start,
        object_end, status, holder, event, date, until, confidence, method, judged)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, relation, isReversed, sentence, subjectSpan.start, subjectSpan.end, objectSpan.start,
        objectSpan.end, status.number, holder, event.number, date?.number, until?.number,
        confidence,
        method, judged.rawValue,
      ])
  }
}

/// The words for rules and models.
enum MethodRow {
  /// The number of a word, made when it is missing.
  static func number(of word: String, in db: Database) throws -> Int64 {
    try db.run("INSERT INTO method (word) VALUES (?) ON CONFLICT DO NOTHING", [word])
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM method WHERE word = ?"), arguments: [word]) ?? 0
  }
}

// MARK: - Numbers

extension ClaimRow {
  /// How many claims a document may have, as a power of two.
  private static let placeBits: Int64 = 20

  /// The number of the claim at a place of a document.
  static func id(_ place: Int, ofDocument document: Int64, source: String) throws -> Int64 {
    guard place < 1 << placeBits else {
      throw GraphError.unsound(source: source, detail: "it holds more than a million claims")
    }
    return document << placeBits | Int64(place)
  }

  /// The numbers that the claims of a document can have.
  static func range(ofDocument document: Int64) -> ClosedRange<Int64> {
    document << placeBits...(document << placeBits | (1 << placeBits - 1))
  }

  /// The same, for BETWEEN.
  static func ids(ofDocument document: Int64) -> StatementArguments {
    let range = range(ofDocument: document)
    return [range.lowerBound, range.upperBound]
  }
}

extension TextSpan {
  /// Throws where the end lies before the start.
  fileprivate init(_ start: Int64, _ end: Int64) throws {
    guard 0 <= start, start <= end else {
      throw DatabaseError.damage("a part of a claim runs backward")
    }
    self.init(start: Int(start), end: Int(end))
  }
}

extension Evidence.Judging {
  fileprivate init?(_ kept: KeptDecision) {
    guard let judgement = kept.decision.judgement else { return nil }
    let decision = kept.decision
    self.init(
      verdict: judgement.verdict, isConflicting: kept.state == .conflicting,
      author: decision.author, decided: decision.decided, reason: decision.reason,
      decision: decision.name)
  }
}

extension Evidence.Note {
  fileprivate init?(_ decision: Decision) {
    guard case .note(_, let text) = decision.action else { return nil }
    self.init(author: decision.author, decided: decision.decided, text: text)
  }
}

/// Makes evidence of rows; documents, actors and methods are read once.
struct EvidenceReader {
  private let db: Database
  private var actors: ActorReader
  private var documents: [Int64: CitedDocument] = [:]
  private var methods: [Int64: String] = [:]
  private var hasDecisions: Bool?

  init(_ db: Database) {
    self.db = db
    actors = ActorReader(db)
  }

  mutating func evidence(_ row: ClaimRow) throws -> Evidence {
    let document = try document(row.document)
    let sentence = try document.sentence(row.sentence)
    let subject = try actors.actor(row.subject)
    let object = try actors.actor(row.object)
    let holder = try row.holder.map { try actors.actor($0) }
    let claim = Claim(
      subject: Mention(
        actor: subject.identifier, span: row.subjectSpan.moved(by: sentence.span.start)),
      relation: row.type,
      object: Mention(
        actor: object.identifier, span: row.objectSpan.moved(by: sentence.span.start)),
      status: row.status, holder: holder?.identifier, event: row.event, date: row.date,
      until: row.until, confidence: Thousandths.confidence(row.confidence), sentence: sentence.span,
      method: try method(row.method))
    guard let subjectText = sentence.text.slice(row.subjectSpan),
      let objectText = sentence.text.slice(row.objectSpan)
    else { throw DatabaseError.damage("a claim lies outside its sentence") }
    let judging = try judging(row)
    return try Evidence(
      claim: claim, number: ClaimName.number(of: claim, inDocument: document.origin.hash),
      subject: subject, object: object, holder: holder, document: document.origin,
      sentenceText: sentence.text, subjectText: subjectText, objectText: objectText,
      judged: judging.compactMap(Evidence.Judging.init),
      notes: notes(
        on: judging.first?.decision.judgement?.anchor.facet
          ?? ClaimAnchor.facet(
            document.origin.hash, claim.relation, claim.subject.span, claim.object.span)))
  }

  private mutating func isDecidedAbout() throws -> Bool {
    let hasDecisions = try self.hasDecisions ?? !DecisionTable(db).isEmpty()
    self.hasDecisions = hasDecisions
    return hasDecisions
  }

  /// In the order in which they were made, whatever order they came in.
  private mutating func judging(_ row: ClaimRow) throws -> [KeptDecision] {
    guard try isDecidedAbout() else { return [] }
    return try DecisionTable(db).decisions(
      where: """
        (claim = ?1 OR reading = ?1) AND state IN ('applied', 'conflicting')
          AND action NOT IN ('note', 'undo')
        """, [row.id]
    ).sorted { ($0.decision.decided, $0.decision.name) < ($1.decision.decided, $1.decision.name) }
  }

  private mutating func notes(on facet: @autoclosure () -> String) throws -> [Evidence.Note] {
    guard try isDecidedAbout() else { return [] }
    return try DecisionTable(db).notes(on: facet()).compactMap(Evidence.Note.init)
  }

  private mutating func document(_ number: Int64) throws -> CitedDocument {
    if let document = documents[number] { return document }
    let document = try CitedDocument(number, in: db)
    documents[number] = document
    return document
  }

  private mutating func method(_ number: Int64) throws -> String {
    if let method = methods[number] { return method }
    let method = try String.fetchOne(
      db.cachedStatement(sql: "SELECT word FROM method WHERE id = ?"), arguments: [number])
    guard let method else { throw DatabaseError.damage("there is no method \(number)") }
    methods[number] = method
    return method
  }
}
