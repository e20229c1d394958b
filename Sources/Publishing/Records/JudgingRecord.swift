import GraphStore
package import Knowledge

/// What a person decided about a claim, in JSON.
package struct JudgingRecord: Encodable, Sendable {
  package var author: String
  /// Whether other decisions say something else, so that none applies.
  package var conflicting: Bool
  /// When, in UTC.
  package var decided: String
  package var decision: Decision.Name
  @Nullable package var reason: String?
  package var verdict: Judgement.Verdict

  init(_ judging: Evidence.Judging) {
    author = judging.author
    conflicting = judging.isConflicting
    decided = judging.decided
    decision = judging.decision
    _reason = Nullable(wrappedValue: judging.reason)
    verdict = judging.verdict
  }
}
