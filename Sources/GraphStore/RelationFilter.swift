import GRDB
package import Knowledge

/// Which relations or claims are asked for; an empty filter means all that are claimed to hold.
package struct RelationFilter: Hashable, Sendable {
  /// Who the relation starts from; a symmetric type answers in both directions.
  package var subject: Set<Actor.Identifier>?
  package var object: Set<Actor.Identifier>?
  /// None means all.
  package var types: Set<RelationType>
  /// None means all.
  package var statuses: Set<Status>
  /// Who says so; claims in the article's own voice have no holder.
  package var holder: Actor.Identifier?
  /// Claims dated by month or year count as of its first day, those of a stretch of time until its
  /// last date; claims without a date drop out.
  package var since: PartialDate?
  /// To the end of the day, month or year.
  package var until: PartialDate?
  /// How many claims of `statuses` a relation needs; evidence is not held to it.
  package var minimumClaims: Int

  package init(
    subject: Set<Actor.Identifier>? = nil, object: Set<Actor.Identifier>? = nil,
    types: Set<RelationType> = [], statuses: Set<Status> = Status.standing,
    holder: Actor.Identifier? = nil, since: PartialDate? = nil, until: PartialDate? = nil,
    minimumClaims: Int = 1
  ) {
    self.subject = subject
    self.object = object
    self.types = types
    self.statuses = statuses
    self.holder = holder
    self.since = since
    self.until = until
    self.minimumClaims = minimumClaims
  }
}

extension RelationFilter {
  /// Whether only single claims can tell, not their sums.
  var needsClaims: Bool {
    holder != nil || since != nil || until != nil || wantedStatuses.count < Status.allCases.count
  }

  /// Whether it asks for the relations of nobody.
  var isVoid: Bool { subject?.isEmpty == true || object?.isEmpty == true }

  var wantedStatuses: Set<Status> { statuses.isEmpty ? Set(Status.allCases) : statuses }

  /// Conditions on the ends and the column of the type, each answered by an index; a row may meet
  /// both.
  func conditions(type: SQL) -> [SQL] {
    let wanted = types.isEmpty ? Set(RelationType.allCases) : types
    let symmetric = wanted.filter(\.isSymmetric)
    let inOrder = condition(type, wanted, from: "subject", to: "object")
    if symmetric.isEmpty || (subject == nil && object == nil) { return [inOrder] }
    return [inOrder, condition(type, symmetric, from: "object", to: "subject")]
  }

  private func condition(
    _ type: SQL, _ types: Set<RelationType>, from start: SQL, to end: SQL
  ) -> SQL {
    let conditions: [SQL?] = [
      "\(type) IN \(types.map(\.rawValue).sorted())",
      subject.map { "\(start) IN \($0.map(Actor.number(of:)).sorted())" },
      object.map { "\(end) IN \($0.map(Actor.number(of:)).sorted())" },
    ]
    return conditions.compactMap { $0 }.joined(separator: " AND ")
  }

  /// The numbers of the claims that meet the filter.
  var claimNumbers: SQL {
    let common: [SQL?] = [
      "status IN \(wantedStatuses.map(\.rawValue).sorted())",
      holder.map { "holder = \(Actor.number(of: $0))" },
      since.map { "coalesce(until, date) >= \($0.shortest)" },
      until.map { _ in "date IS NOT NULL" },
      until?.next.map { "date < \($0.shortest)" },
    ]
    return conditions(type: "relation").map { ends -> SQL in
      let all = ([ends] + common.compactMap { $0 }).joined(separator: " AND ")
      return "SELECT id FROM claim WHERE \(all)"
    }.joined(separator: " UNION ")
  }

  /// Which way round a relation between two actors answers the filter.
  func isReversed(subject: Actor.Identifier, type: RelationType, object: Actor.Identifier) -> Bool {
    guard type.isSymmetric else { return false }
    return self.subject?.contains(subject) == false || self.object?.contains(object) == false
  }
}

extension PartialDate {
  /// The shortest date with the same first day: it sorts before all that begin on that day.
  fileprivate var shortest: String {
    if day ?? 1 > 1 { return description }
    return String(description.prefix(month ?? 1 > 1 ? 7 : 4))
  }
}
