import Querying

/// What text and JSON say of judged claims in the same words.
enum ReviewWords {
  static let sampling = """
    Judged claims are no random sample where the review queue chose them: it prefers doubtful claims, \
    so that precision is then a lower bound.
    """

  /// Why there is no threshold; `nil` where there is one.
  static func reason(_ search: ConfidenceThreshold.Search) -> String? {
    switch search {
    case .found: nil
    case .tooFew(let judged):
      "\(counted(judged, "judged stance")) would tell of it, and at least "
        + "\(ConfidenceThreshold.leastJudged) must"
    case .unreached(let best):
      "\(best.right) right of \(counted(best.judged, "judged stance")) is the best that one leaves"
    }
  }
}
