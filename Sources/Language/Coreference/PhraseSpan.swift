/// The noun phrases of a sentence: heads and all that belongs to them.
struct PhraseSpan {
  /// What belongs to a noun phrase, with all that hangs on it.
  private static let parts: Set<DependencyRelation> = [
    .det, .predeterminer, .amod, .nummod, .compound, .flat, .fixed, .goeswith, .nmod, .possessor,
    .nominalDescription, .bareNominal, .acl, .relativeClause,
  ]

  let tree: SentenceTree

  /// From the first to the last word of the phrase of a head, without prepositions, appositions
  /// and joined phrases; a possessive mark behind it counts.
  func words(of head: Int, isPossessive: (Int) -> Bool) -> Range<Int> {
    var first = head
    var last = head
    for dependent in tree.dependents(of: head) {
      let relation = tree[dependent].relation
      if Self.parts.contains(relation) {
        let whole = extent(of: dependent)
        first = min(first, whole.lowerBound)
        last = max(last, whole.upperBound - 1)
      } else if relation == .caseMarker, dependent > head, isPossessive(dependent) {
        last = max(last, dependent)
      }
    }
    return first..<last + 1
  }

  private func extent(of word: Int) -> Range<Int> {
    let all = tree.subtree(of: word).filter { tree[$0].tag != .punctuation }
    return (all.min() ?? word)..<(all.max() ?? word) + 1
  }
}
