/// The triads among the relations of a stretch of days.
package struct BalanceOfDays: Hashable, Sendable {
  /// Days since 1970-01-01, both ends included.
  package let days: ClosedRange<Int32>
  /// How many pairs have a sign in these days.
  package let pairCount: Int
  /// The triads of these pairs.
  package let triads: TriadCounts

  /// The share of triads that are balanced, 0 to 1; `nil` where there are none.
  package var index: Double? { triads.index }
}

extension Network {
  /// The balance of each stretch of days, by the relations that overlap with it.
  ///
  /// A relation counts with all its claims in each stretch that it touches; relations without a
  /// date count in none. Stretches are days since 1970-01-01, such as the years or months of a
  /// period.
  package func balance(over stretches: [ClosedRange<Int32>]) -> [BalanceOfDays] {
    stretches.map { days in
      let pairs = SignedPairs(self, days: days)
      return BalanceOfDays(days: days, pairCount: pairs.pairCount, triads: pairs.triads())
    }
  }
}
