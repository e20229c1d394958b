import Knowledge
import Language

/// Reads the clauses of a sentence, who speaks in it and when: what all readers of claims build on.
struct SentenceReader: Sendable {
  let classes: WordClasses
  private let verbs: VerbReader
  private let dates = DateReader()

  init(classes: WordClasses, verbs: VerbTable) {
    self.classes = classes
    self.verbs = VerbReader(verbs: verbs, classes: classes)
  }

  /// `nil` for a sentence that names nobody.
  func callAsFunction(_ context: SentenceContext, speech: inout Speech) -> ClaimMaker? {
    guard !context.phrases.actors.isEmpty else {
      speech.pass(context.sentence)
      return nil
    }
    let clauses = Clauses(context: context, verbs: verbs(context), classes: classes)
    let attribution = speech.attribution(in: clauses)
    return ClaimMaker(
      clauses: clauses, commitments: CommitmentReader(clauses: clauses, speech: attribution),
      dates: dates.dates(in: context.tokens, article: context.day),
      prospects: dates.prospects(in: context.tokens, article: context.day))
  }
}
