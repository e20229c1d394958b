import GraphStore
import Knowledge

/// The balance of the claims of one period.
package struct PeriodBalance: Sendable {
  package let period: Period
  package let pairs: SignedPairCounts
  package let triads: TriadCounts
}

/// Why a balance over time cannot be told.
package enum BalanceError: Error, Hashable, CustomStringConvertible {
  case tooManyPeriods(Int, Period.Length, first: Period, last: Period)

  package var description: String {
    switch self {
    case .tooManyPeriods(let count, let length, let first, let last):
      "\(first) to \(last) are \(count) \(length.rawValue)s, more than \(Graph.mostPeriods); "
        + "narrow them with --since and --until, or take longer ones with --by"
    }
  }
}

extension Graph {
  /// How many periods can be told.
  static let mostPeriods = 1000

  /// The balance of each period from the first to the last that has a signed claim, each by the claims
  /// of its own days: what a table states without sentences is of no day.
  func balance(by length: Period.Length, _ filter: RelationFilter) throws -> [PeriodBalance] {
    var sums = SignedSums(length, filter)
    try forEachDatedClaim(sums.filter) { try sums.add($0) }
    return try sums.periods().map { period in
      let pairs = SignedPairs(sums.network(of: period))
      return PeriodBalance(
        period: period, pairs: SignedPairCounts(pairs), triads: pairs.triads())
    }
  }
}

/// Signed claims by period and relation; one of a stretch of time counts in each period of it.
private struct SignedSums {
  let filter: RelationFilter
  private let length: Period.Length
  private let window: (first: Int, last: Int)
  private var claims: [Int: [Int64: (claim: DatedClaim, count: UInt32)]] = [:]

  init(_ length: Period.Length, _ filter: RelationFilter) {
    self.length = length
    var filter = filter
    let signed = Set(RelationType.allCases.filter { $0.sign != 0 })
    filter.types = filter.types.isEmpty ? signed : filter.types.intersection(signed)
    self.filter = filter
    window = (filter.since?.firstDay ?? .min, filter.until?.lastDay ?? .max)
  }

  /// A date of a month or year counts as its first day.
  mutating func add(_ claim: DatedClaim) throws {
    let start = max(window.first, claim.date.firstDay)
    let end = min(window.last, max(start, (claim.until ?? claim.date).firstDay))
    guard let first = period(ofDay: start), let last = period(ofDay: end), first <= last else {
      return
    }
    try check(first, last)
    for number in first.number...last.number {
      claims[number, default: [:]][claim.relation, default: (claim, 0)].count += 1
    }
  }

  /// All from the first to the last.
  func periods() throws -> [Period] {
    guard let least = claims.keys.min(), let most = claims.keys.max() else { return [] }
    let (first, last) = (Period(length, number: least), Period(length, number: most))
    try check(first, last)
    return Array(sequence(first: first) { $0 == last ? nil : $0.next })
  }

  func network(of period: Period) -> Network {
    var builder = NetworkBuilder()
    for (_, sum) in claims[period.number] ?? [:] where sum.count >= filter.minimumClaims {
      builder.add(
        subject: sum.claim.subject, type: sum.claim.type, object: sum.claim.object,
        claims: sum.count)
    }
    return builder.network()
  }

  private func check(_ first: Period, _ last: Period) throws {
    let count = last.number - first.number + 1
    guard count <= Graph.mostPeriods else {
      throw BalanceError.tooManyPeriods(count, length, first: first, last: last)
    }
  }

  private func period(ofDay day: Int) -> Period? {
    PartialDate(dayNumber: day).flatMap { Period(length, of: $0) }
  }
}
