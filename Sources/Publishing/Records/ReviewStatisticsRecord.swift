import Knowledge
package import Querying

/// How often the program was right, in JSON.
package struct ReviewStatisticsRecord: Encodable, Sendable {
  package var all: ReviewCountsRecord
  package var byConfidence: [ReviewRowRecord]
  package var byRelation: [ReviewRowRecord]
  package var byRule: [ReviewRowRecord]
  package var bySource: [ReviewRowRecord]
  package var disputed: Int
  package var missed: [String: Int]
  package var note: String
  package var threshold: ThresholdRecord

  package init(_ statistics: ReviewStatistics) {
    all = ReviewCountsRecord(statistics.all)
    byConfidence = statistics.byConfidence.map(ReviewRowRecord.init)
    byRelation = statistics.byRelation.map(ReviewRowRecord.init)
    byRule = statistics.byRule.map(ReviewRowRecord.init)
    bySource = statistics.bySource.map(ReviewRowRecord.init)
    disputed = statistics.disputed
    missed = Dictionary(
      uniqueKeysWithValues: statistics.missed.map { ($0.key.rawValue, $0.value) })
    note = ReviewWords.sampling
    threshold = ThresholdRecord(statistics)
  }
}

/// How many claims were judged and how many are right, in JSON.
package struct ReviewCountsRecord: Encodable, Sendable {
  package var judged: Int
  /// Bounds of the precision, as are those of `upper`; `null` where no claim was judged.
  @Nullable package var lower: Double?
  @Nullable package var precision: Double?
  package var right: Int
  package var rightInAll: Int
  @Nullable package var upper: Double?

  init(_ counts: ReviewCounts) {
    judged = counts.judged
    _lower = Nullable(wrappedValue: counts.interval?.lower.inJSON)
    _precision = Nullable(wrappedValue: counts.precision?.inJSON)
    right = counts.right
    rightInAll = counts.rightInAll
    _upper = Nullable(wrappedValue: counts.interval?.upper.inJSON)
  }
}

/// Judged claims that have something in common, in JSON.
package struct ReviewRowRecord: Encodable, Sendable {
  package var counts: ReviewCountsRecord
  package var key: String

  init(_ row: ReviewRow) {
    counts = ReviewCountsRecord(row.counts)
    key = row.key
  }
}

/// A suggested `--min-confidence` in JSON, or why there is none.
package struct ThresholdRecord: Encodable, Sendable {
  @Nullable package var confidence: Double?
  @Nullable package var kept: ReviewCountsRecord?
  @Nullable package var lost: Int?
  /// `null` where there is a threshold.
  @Nullable package var reason: String?
  package var wantedPrecision: Double

  init(_ statistics: ReviewStatistics) {
    var found: ConfidenceThreshold?
    if case .found(let threshold) = statistics.threshold { found = threshold }
    _confidence = Nullable(wrappedValue: found?.confidence)
    _kept = Nullable(wrappedValue: found.map { ReviewCountsRecord($0.kept) })
    _lost = Nullable(wrappedValue: found?.lost)
    _reason = Nullable(wrappedValue: ReviewWords.reason(statistics.threshold))
    wantedPrecision = statistics.wantedPrecision
  }
}
