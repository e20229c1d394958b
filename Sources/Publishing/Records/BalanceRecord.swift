import Knowledge
package import Querying

/// The balance of a graph in JSON.
package struct BalanceRecord: Encodable, Sendable {
  package var frustrated: [TriadRecord]
  package var pairs: PairCountsRecord
  package var periods: [PeriodBalanceRecord]
  package var triads: TriadCountsRecord

  package init(_ balance: Balance) {
    frustrated = balance.frustrated.map(TriadRecord.init)
    pairs = PairCountsRecord(balance.pairs)
    periods = balance.periods.map(PeriodBalanceRecord.init)
    triads = TriadCountsRecord(balance.triads)
  }
}

/// Triads by kind in JSON.
package struct TriadCountsRecord: Encodable, Sendable {
  /// Share of balanced ones; `null` without triads.
  @Nullable package var balance: Double?
  /// By number of minuses, 0 to 3.
  package var byMinuses: [Int]
  package var total: Int
  @Nullable package var weakBalance: Double?

  init(_ triads: TriadCounts) {
    _balance = Nullable(wrappedValue: triads.index?.inJSON)
    byMinuses = triads.byMinuses
    total = triads.total
    _weakBalance = Nullable(wrappedValue: triads.weakIndex?.inJSON)
  }
}

/// Pairs by sign in JSON.
package struct PairCountsRecord: Encodable, Sendable {
  package var divided: Int
  package var negative: Int
  package var positive: Int

  init(_ pairs: SignedPairCounts) {
    divided = pairs.divided
    negative = pairs.negative
    positive = pairs.positive
  }
}

/// The balance of a period in JSON.
package struct PeriodBalanceRecord: Encodable, Sendable {
  package var pairs: PairCountsRecord
  package var period: String
  package var triads: TriadCountsRecord

  init(_ balance: PeriodBalance) {
    pairs = PairCountsRecord(balance.pairs)
    period = "\(balance.period)"
    triads = TriadCountsRecord(balance.triads)
  }
}

/// A triad in JSON.
package struct TriadRecord: Encodable, Sendable {
  package var actors: [ActorRecord]
  package var minuses: Int
  package var ties: [SignedTieRecord]

  init(_ triad: NamedTriad) {
    actors = triad.actors.map(ActorRecord.init)
    minuses = triad.minuses
    ties = triad.ties.map(SignedTieRecord.init)
  }
}

/// Two actors and whether they are for each other, in JSON.
package struct SignedTieRecord: Encodable, Sendable {
  package var claims: SignedClaimsRecord
  package var first: ActorRecord
  package var second: ActorRecord
  package var sign: Int

  init(_ pair: NamedPair) {
    claims = SignedClaimsRecord(pair.claims)
    first = ActorRecord(pair.first)
    second = ActorRecord(pair.second)
    sign = Int(pair.sign)
  }
}
