/// What a name names.
package enum NameKind: String, CaseIterable, Codable, Sendable {
  case person, state, group, party, alliance, organisation, company, place, nationality, event
  /// A work, a product, a language: nothing that acts.
  case other
}

/// A name found in a sentence.
package struct Name: Hashable, Sendable {
  /// Indices of its words.
  package let words: Range<Int>
  package let kind: NameKind
  /// Of the likeliest reading of its least certain word, 0 to 1.
  package let probability: Float

  package init(words: Range<Int>, kind: NameKind, probability: Float) {
    self.words = words
    self.kind = kind
    self.probability = probability
  }
}

extension [Name] {
  /// `B-kind` and `I-kind` of the words of names; nil for the other words of the sentence.
  package func labels(words: Int) -> [String?] {
    var labels = [String?](repeating: nil, count: words)
    for name in self {
      for word in name.words {
        labels[word] = (word == name.words.lowerBound ? "B-" : "I-") + name.kind.rawValue
      }
    }
    return labels
  }
}
