import Knowledge
package import Querying

/// A timeline in JSON; periods without claims are left out.
package struct TimelineRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var by: Period.Length
  /// Claims that have no place among the periods.
  package var left: UnplacedRecord
  @Nullable package var other: ActorRecord?
  package var periods: [PeriodRecord]

  package init(_ timeline: Timeline) {
    actor = ActorRecord(timeline.actor)
    by = timeline.length
    left = UnplacedRecord(timeline.unplaced)
    _other = Nullable(wrappedValue: timeline.other.map(ActorRecord.init))
    periods = timeline.rows.map(PeriodRecord.init)
  }
}

/// How many claims a timeline leaves out, by why, in JSON.
package struct UnplacedRecord: Encodable, Sendable {
  package var datedByYear: Int
  package var earlier: Int
  package var stated: Int
  package var undated: Int

  init(_ unplaced: Timeline.Unplaced) {
    datedByYear = unplaced.coarse
    earlier = unplaced.earlier
    stated = unplaced.stated
    undated = unplaced.undated
  }
}

/// A period of a timeline in JSON.
package struct PeriodRecord: Encodable, Sendable {
  package var articles: Int
  package var leaning: Leaning
  package var claims: Int
  /// By relation; all are there.
  package var counts: [String: Int]
  package var negative: Int
  package var neutral: Int
  package var partners: [PartnerRecord]
  package var period: String
  package var positive: Int
  @Nullable package var turn: ClaimRecord?

  init(_ row: Timeline.Row) {
    articles = row.sum.articles
    leaning = row.sum.leaning
    claims = row.sum.claims
    counts = Dictionary(
      uniqueKeysWithValues: RelationType.allCases.map {
        ($0.rawValue, row.sum.counts[$0, default: 0])
      })
    negative = row.sum.negative
    neutral = row.sum.neutral
    partners = row.partners.map { PartnerRecord(actor: ActorRecord($0.actor), claims: $0.claims) }
    period = row.sum.period.description
    positive = row.sum.positive
    _turn = Nullable(wrappedValue: row.turn.flatMap { ClaimRecord.records(of: [$0]).first })
  }
}

/// Another actor of a period in JSON.
package struct PartnerRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var claims: Int
}
