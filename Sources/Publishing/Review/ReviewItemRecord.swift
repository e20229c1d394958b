package import GraphStore
package import Knowledge
package import Querying

/// What a person or a tool is asked about, in JSON.
package struct ReviewItemRecord: Encodable, Sendable {
  /// The sentence behind that of the claim.
  @Nullable package var after: String?
  @Nullable package var before: String?
  /// Of an item that is a claim.
  @Nullable package var claim: ClaimRecord?
  /// Names of those that hold or contradict each other.
  package var decisions: [Decision.Name]
  package var item: Kind
  package var notes: [String]
  /// Of an item that is two actors that may be one.
  @Nullable package var pair: DuplicateRecord?
  @Nullable package var title: String?
  package var why: String

  package enum Kind: String, Encodable, Sendable {
    case claim, pair
  }

  /// `decisions`: those that hold about a pair; a claim has its own.
  package init(_ item: ReviewItem, context: ClaimContext?, decisions pairs: [Decision] = []) {
    _after = Nullable(wrappedValue: context?.after)
    _before = Nullable(wrappedValue: context?.before)
    notes = context?.notes.compactMap(\.noteText) ?? []
    switch item {
    case .claim(let claim):
      self.item = .claim
      _claim = Nullable(wrappedValue: ClaimRecord.records(of: [claim.target.evidence]).first)
      _pair = Nullable(wrappedValue: nil)
      decisions = claim.target.decisions.map(\.name)
      _title = Nullable(wrappedValue: claim.target.evidence.document.title)
      why = words(claim.causes)
    case .pair(let pair):
      self.item = .pair
      _claim = Nullable(wrappedValue: nil)
      _pair = Nullable(wrappedValue: DuplicateRecord(pair))
      decisions = pairs.map(\.name)
      _title = Nullable(wrappedValue: nil)
      why = pairCause
    }
  }
}

/// Why a pair of actors is asked about.
package let pairCause = "they may be one actor"
