import GraphStore
package import Knowledge

/// What the claims of one period add up to.
package struct PeriodSum: Sendable {
  package let period: Period
  package let counts: [RelationType: Int]
  package let positive: Int
  package let negative: Int
  package let claims: Int
  package let articles: Int
  /// The row of another actor and its claims; in no order.
  let others: [Int64: Int]

  init(_ period: Period, _ marks: [ClaimMark], around actor: Int64) {
    self.period = period
    counts = Dictionary(marks.map { ($0.relation, 1) }, uniquingKeysWith: +)
    positive = marks.count { $0.sign > 0 }
    negative = marks.count { $0.sign < 0 }
    claims = marks.count
    articles = Set(marks.map(\.document)).count
    others = Dictionary(marks.map { ($0.other(than: actor), 1) }, uniquingKeysWith: +)
  }

  /// Neither for nor against: meetings, affiliations, and what is denied.
  package var neutral: Int { claims - positive - negative }

  package var leaning: Leaning { Leaning(positive: positive, negative: negative) }
}

/// Which side has more claims.
package enum Leaning: String, Codable, Sendable {
  case positive, negative
  /// As many for as against.
  case mixed
  /// No claim is for or against.
  case neutral

  init(positive: Int, negative: Int) {
    if positive == negative {
      self = positive == 0 ? .neutral : .mixed
    } else {
      self = positive > negative ? .positive : .negative
    }
  }
}

extension [PeriodSum] {
  /// By period; those without claims are left out.
  init(_ marks: some Sequence<ClaimMark>, by length: Period.Length, around actor: Int64) {
    var groups: [Period: [ClaimMark]] = [:]
    for mark in marks {
      guard let period = mark.date.flatMap({ Period(length, of: $0) }) else { continue }
      groups[period, default: []].append(mark)
    }
    self = groups.map { PeriodSum($0.key, $0.value, around: actor) }
      .sorted { $0.period < $1.period }
  }

  /// How many rows a table of them has: one for each stretch without claims too.
  package var rowCount: Int {
    count + zip(self, dropFirst()).count { $1.period.number - $0.period.number > 1 }
  }

  /// The places at which the leaning turns, that of a period taken together with the one before.
  var turns: [Int] {
    var sign = 0
    var places: [Int] = []
    for place in indices {
      let now = smoothed(place).signum()
      if now != 0, sign != 0, now != sign { places.append(place) }
      if now != 0 { sign = now }
    }
    return places
  }

  /// Claims for less claims against, of a period and the one before.
  func smoothed(_ place: Int) -> Int {
    suffix(from: Swift.max(0, place - 1)).prefix(place == 0 ? 1 : 2)
      .map { $0.positive - $0.negative }.reduce(0, +)
  }
}
