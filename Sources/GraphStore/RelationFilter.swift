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
  /// Whether claims count that a table states without sentences; in a window they count whole where its
  /// dates touch the window.
  package var countsStated = true

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
  /// `since` and `until` in one.
  package var window: TimeWindow {
    get { TimeWindow(since: since, until: until) }
    set { (since, until) = (newValue.since, newValue.until) }
  }

  /// Whether only single claims can tell, not the sums that are kept.
  var needsClaims: Bool { asksForSomeClaims || wantedStatuses != Status.standing }

  /// Whether it asks for claims of every status, whoever makes them and whenever.
  var asksForAllClaims: Bool {
    !asksForSomeClaims && wantedStatuses.count == Status.allCases.count
  }

  private var asksForSomeClaims: Bool { holder != nil || since != nil || until != nil }

  var wantedStatuses: Set<Status> { statuses.isEmpty ? Set(Status.allCases) : statuses }
}
