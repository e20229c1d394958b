import GRDB
import Knowledge

/// A filter in the numbers of one graph's rows, and the SQL of its conditions.
///
/// A statement names subject and object in one order: where a symmetric type answers in both
/// directions there are two statements, never an OR, so that each has its index.
struct ChosenRows {
  /// Conditions of one statement.
  struct Ends {
    let condition: String
    let numbers: [Int64]
    /// Whether symmetric relations are told from their object's end.
    let isTurned: Bool
  }

  let filter: RelationFilter
  let ends: [Ends]
  private let holder: Int64?

  /// `nil` where nothing can meet the filter.
  init?(_ filter: RelationFilter, in db: Database) throws {
    let subjects = try filter.subject.map { try Self.numbers($0, db) }
    let objects = try filter.object.map { try Self.numbers($0, db) }
    holder = try filter.holder.flatMap { try Actor.number(of: $0, in: db) }
    if subjects?.isEmpty == true || objects?.isEmpty == true { return nil }
    if filter.holder != nil, holder == nil { return nil }
    self.filter = filter
    let types = filter.types
    let inOrder = Self.ends(subjects, objects, types, isTurned: false)
    let symmetric = (types.isEmpty ? Set(RelationType.words) : types).filter(\.isSymmetric)
    if symmetric.isEmpty || (subjects == nil && objects == nil) {
      ends = [inOrder]
    } else {
      ends = [inOrder, Self.ends(objects, subjects, symmetric, isTurned: true)]
    }
  }

  /// Whatever has the actor at one of its ends; the actor stands in the place of both.
  init?(around actor: Actor.Identifier, _ filter: RelationFilter, in db: Database) throws {
    guard let number = try Actor.number(of: actor, in: db) else { return nil }
    holder = try filter.holder.flatMap { try Actor.number(of: $0, in: db) }
    if filter.holder != nil, holder == nil { return nil }
    self.filter = filter
    ends = [
      Self.ends([number], nil, filter.types, isTurned: false),
      Self.ends(nil, [number], filter.types, isTurned: true),
    ]
  }

  private static func numbers(_ actors: Set<Actor.Identifier>, _ db: Database) throws -> [Int64] {
    try actors.compactMap { try Actor.number(of: $0, in: db) }.sorted()
  }

  private static func ends(
    _ subjects: [Int64]?, _ objects: [Int64]?, _ types: Set<RelationType>, isTurned: Bool
  ) -> Ends {
    var (conditions, numbers): ([String], [Int64]) = ([], [])
    func add(_ column: String, _ values: [Int64]?) {
      guard let values else { return }
      if values.count == 1 {
        numbers += values
        conditions.append("relation.\(column) = ?")
      } else {
        // written out: a statement takes only so many parameters
        let list = values.map(String.init).joined(separator: ", ")
        conditions.append("relation.\(column) IN (\(list))")
      }
    }
    add("subject", subjects)
    let isAll = types.isEmpty || types.count == RelationType.words.count
    add("type", isAll ? nil : types.map(\.number).sorted())
    add("object", objects)
    return Ends(
      condition: conditions.isEmpty ? "true" : conditions.joined(separator: " AND "),
      numbers: numbers, isTurned: isTurned)
  }

  /// Conditions on `claim` that its status, holder and dates meet the filter.
  var claimCondition: String {
    var conditions = [ClaimSums.isStanding]
    if filter.wantedStatuses.count < Status.words.count {
      let list = filter.wantedStatuses.map { String($0.number) }.sorted().joined(separator: ", ")
      conditions.append("claim.status IN (\(list))")
    }
    if let holder { conditions.append("claim.holder = \(holder)") }
    if let since = filter.since {
      conditions.append("coalesce(claim.until, claim.date) >= \(since.shortest.number)")
    }
    if filter.until != nil { conditions.append("claim.date IS NOT NULL") }
    if let after = filter.until?.next { conditions.append("claim.date < \(after.shortest.number)") }
    return conditions.joined(separator: " AND ")
  }

  /// Conditions on `relation` that what a table states of it can meet the filter; `nil` where it
  /// cannot.
  var statedCondition: String? {
    guard filter.countsStated, holder == nil, filter.wantedStatuses.contains(.asserted) else {
      return nil
    }
    var conditions = ["relation.stated > 0"]
    let (first, last) = (ClaimSums.stated("first"), ClaimSums.stated("last"))
    if let since = filter.since { conditions.append("\(last) >= \(since.shortest.number)") }
    if filter.until != nil { conditions.append("\(first) IS NOT NULL") }
    if let after = filter.until?.next { conditions.append("\(first) < \(after.shortest.number)") }
    return conditions.joined(separator: " AND ")
  }
}

extension PartialDate {
  /// The shortest date with the same first day: it sorts before all that begin on that day.
  fileprivate var shortest: PartialDate {
    if day ?? 1 > 1 { return self }
    return PartialDate(year: year, month: month ?? 1 > 1 ? month : nil) ?? self
  }
}
