/// What the model sees in a word that may head a phrase: the kind of thing and a vector.
package struct Sense: Hashable, Sendable {
  /// Probabilities, one for each kind of `Mention.Kind`; nothing for other words.
  package var kinds: [Float] = []
  package var vector: [Float] = []
}
