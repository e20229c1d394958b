package import Knowledge
import Language

/// Reads a document into sentences, mentions and claims; a pure function of text and catalogue.
package struct Extractor: Sendable {
  private let lexicon: ActorLexicon
  private let splitter = SentenceSplitter()
  private let analyser: Analyser
  private let affiliations: AffiliationReader
  private let relations: RelationReader

  package init(catalogue: ActorCatalogue) {
    analyser = Analyser()
    let classes = WordClasses()
    let expressions = ExpressionLexicon()
    let verbs = VerbTable(verbs: Array(expressions.verbs.keys) + classes.verbs)
    lexicon = ActorLexicon(catalogue: catalogue, classes: classes)
    affiliations = AffiliationReader(lexicon: lexicon)
    relations = RelationReader(classes: classes, expressions: expressions, verbs: verbs)
  }

  package func callAsFunction(_ document: Document) -> Reading {
    var finder = PhraseFinder(lexicon: lexicon, day: document.date)
    var speech = Speech()
    var reading = Reading(document: document)
    var ids = Set<ClaimKey>()
    for (number, analysed) in analyser(splitter(document.text)).enumerated() {
      let read = ReadSentence(analysed)
      let phrases = finder(read, number: number)
      let context = SentenceContext(read: read, phrases: phrases, day: document.date)
      let claims =
        affiliations(context, memory: &finder.memory) + relations(context, speech: &speech)
      reading.sentences.append(read.sentence.span)
      reading.mentions += phrases.actors.map { context.mention($0) }
      reading.claims += claims.filter { ids.insert(ClaimKey($0)).inserted }
    }
    reading.newActors = finder.memory.newcomers.compactMap {
      finder.memory.known[$0].map(Actor.init)
    }
    return reading
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
