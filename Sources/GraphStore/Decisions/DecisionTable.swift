import Foundation
import GRDB
import Knowledge

/// What became of a decision in a graph.
package enum DecisionState: String, CaseIterable, Codable, Sendable {
  case applied
  /// What it is about is not in the graph, or reads otherwise now.
  case orphaned
  /// Another one that holds says something else; neither applies.
  case conflicting
  /// A later one was made knowing it.
  case replaced
  case undone
}

/// A decision as a graph keeps it.
struct KeptDecision {
  var row: Int64
  var decision: Decision
  /// Where it applies.
  var document: Int64?
  /// Of the claim that was read there.
  var reading: Int64?
  /// Of the claim that it made, left standing or set aside.
  var claim: Int64?
  var state: DecisionState
}

/// Reads and writes the table `decision`.
struct DecisionTable {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func isEmpty() throws -> Bool { try !db.holds("SELECT EXISTS (SELECT 1 FROM decision)") }

  /// One that is there already stays as it is.
  func insert(_ decision: Decision) throws {
    let document = decision.document
    try db.run(
      """
      INSERT INTO decision (name, facet, action, line, undoes, hash, file, title, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'orphaned') ON CONFLICT DO NOTHING
      """,
      [
        decision.name, decision.facet, decision.action.name, decision.line, decision.undoes,
        document.flatMap { Self.prefix(ofHash: $0.hash) }, document?.fileName, document?.title,
      ])
    for actor in decision.actors {
      try db.run(
        """
        INSERT INTO sought (identifier, folded, decision)
        SELECT ?, ?, id FROM decision WHERE name = ? ON CONFLICT DO NOTHING
        """, [actor.identifier, foldedName(actor.name), decision.name])
    }
  }

  func decisions(ofFacet facet: String) throws -> [KeptDecision] {
    try decisions(where: "facet = ?", [facet])
  }

  /// In the order in which they came into the graph.
  func decisions(
    where condition: String, _ arguments: StatementArguments = []
  ) throws -> [KeptDecision] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, line, document, reading, claim, state FROM decision WHERE \(condition)
          ORDER BY id
          """), arguments: arguments
    ).map(KeptDecision.init(row:))
  }

  /// The notes that hold on what has a facet: behind theirs comes their text.
  func notes(on facet: String) throws -> [Decision] {
    try decisions(
      where: "facet > ?1 AND facet < ?2 AND state = 'applied' AND undoes IS NULL",
      ["note \(facet) ", "note \(facet)!"]
    ).map(\.decision)
  }

  /// Of the facets of some actions those decisions that hold without contradiction; the others of these
  /// facets get the state that they have by themselves.
  func settledHeads(ofActions actions: [String]) throws -> [KeptDecision] {
    let list = actions.map { "'\($0)'" }.joined(separator: ", ")
    let facets = try String.fetchAll(
      db, sql: "SELECT DISTINCT facet FROM decision WHERE action IN (\(list)) ORDER BY facet")
    return try facets.flatMap(settledHeads(ofFacet:))
  }

  func settledHeads(ofFacet facet: String) throws -> [KeptDecision] {
    let holding = try heads(ofFacet: facet)
    guard let first = holding.first?.decision,
      !holding.allSatisfy({ first.agrees(with: $0.decision) })
    else { return holding }
    for one in holding { try set(.conflicting, of: one) }
    return []
  }

  /// The decisions of a facet that hold, by name; the others get their states.
  func heads(ofFacet facet: String) throws -> [KeptDecision] {
    let kept = try decisions(ofFacet: facet)
    let heads = Heads(kept.map(\.decision))
    let names = Set(heads.holding.map(\.name))
    for one in kept where !names.contains(one.decision.name) {
      let isUndone = heads.undone.contains(one.decision.name)
      try set(isUndone ? .undone : one.decision.undoes == nil ? .replaced : .applied, of: one)
    }
    return kept.filter { names.contains($0.decision.name) }
      .sorted { $0.decision.name < $1.decision.name }
  }

  func set(
    _ state: DecisionState, of kept: KeptDecision, reading: Int64? = nil, claim: Int64? = nil
  ) throws {
    guard kept.state != state || kept.reading != reading || kept.claim != claim else { return }
    try db.run(
      "UPDATE decision SET state = ?, reading = ?, claim = ? WHERE id = ?",
      [state.rawValue, reading, claim, kept.row])
  }

  func set(document: Int64?, of row: Int64) throws {
    try db.run("UPDATE decision SET document = ? WHERE id = ?", [document, row])
  }

  /// The first 64 bits of 64 hexadecimal digits; `nil` where they are none.
  static func prefix(ofHash hash: String) -> Data? {
    guard hash.utf8.count == 64, let number = UInt64(hash.prefix(16), radix: 16) else { return nil }
    return withUnsafeBytes(of: number.bigEndian) { Data($0) }
  }
}

extension KeptDecision {
  fileprivate init(row: Row) throws {
    let line: String = try row.decode(atIndex: 1)
    guard let decision = try? Decision(line: line) else {
      throw DatabaseError.damage("a decision is not what its name says")
    }
    try self.init(
      row: row.decode(atIndex: 0), decision: decision, document: row.decode(atIndex: 2),
      reading: row.decode(atIndex: 3), claim: row.decode(atIndex: 4), state: row.word(at: 5))
  }
}

extension Database {
  /// Runs a statement that is kept for the next time.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Whether the first column of the first row is true.
  func holds(_ sql: String, _ arguments: StatementArguments = []) throws -> Bool {
    try Bool.fetchOne(cachedStatement(sql: sql), arguments: arguments) ?? false
  }
}
