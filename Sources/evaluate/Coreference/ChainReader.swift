import Language

/// Finds the mentions of documents over their own words, sentences and speakers.
struct ChainReader {
  private let analyser = Analyser()

  func callAsFunction(_ document: GoldDocument) -> (
    mentions: [ReferringPhrase], analyses: [Analysis]
  ) {
    let words = document.sentences.map { $0.words.map(\.form) }
    let analyses = analyser(words)
    let coreference = Coreference()
    let paragraphs = document.paragraphs
    let mentions = document.sentences.indices.flatMap { number in
      coreference(
        words[number], analyses[number], paragraph: paragraphs[number],
        speaker: document.sentences[number].comment("speaker"))
    }
    return (mentions, analyses)
  }
}
