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

  package init(catalogue: ActorCatalogue) {
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
    var reading = Reading(document: document)
    var ids = Set<ClaimKey>()
    for read in sentences {
      let phrases = finder(read)
      let context = SentenceContext(read: read, phrases: phrases, day: document.date)
      reading.sentences.append(read.sentence.span)
      let claims = reader(context, speech: &speech).map { maker in
        affiliations(maker, memory: &finder.memory) + relations(maker)
      }
      let kept = (claims ?? []).filter { ids.insert(ClaimKey($0)).inserted }
      reading.mentions += mentions(in: context, claims: kept)
      reading.claims += kept
    }
    let mentioned = Set(reading.mentions.map(\.actor))
      .union(reading.claims.flatMap { [$0.subject.actor, $0.object.actor] })
    reading.newActors = finder.memory.newcomers.filter(mentioned.contains).compactMap {
      finder.memory.known[$0].map(Actor.init)
    }
    return reading
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
