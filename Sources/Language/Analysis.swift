/// What the model says of a word.
package struct Word: Hashable, Sendable {
  package var tag: PartOfSpeech
  package var features: Features
  package var lemma: String
  /// The index of the word it depends on; nil for the root of the sentence.
  package var head: Int?
  package var relation: DependencyRelation
}

/// A sentence's words and names as the model reads them.
package struct Analysis: Hashable, Sendable {
  /// One for each token.
  package var words: [Word]
  package var names: [Name]
  /// One for each token, empty for those that head no phrase.
  package var senses: [Sense] = []
}

/// A sentence of a text with what the model says of it.
package struct AnalysedSentence: Sendable {
  package let sentence: Sentence
  package let analysis: Analysis

  package init(sentence: Sentence, analysis: Analysis) {
    precondition(sentence.tokens.count == analysis.words.count, "every token has one analysis")
    self.sentence = sentence
    self.analysis = analysis
  }
}
