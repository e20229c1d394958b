/// Finds what stands for the same in an article, sentence by sentence.
///
/// Names, nouns and pronouns are put into chains as they come; an earlier decision is never changed.
/// Time grows with the length of the text alone, memory is bounded but for the article's vocabulary.
package final class Coreference {
  private var reader: NominalReader
  private var memory = ChainMemory()
  private var speakers = WordNumbers()
  private var sentences = 0
  /// Who speaks, and who spoke before.
  private var turn: (now: Int32, before: Int32) = (0, 0)
  /// Numbers of the chains that a teacher has named.
  private var chainsTold: [String: Int] = [:]
  private let ranker: Ranker
  private let room = RankerRoom()

  /// For one article.
  package init(_ model: CoreferenceModel = .own) {
    reader = NominalReader(genders: model.genders, titles: model.titles)
    ranker = model.ranker
  }

  /// The mentions of the next sentence, in the order of their first words.
  ///
  /// `speaker` is for texts that say who speaks each sentence.
  package func callAsFunction(
    _ words: [String], _ analysis: Analysis, paragraph: Int, speaker: String? = nil
  ) -> [ReferringPhrase] {
    sentence(words, analysis, paragraph: paragraph, speaker: speaker).map(place)
  }

  /// The mentions of the next sentence.
  package func callAsFunction(_ sentence: AnalysedSentence) -> [ReferringPhrase] {
    self(
      sentence.sentence.tokens.map(\.text), sentence.analysis,
      paragraph: sentence.sentence.paragraph)
  }

  /// The mentions of the next sentence with what the ranker saw, for training it.
  ///
  /// Where `chain` tells the name of a mention's chain, by its place in the article, this is taken.
  package func examples(
    _ words: [String], _ analysis: Analysis, paragraph: Int, speaker: String?,
    chain: ((Int) -> String)?
  ) -> [(mention: ReferringPhrase, example: RankingExample)] {
    sentence(words, analysis, paragraph: paragraph, speaker: speaker)
      .map { place($0, told: chain?(memory.mentions)) }
  }

  private func sentence(
    _ words: [String], _ analysis: Analysis, paragraph: Int, speaker: String?
  ) -> [Nominal] {
    hear(speaker.map { speakers[$0] } ?? 0)
    let sentence = CoreferenceSentence(
      number: sentences, paragraph: paragraph, words: words, analysis: analysis, speaker: turn.now,
      previousSpeaker: turn.before)
    sentences += 1
    return reader(sentence)
  }

  private func hear(_ speaker: Int32) {
    if speaker != turn.now { turn = (speaker, turn.now) }
  }

  private func place(
    _ nominal: Nominal, told: String?
  ) -> (mention: ReferringPhrase, example: RankingExample) {
    let candidates = memory.candidates(for: nominal)
    let example = RankingExample(nominal, candidates, in: memory)
    let (best, probability) = ranker(example, room)
    var chosen = best.map { candidates[$0].number }
    if let told { chosen = chainsTold[told] }
    let mention = add(nominal, to: chosen, probability: probability)
    if let told { chainsTold[told] = mention.chain }
    return (mention, example)
  }

  /// Half of all nouns name what nobody asks for, a summer or a policy: they go on the chain that has
  /// the same words, and the ranker is not asked.
  private func place(_ nominal: Nominal) -> ReferringPhrase {
    guard nominal.form == .noun, nominal.kinds.last ?? 0 > Self.likelyNobody else {
      return place(nominal, told: nil).mention
    }
    return add(nominal, to: memory.chain(withWordsOf: nominal), probability: 1)
  }

  private static let likelyNobody: Float = 0.5

  private func add(
    _ nominal: Nominal, to chosen: Int?, probability: Float
  ) -> ReferringPhrase {
    nominal.nounPart = ranker.nounPart(of: nominal.vector, room)
    let antecedent = chosen.flatMap { memory[$0]?.latestPosition }
    let number = memory.add(nominal, to: chosen)
    return ReferringPhrase(
      sentence: nominal.sentence, words: nominal.words, head: nominal.head, form: nominal.form,
      kind: memory[number]?.kind ?? .other, chain: number, antecedent: antecedent,
      probability: probability)
  }
}
