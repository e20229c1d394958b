import GRDB
import Knowledge

/// Makes the rows of a document what was read in it and what persons decided about it, together.
///
/// The outcome follows from the rows as they were read and from the decisions alone: undoing one is
/// settling without it. Inside a transaction.
struct DocumentSettling {
  private let db: Database
  private let table: DecisionTable
  private let identities: ActorIdentities

  init(_ db: Database, _ identities: ActorIdentities) {
    self.db = db
    table = DecisionTable(db)
    self.identities = identities
  }

  /// Settles documents and sums up their relations again; actors of whom only decisions tell come and go
  /// with them.
  ///
  /// True where decisions about who these actors are have to be settled again.
  @discardableResult
  func settle(_ documents: some Sequence<Int64>, because change: String) throws -> Bool {
    var relations: Set<Int64> = []
    var actors: Set<Int64> = []
    for document in Set(documents).sorted() {
      let (former, there) = try settle(document)
      relations.formUnion(former)
      actors.formUnion(there)
    }
    try RelationSums(db).recount(relations, because: change)
    actors.formUnion(identities.introduced)
    let introductions = Introductions(db)
    let moved = try actors.filter(introductions.isIntroduced)
    let isMoved = try moved.contains { actor in
      try db.holds(
        """
        SELECT EXISTS (SELECT 1 FROM sought JOIN decision ON decision.id = sought.decision
          WHERE sought.identifier = (SELECT identifier FROM actor WHERE id = ?) AND hash IS NULL)
        """, [actor])
    }
    for actor in moved.sorted() { try introductions.settle(actor) }
    return isMoved
  }

  /// The relations whose claims changed, and the actors that decisions speak of or spoke of before.
  private func settle(_ document: Int64) throws -> (relations: Set<Int64>, actors: Set<Int64>) {
    let all = try ClaimRow.rows(ofDocument: document, in: db)
    let read = all.filter(\.judged.isRead)
    let former = all.filter { !$0.judged.isRead }
    let cited = try CitedDocument(document, in: db)
    let parts = try ActorParts(document, table, identities)
    let verdicts = try VerdictReader(db, cited, parts, identities).verdicts(read)
    let standing = StandingClaims(read, verdicts, parts)
    try db.run(
      "DELETE FROM claim WHERE id BETWEEN ? AND ? AND judged > \(Judged.setAside.rawValue)",
      ClaimRow.ids(ofDocument: document))
    var relations = Set(former.map(\.relation))
    for (row, judged) in zip(read, standing.judged) where row.judged != judged {
      try db.run("UPDATE claim SET judged = ? WHERE id = ?", [judged.rawValue, row.id])
      relations.insert(row.relation)
    }
    let added = try add(standing.added, to: document, behind: read, cited.origin.source)
    relations.formUnion(added.map(\.relation))
    try note(verdicts, standing, read, added)
    try settleMentions(of: document, parts)
    let spoken = try spoken(verdicts, parts)
    return try (relations, Introductions(db).set(spoken, in: document).union(spoken.keys))
  }

  /// The rows as they went in, in the order given.
  private func add(
    _ rows: [ClaimRow], to document: Int64, behind read: [ClaimRow], _ source: String
  ) throws -> [ClaimRow] {
    let first = ClaimRow.range(ofDocument: document).lowerBound
    let place = (read.map(\.id).max().map { $0 - first } ?? -1) + 1
    return try rows.enumerated().map { index, row in
      var row = row
      row.id = try ClaimRow.id(Int(place) + index, ofDocument: document, source: source)
      let isReversed = try isReversed(row)
      row.relation = try RelationSums(db).number(
        of: row.type, from: isReversed ? row.object : row.subject,
        to: isReversed ? row.subject : row.object)
      if row.method == 0 { row.method = try MethodRow.number(of: Claim.byHand, in: db) }
      try row.insert(isReversed: isReversed, into: db)
      return row
    }
  }

  /// A symmetric relation is kept from the actor with the smaller identifier.
  private func isReversed(_ row: ClaimRow) throws -> Bool {
    try row.type.isSymmetric && Actor.precedes(row.object, row.subject, in: db)
  }

  private func note(
    _ verdicts: [Verdict], _ standing: StandingClaims, _ read: [ClaimRow], _ added: [ClaimRow]
  ) throws {
    for (index, verdict) in verdicts.enumerated() {
      let made = standing.places[index].map { added[$0].id }
      let reading = verdict.reading.map { read[$0].id }
      for kept in verdict.decisions {
        try table.set(verdict.state, of: kept, reading: reading, claim: made ?? reading)
      }
    }
  }

  /// Whom decisions that apply speak of, by the first of their descriptions.
  private func spoken(_ verdicts: [Verdict], _ parts: ActorParts) throws -> [Int64: ActorAnchor] {
    var spoken: [Int64: ActorAnchor] = [:]
    let anchors = parts.others + verdicts.flatMap(\.spokenOf)
    for anchor in anchors {
      let number = try identities.numberOrNew(anchor)
      spoken[number] = [spoken[number], anchor].compactMap { $0 }.min { $0.precedes($1) }
    }
    return spoken
  }

  /// Gives mentions to those whom decisions say they mean.
  private func settleMentions(of document: Int64, _ parts: ActorParts) throws {
    var changes: [(start: Int64, end: Int64, actor: Int64, read: Int64?)] = []
    let sql = "SELECT start, end, actor, read FROM mention WHERE document = ?"
    try db.forEachRow(sql, [document]) { row in
      let (actor, kept) = try (row.number(2), row.optional(3))
      let read = kept ?? actor
      let wanted = parts.actor(for: read)
      guard wanted != actor else { return }
      try changes.append((row.number(0), row.number(1), wanted, wanted == read ? nil : read))
    }
    for change in changes {
      try db.run(
        "UPDATE mention SET actor = ?, read = ? WHERE document = ? AND start = ? AND end = ?",
        [change.actor, change.read, document, change.start, change.end])
    }
  }
}

/// For whom actors that were read in one document stand.
struct ActorParts {
  private let identities: ActorIdentities
  private var separated: [Int64: Int64] = [:]
  /// Those that others are said to be.
  private(set) var others: [ActorAnchor] = []

  /// The decisions that part an actor of the document get their states; where they make one actor two
  /// others, none of them applies.
  init(_ document: Int64, _ table: DecisionTable, _ identities: ActorIdentities) throws {
    self.identities = identities
    let facets = try table.decisions(where: "document = ? AND action = 'separate'", [document])
      .map(\.decision.facet)
    var partings: [Int64: [(kept: KeptDecision, other: ActorAnchor)]] = [:]
    for facet in Set(facets).sorted() {
      for kept in try table.settledHeads(ofFacet: facet) {
        guard case .separate(let actor, _, let other) = kept.decision.action,
          let number = try identities.toldNumber(of: actor)
        else {
          try table.set(.orphaned, of: kept)
          continue
        }
        partings[number, default: []].append((kept, other))
      }
    }
    for (number, parted) in partings.sorted(by: { $0.key < $1.key }) {
      let numbers = try Set(parted.map { try identities.numberOrNew($0.other) })
      for one in parted {
        try table.set(numbers.count == 1 ? .applied : .conflicting, of: one.kept)
      }
      guard numbers.count == 1 else { continue }
      separated[number] = numbers.first
      others += parted.map(\.other)
    }
  }

  func actor(for read: Int64) -> Int64 { identities.survivor(of: separated[read] ?? read) }

  /// The row with the actors that are meant; `nil` where it would tell of an actor and itself.
  func mapped(_ row: ClaimRow) -> ClaimRow? {
    var row = row
    row.subject = actor(for: row.subject)
    row.object = actor(for: row.object)
    row.holder = row.holder.map(actor(for:))
    return row.subject == row.object ? nil : row
  }
}

extension Verdict {
  /// The actors of which it says something that applies.
  fileprivate var spokenOf: [ActorAnchor] {
    guard case .stands = outcome else { return [] }
    return decisions.compactMap(\.decision.judgement?.stands).flatMap(\.actors)
  }
}

extension ActorAnchor {
  /// By name, kind and country, for anchors of one actor.
  fileprivate func precedes(_ other: ActorAnchor) -> Bool {
    description.precedes(other.description)
  }

  private var description: String {
    [name, kind.rawValue, country ?? ""].joined(separator: "\n")
  }
}
