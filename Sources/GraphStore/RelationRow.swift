import GRDB
import Knowledge

/// A row of `relation`, or what claims that meet a filter add up to in its columns.
struct RelationRow {
  var id: Int64
  var subject: Int64
  var type: RelationType
  var object: Int64
  /// By place in the list of statuses.
  var counts: [Int64]
  /// Claims that an imported table gives without their sentences.
  var stated: Int64
  var documents: Int64
  var first: Int64?
  var last: Int64?
  /// In thousandths.
  var confidence: Int64
  var isContradicted: Bool

  /// The columns that `init(_:)` reads, in its order.
  static let columns = """
    relation.id, relation.subject, relation.type, relation.object, relation.asserted, \
    relation.claimed, relation.proposed, relation.denied, relation.stated, relation.documents, \
    relation.first, relation.last, relation.confidence, relation.contradicted
    """

  init(_ row: NumberRow) throws {
    id = try row.number(0)
    subject = try row.number(1)
    type = try RelationType(number: row.number(2))
    object = try row.number(3)
    counts = try [row.number(4), row.number(5), row.number(6), row.number(7)]
    stated = try row.number(8)
    documents = try row.number(9)
    first = row.optional(10)
    last = row.optional(11)
    confidence = try row.number(12)
    isContradicted = try row.number(13) != 0
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
  var claims: Int64 { counts.reduce(stated, +) }
}

extension Relation {
  /// What a table states counts as asserted.
  init(_ row: RelationRow, subject: Actor, object: Actor) {
    var counts: [Status: Int] = [:]
    for (status, count) in zip(Status.words, row.counts) { counts[status] = Int(count) }
    counts[.asserted, default: 0] += Int(row.stated)
    self.init(
      subject: subject, type: row.type, object: object, counts: counts,
      documents: Int(row.documents), first: row.first.flatMap(PartialDate.init(number:)),
      last: row.last.flatMap(PartialDate.init(number:)),
      confidence: Thousandths.confidence(row.confidence), isContradicted: row.isContradicted)
  }

  /// The most claimed first, then by documents, confidence and names.
  static func comesBefore(_ left: Relation, _ right: Relation) -> Bool {
    let (first, second) = (left.numbers, right.numbers)
    if first != second { return first > second }
    return left.names.lexicographicallyPrecedes(right.names)
  }

  private var numbers: (Int, Int, Double) { (claims, documents, confidence) }

  private var names: [String] {
    [subject.name, type.rawValue, object.name, subject.identifier, object.identifier]
  }
}
