package import Knowledge
import Language

/// Reads a document into sentences, mentions and claims; a pure function of text and catalogue.
package struct Extractor: Sendable {
  private let lexicon: ActorLexicon
  private let splitter = SentenceSplitter()
  private let analyser: Analyser
  private let reader: SentenceReader
  private let affiliations: AffiliationReader
  private let relations: RelationReader
  private let pairReader = PairReader()
  private let minConfidence: Double
  /// Between precision and recall; the README has a table of what other values give.
  package static let standardConfidence = 0.7

  /// Relations that are less sure than `minConfidence`, 0 to 1, are left out.
  package init(
    catalogue: ActorCatalogue, minConfidence: Double = Extractor.standardConfidence
  ) {
    self.minConfidence = minConfidence
    analyser = Analyser()
    let classes = WordClasses()
    let expressions = ExpressionLexicon()
    let verbs = VerbTable(verbs: Array(expressions.verbs.keys) + classes.verbs)
    lexicon = ActorLexicon(catalogue: catalogue, classes: classes)
    reader = SentenceReader(classes: classes, verbs: verbs)
    affiliations = AffiliationReader(lexicon: lexicon)
    relations = RelationReader(expressions: expressions)
  }

  package func callAsFunction(_ document: Document) -> Reading {
    let sentences = analyser(splitter(document.text)).map(ReadSentence.init)
    var finder = PhraseFinder(
      lexicon: lexicon, survey: ArticleSurvey(sentences, lexicon: lexicon), day: document.date)
    var speech = Speech()
    let found = sentences.map { find(in: $0, by: &finder, speech: &speech, day: document.date) }
    var reading = Reading(document: document)
    reading.sentences = sentences.map(\.sentence.span)
    var ids = Set<ClaimKey>()
    for (sentence, claims) in zip(found, joined(found)) {
      let kept = claims.filter { ids.insert(ClaimKey($0)).inserted }
      reading.mentions += mentions(in: sentence.context, claims: kept)
      reading.claims += kept
    }
    let mentioned = Set(reading.mentions.map(\.actor))
      .union(reading.claims.flatMap { [$0.subject.actor, $0.object.actor] })
    reading.newActors = finder.memory.newcomers.filter(mentioned.contains).compactMap {
      finder.memory.known[$0].map(Actor.init)
    }
    return reading
  }

  /// What the rules find in a sentence, and whom the model is to be asked about.
  private struct Found {
    let context: SentenceContext
    var affiliations: [Claim] = []
    var relations: [Claim] = []
    var pairs: PairRelations?
    var candidates: [PairCandidate] = []
  }

  private func find(
    in read: ReadSentence, by finder: inout PhraseFinder, speech: inout Speech, day: PartialDate?
  ) -> Found {
    let context = SentenceContext(read: read, phrases: finder(read), day: day)
    var found = Found(context: context)
    guard let maker = reader(context, speech: &speech) else { return found }
    let joiner = PairRelations(maker: maker, minConfidence: minConfidence)
    found.affiliations = affiliations(maker, memory: &finder.memory)
    found.relations = relations(maker)
    found.pairs = joiner
    found.candidates = joiner.candidates(besides: found.affiliations, told: found.relations)
    return found
  }

  /// The claims of each sentence, the model asked of all pairs of the article at once.
  private func joined(_ found: [Found]) -> [[Claim]] {
    let answers = pairReader(
      found.flatMap { PairCandidate.questions($0.candidates, in: $0.context) })
    var next = 0
    return found.map { own in
      let told = zip(own.candidates, answers[next..<next + own.candidates.count])
        .compactMap { pair, answer in answer.map { (pair, $0) } }
      next += own.candidates.count
      return own.affiliations + (own.pairs?.joined(own.relations, told) ?? [])
    }
  }

  /// The actors that the sentence names, and what else its claims take for one: the `provincial
  /// council` of a member.
  private func mentions(in context: SentenceContext, claims: [Claim]) -> [Mention] {
    let named = context.phrases.actors.map { context.mention($0) }
    var spans = Set(named.map(\.span))
    let described = claims.flatMap { [$0.subject, $0.object] }
      .filter { spans.insert($0.span).inserted }
    return (named + described).sorted { $0.span < $1.span }
  }
}

/// What makes a claim one: the same evidence for the same relation counts once.
private struct ClaimKey: Hashable {
  let subject: Mention
  let relation: RelationType
  let object: Mention

  init(_ claim: Claim) {
    let ends = [claim.subject, claim.object]
    let isTurned = claim.relation.isSymmetric && claim.object.span < claim.subject.span
    subject = isTurned ? ends[1] : ends[0]
    relation = claim.relation
    object = isTurned ? ends[0] : ends[1]
  }
}

extension Actor {
  fileprivate init(_ known: ArticleMemory.Known) {
    self.init(
      identifier: known.identifier, name: known.name, kind: known.kind, country: known.country,
      gender: known.gender)
  }
}
