/// A sentence as coreference looks at it.
struct CoreferenceSentence {
  let number: Int
  let paragraph: Int
  let words: [String]
  let folded: [String]
  let analysis: Analysis
  let tree: SentenceTree
  /// A number of the article's speakers, 0 for nobody in particular.
  let speaker: Int32
  /// Who spoke before that.
  let previousSpeaker: Int32

  init(
    number: Int, paragraph: Int, words: [String], analysis: Analysis, speaker: Int32,
    previousSpeaker: Int32
  ) {
    self.number = number
    self.paragraph = paragraph
    self.words = words
    self.analysis = analysis
    self.speaker = speaker
    self.previousSpeaker = previousSpeaker
    folded = words.map(foldedWord)
    tree = SentenceTree(words: analysis.words)
  }
}
