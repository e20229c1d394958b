import Kernels

/// What the model sees in a word that may head a phrase: the kind of thing and a vector.
package struct Sense: Hashable, Sendable {
  /// Probabilities, one for each kind of `ReferringPhrase.Kind`; nothing for other words.
  package var kinds: [Float] = []
  package var vector: [Float] = []
}

/// Reads senses off the encoder's states.
struct SenseHead: Sendable {
  /// Words of other parts of speech head phrases only as names.
  private static let tags: Set<PartOfSpeech> = [
    .noun, .properNoun, .pronoun, .numeral, .adjective, .determiner, .adverb,
  ]

  private let linear = Linear("sense", in: Weights(.coreference))
  private let kinds = ReferringPhrase.Kind.allCases.count
  /// Before the vector stands a panel with the scores of the kinds.
  private let start = Int(KERNEL_PANEL)

  var width: Int { linear.columns }

  func callAsFunction(_ states: Rows, _ scratch: WholeRows, into senses: Rows) {
    senses.reset(to: states.count)
    linear(states, scratch, into: senses)
  }

  /// The senses of the sentence whose root stands at `row`, its words behind it.
  func senses(of words: [Word], names: [Name], at row: Int, in rows: Rows) -> [Sense] {
    var isHead = words.map { Self.tags.contains($0.tag) }
    for name in names { for word in name.words { isHead[word] = true } }
    return words.indices.map { word in
      guard isHead[word] else { return Sense() }
      let own = rows[row + 1 + word]
      kernel_soften(own, kinds)
      return Sense(
        kinds: Array(UnsafeBufferPointer(start: own, count: kinds)),
        vector: Array(UnsafeBufferPointer(start: own + start, count: width - start)))
    }
  }
}
