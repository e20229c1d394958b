package import Knowledge

/// A claim with all that a reader needs to judge it.
package struct Evidence: Hashable, Sendable {
  package var claim: Claim
  /// By it the claim is named.
  package var number: Int64
  /// Without aliases, as are `object` and `holder`.
  package var subject: Actor
  package var object: Actor
  package var holder: Actor?
  package var document: Origin
  package var sentenceText: String
  package var subjectText: String
  package var objectText: String
  /// What persons decided about it, the first decision first; several where they agree, or contradict each
  /// other.
  package var judged: [Judging] = []
  /// In the order in which they came.
  package var notes: [Note] = []

  /// What a person noted on it.
  package struct Note: Hashable, Sendable {
    package var author: String
    /// As `Decision.decided`.
    package var decided: String
    package var text: String
  }

  /// A person's decision on a claim.
  package struct Judging: Hashable, Sendable {
    package var verdict: Judgement.Verdict
    /// Whether other decisions say something else, so that none applies.
    package var isConflicting: Bool
    package var author: String
    /// As `Decision.decided`.
    package var decided: String
    package var reason: String?
    package var decision: Decision.Name
  }

  /// Whether a person accepted, corrected or added it.
  package var isConfirmed: Bool {
    judged.contains { !$0.isConflicting && $0.verdict != .reject }
  }

  /// The document that a claim was read in.
  package struct Origin: Hashable, Sendable {
    package var hash: String
    package var source: String
    package var title: String?
    package var date: PartialDate?
  }
}

extension TextSpan {
  /// Counted from the start of a sentence; `nil` where the sentence does not hold it.
  package func moved(into sentence: TextSpan) -> TextSpan? {
    guard sentence.contains(self) else { return nil }
    return TextSpan(start: start - sentence.start, end: end - sentence.start)
  }
}
