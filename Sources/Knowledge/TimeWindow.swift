/// A stretch of time, open at an end that is not there.
package struct TimeWindow: Hashable, Sendable {
  package var since: PartialDate?
  /// To the end of the day, month or year.
  package var until: PartialDate?

  package init(since: PartialDate? = nil, until: PartialDate? = nil) {
    self.since = since
    self.until = until
  }

  /// Whether it is all time.
  package var isEverything: Bool { since == nil && until == nil }

  /// Whether no day lies in it.
  package var isEmpty: Bool {
    guard let since, let until else { return false }
    return until.lastDay < since.firstDay
  }

  /// What lies in both; it may be empty.
  package func intersection(_ other: TimeWindow) -> TimeWindow {
    TimeWindow(
      since: [since, other.since].compactMap { $0 }.max { $0.firstDay < $1.firstDay },
      until: [until, other.until].compactMap { $0 }.min { $0.lastDay < $1.lastDay })
  }
}

extension TimeWindow: CustomStringConvertible {
  /// "2014 – 2015-08", "since 2014", "until 2015".
  package var description: String {
    switch (since, until) {
    case (let since?, let until?): since == until ? "\(since)" : "\(since) – \(until)"
    case (let since?, nil): "since \(since)"
    case (nil, let until?): "until \(until)"
    case (nil, nil): "all time"
    }
  }
}
