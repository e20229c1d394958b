/// What the model makes of the sentence behind a claim: how likely each answer is, and which words
/// move it.
package struct ClaimGrounds: Hashable, Sendable {
  /// An answer and its probability, 0 to 1.
  package struct Answer: Hashable, Sendable {
    package let label: String
    package let probability: Double

    package init(label: String, probability: Double) {
      self.label = label
      self.probability = probability
    }
  }

  /// A word, and by how much the relation's probability falls when it is left out; below 0 it rises.
  package struct Word: Hashable, Sendable {
    package let text: String
    package let weight: Double

    package init(text: String, weight: Double) {
      self.text = text
      self.weight = weight
    }
  }

  /// The likeliest first, as are `events` and `statuses`.
  package let relations: [Answer]
  package let events: [Answer]
  package let statuses: [Answer]
  /// In the order of the sentence, without the two actors' own words.
  package let words: [Word]

  package init(relations: [Answer], events: [Answer], statuses: [Answer], words: [Word]) {
    self.relations = relations
    self.events = events
    self.statuses = statuses
    self.words = words
  }
}
