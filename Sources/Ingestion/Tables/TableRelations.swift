import GraphStore
import Knowledge

/// The relations of a table, and the rows that they get.
final class TableRelations {
  /// By row, from 1: the ends and the type.
  private(set) var ends: [(subject: UInt32, object: UInt32, type: UInt8)] = [(0, 0, 0)]
  private let actors: TableActors
  private let sorted: SortedRelations
  private var contradictions = TableContradictions()
  private var records = RowNumbers()
  private var count: UInt32 = 0
  /// By record, from 1: its row, and in the lowest bit whether it is turned.
  private var rows: [UInt32] = []
  private var types: [UInt64: RelationType] = [:]

  init(_ actors: TableActors, in folder: String) {
    self.actors = actors
    sorted = SortedRelations(in: folder)
  }

  func add(_ reader: TableReader) throws {
    func column(_ name: String) -> Int { reader.column(name) ?? 0 }
    let source = try actors.row(column("src"), "src", reader)
    let target = try actors.row(column("dst"), "dst", reader)
    guard source != target else {
      throw reader.fault(
        "has one actor at both ends, or two names of one", "a relation is between two actors")
    }
    let type = try type(column("type"), reader)
    let isReversed =
      type.isSymmetric && actors.ranks[Int(source)] > actors.ranks[Int(target)]
    let first = try reader.date(reader.column("first"), named: "first") ?? 0
    let last = try reader.date(reader.column("last"), named: "last") ?? 0
    guard first == 0 || last == 0 || first <= last || last % 10_000 == 0 || last % 100 == 0 else {
      throw reader.fault("'first' lies after 'last'", "exchange the dates")
    }
    let relation = TableRelation(
      subject: isReversed ? target : source, object: isReversed ? source : target,
      claims: try reader.weight(reader.column("weight")),
      first: Int32(first), last: Int32(last), record: count + 1,
      confidence: UInt16(try reader.confidence(reader.column("conf"))),
      type: UInt8(type.number), isReversed: isReversed)
    guard records.insert(count + 1, for: reader.bytes(column("id"))) else {
      throw reader.fault(
        "id '\(reader.text(column("id")))' is there already", "give each relation its own")
    }
    count += 1
    contradictions.learn(relation)
    try sorted.add(relation)
  }

  private func type(_ column: Int, _ reader: TableReader) throws -> RelationType {
    let mark = reader.bytes(column).mark
    if let type = types[mark] { return type }
    let type = try reader.type(column)
    types[mark] = type
    return type
  }

  /// Gives each relation its row, in the order of subject, type and object.
  func number() throws {
    rows = Array(repeating: 0, count: Int(count) + 1)
    ends.reserveCapacity(Int(count) + 1)
    var last: TableRelation?
    try sorted.forEach { relation in
      if last.map(relation.isSameRelation) != true {
        ends.append((relation.subject, relation.object, relation.type))
        contradictions.note(relation)
      }
      last = relation
      rows[Int(relation.record)] = UInt32(ends.count - 1) << 1 | (relation.isReversed ? 1 : 0)
    }
    contradictions.finish()
  }

  func spill() throws { try sorted.spill() }

  /// The row of the relation that a field names, and whether the table has it turned.
  func row(_ column: Int, _ reader: TableReader) throws -> UInt32 {
    guard let record = records[reader.bytes(column)] else {
      throw reader.fault(
        "'rel_id' is '\(reader.text(column))', which is no id of the table of relations",
        "add the relation, or mend the id")
    }
    return rows[Int(record)]
  }

  /// Writes the rows, each with what its claims add up to; how many there are.
  func write(_ tallies: RelationTallies, to loading: BulkLoad) throws -> Int {
    var row = 0
    var waiting: TableRelation?
    func write(_ relation: TableRelation) throws {
      row += 1
      try loading.add(
        tallies.relation(relation, row: row, isContradicted: contradictions.contains(relation)))
    }
    try sorted.forEach { relation in
      if var former = waiting, relation.isSameRelation(as: former) {
        former.join(relation)
        waiting = former
      } else {
        if let waiting { try write(waiting) }
        waiting = relation
      }
    }
    if let waiting { try write(waiting) }
    return row
  }
}

extension TableRelation {
  /// With what another record says of the same relation.
  fileprivate mutating func join(_ other: TableRelation) {
    claims = claims.addingReportingOverflow(other.claims).overflow ? .max : claims + other.claims
    first = first == 0 ? other.first : other.first == 0 ? first : min(first, other.first)
    last = max(last, other.last)
    confidence = max(confidence, other.confidence)
  }
}
