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

  /// The balance of each period from the first to the last that has a signed relation, each by the
  /// claims of its own days, not by whole relations.
  func balance(
    of network: Network, by length: Period.Length, _ filter: RelationFilter
  ) throws -> [PeriodBalance] {
    let stretches = SignedStretches(network, within: filter)
    return try stretches.periods(by: length).map { period in
      guard let days = period.days, stretches.hasAny(in: days) else {
        return PeriodBalance(
          period: period, pairs: SignedPairCounts(), triads: TriadCounts(byMinuses: [0, 0, 0, 0]))
      }
      let pairs = SignedPairs(try self.network(filter.narrowed(to: period)))
      return PeriodBalance(
        period: period, pairs: SignedPairCounts(pairs), triads: pairs.triads())
    }
  }
}

/// Which days the signed relations of a network cover.
private struct SignedStretches {
  private let days: [ClosedRange<Int>]

  /// Of each relation, the days within those of the filter.
  init(_ network: Network, within filter: RelationFilter) {
    let first = filter.since?.firstDay ?? .min
    let last = filter.until?.lastDay ?? .max
    var days: Set<ClosedRange<Int>> = []
    for edge in 0..<network.edgeCount where network.type(of: edge).sign != 0 {
      guard let stretch = network.stretch(of: edge) else { continue }
      let (begin, end) = (max(first, stretch.lowerBound), min(last, stretch.upperBound))
      if begin <= end { days.insert(begin...end) }
    }
    self.days = Array(days)
  }

  func hasAny(in period: ClosedRange<Int>) -> Bool {
    days.contains { $0.overlaps(period) }
  }

  /// All from the first to the last.
  func periods(by length: Period.Length) throws -> [Period] {
    guard let begin = days.map(\.lowerBound).min().flatMap(PartialDate.init(dayNumber:)),
      let end = days.map(\.upperBound).max().flatMap(PartialDate.init(dayNumber:)),
      let first = Period(length, of: begin), let last = Period(length, of: end)
    else { return [] }
    let count = last.number - first.number + 1
    guard count <= Graph.mostPeriods else {
      throw BalanceError.tooManyPeriods(count, length, first: first, last: last)
    }
    return Array(sequence(first: first) { $0 == last ? nil : $0.next })
  }
}

extension Network {
  /// The days of an edge since 1970-01-01; `nil` where it has no date.
  fileprivate func stretch(of edge: Int) -> ClosedRange<Int>? {
    let (first, last) = (firsts[edge], lasts[edge])
    let begin = first == Self.noDay ? last : first
    let end = last == Self.noDay ? first : last
    return begin == Self.noDay || end < begin ? nil : Int(begin)...Int(end)
  }
}

extension RelationFilter {
  /// The same for signed relations of a period, as far as it lies within the filter's own window.
  fileprivate func narrowed(to period: Period) -> RelationFilter {
    var filter = self
    filter.types = Set(RelationType.allCases.filter { $0.sign != 0 })
    filter.since = [since, period.first].compactMap { $0 }.max { $0.firstDay < $1.firstDay }
    filter.until = [until, period.last].compactMap { $0 }.min { $0.lastDay < $1.lastDay }
    return filter
  }
}
