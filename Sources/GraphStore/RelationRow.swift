import GRDB
import Knowledge

/// A row of `relation`, or what claims that meet a filter add up to in its columns.
struct RelationRow {
  var id: Int64
  var subject: Int64
  var type: RelationType
  var object: Int64
  /// By place in the list of statuses.
  var counts: SIMD4<Int64>
  /// Claims that an imported table gives without their sentences.
  var stated: Int64
  var documents: Int64
  var first: Int64?
  var last: Int64?
  /// In thousandths.
  var confidence: Int64
  var isContradicted: Bool
  /// Claims that a person accepted, corrected or added.
  var confirmed: Int64

  /// The columns that `init(_:)` reads, in its order.
  static let columns = """
    relation.id, relation.subject, relation.type, relation.object, relation.asserted, \
    relation.claimed, relation.proposed, relation.denied, relation.stated, relation.documents, \
    relation.first, relation.last, relation.confidence, relation.contradicted, \
    relation.confirmed
    """

  static let columnCount: Int32 = 15

  init(_ row: NumberRow) throws {
    id = try row.number(0)
    subject = try row.number(1)
    type = try RelationType(number: row.number(2))
    object = try row.number(3)
    counts = try SIMD4(row.number(4), row.number(5), row.number(6), row.number(7))
    stated = try row.number(8)
    documents = try row.number(9)
    first = row.optional(10)
    last = row.optional(11)
    confidence = try row.number(12)
    isContradicted = try row.number(13) != 0
    confirmed = try row.number(14)
  }

  /// Told from its other end, where the type holds in both directions.
  var turned: RelationRow {
    var turned = self
    swap(&turned.subject, &turned.object)
    return turned
  }

  /// With what a table states, told once more by claims.
  mutating func add(stated row: RelationRow) {
    stated += row.stated
    first = [first, row.first].compactMap { $0 }.min()
    last = [last, row.last].compactMap { $0 }.max()
    confidence = max(confidence, row.confidence)
  }

  /// How many claims tell it, those included that a table states.
  var claims: Int64 { stated + counts.wrappedSum() }

  /// What the order of relations goes by before their names do.
  fileprivate var numbers: (Int64, Int64, Int64) { (claims, documents, confidence) }
}

/// A row of `relation` with the actors at its ends.
struct NamedRelationRow {
  let row: RelationRow
  let subject: Actor
  let object: Actor

  fileprivate var names: [String] {
    [subject.name, row.type.rawValue, object.name, subject.identifier, object.identifier]
  }
}

extension [RelationRow] {
  /// As relations with their actors: the most claimed first, then by documents, confidence and names;
  /// where an actor is given, those that start from it before all others.
  ///
  /// Places are sorted, not relations: these are large, and most places are told apart by numbers.
  func relations(startingFrom first: Int64? = nil, in db: Database) throws -> [Relation] {
    var actors = ActorReader(db)
    let named = try map { row in
      try NamedRelationRow(
        row: row, subject: actors.actor(row.subject), object: actors.actor(row.object))
    }
    func comesBefore(_ left: Int, _ right: Int) -> Bool {
      let (one, other) = (self[left], self[right])
      let (isFirst, isSecond) = (one.subject == first, other.subject == first)
      if isFirst != isSecond { return isFirst }
      if one.numbers != other.numbers { return one.numbers > other.numbers }
      return named[left].names.lexicographicallyPrecedes(named[right].names)
    }
    return indices.sorted(by: comesBefore).map { Relation(named[$0]) }
  }
}

extension Relation {
  /// What a table states counts as asserted.
  init(_ named: NamedRelationRow) {
    let row = named.row
    self.init(
      subject: named.subject, type: row.type, object: named.object,
      counts: [
        .asserted: Int(row.counts[0] + row.stated), .claimed: Int(row.counts[1]),
        .proposed: Int(row.counts[2]), .denied: Int(row.counts[3]),
      ],
      documents: Int(row.documents), first: row.first.flatMap(PartialDate.init(number:)),
      last: row.last.flatMap(PartialDate.init(number:)),
      confidence: Thousandths.confidence(row.confidence), isContradicted: row.isContradicted,
      confirmed: Int(row.confirmed))
  }
}
