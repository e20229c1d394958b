import Knowledge
import Language

/// Two actors of a sentence of whom the model of pairs is asked.
struct PairCandidate {
  let a: ActorPhrase
  let b: ActorPhrase

  /// One for each; they share the sentence's words.
  static func questions(_ candidates: [Self], in context: SentenceContext) -> [PairQuestion] {
    let words = context.tokens.map(\.text)
    let heads = context.tree.words.map(\.head)
    return candidates.map {
      PairQuestion(words: words, heads: heads, a: $0.a.tokens, b: $0.b.tokens)
    }
  }
}

/// Joins what the rules find in a sentence with what the model says of its pairs of actors.
struct PairRelations {
  let maker: ClaimMaker
  /// Relations of which neither is surer are left out.
  let minConfidence: Double

  private var context: SentenceContext { maker.clauses.context }

  // MARK: Who is asked about

  /// Whom the rules tell something of, and of each other two actors the mentions that stand nearest to
  /// each other; nobody and what he leads.
  func candidates(besides affiliations: [Claim], told: [Claim]) -> [PairCandidate] {
    let phrases = mentions()
    let tied = Set(affiliations.map { Set([$0.subject.actor, $0.object.actor]) })
    var nearest: [Set<Actor.Identifier>: PairCandidate] = [:]
    for (index, b) in phrases.enumerated() {
      for a in phrases[..<index].reversed() {
        guard distance(a, b) <= Self.farthest else { break }
        guard a.actor != b.actor, !a.tokens.overlaps(b.tokens), !areListed(a, b) else { continue }
        let actors: Set = [a.actor, b.actor]
        if tied.contains(actors) { continue }
        if let known = nearest[actors], distance(known.a, known.b) <= distance(a, b) { continue }
        nearest[actors] = PairCandidate(a: a, b: b)
      }
    }
    let ordered = nearest.values.sorted {
      (distance($0.a, $0.b), $0.a.tokens.lowerBound, $0.b.tokens.lowerBound)
        < (distance($1.a, $1.b), $1.a.tokens.lowerBound, $1.b.tokens.lowerBound)
    }
    let near = Array(ordered.prefix(Self.mostPairs))
    var asked = Set(near.map { Set([$0.a.actor, $0.b.actor]) })
    return near
      + told.compactMap { claim in
        asked.insert([claim.subject.actor, claim.object.actor]).inserted ? candidate(claim) : nil
      }
  }

  private func candidate(_ claim: Claim) -> PairCandidate? {
    guard !claim.relation.isAffiliation, let a = phrase(claim.subject),
      let b = phrase(claim.object), !a.tokens.overlaps(b.tokens)
    else { return nil }
    return PairCandidate(a: a, b: b)
  }

  private func phrase(_ mention: Mention) -> ActorPhrase? {
    let own = context.tokens.indices.filter { mention.span.contains(context.tokens[$0].span) }
    guard let first = own.first, let last = own.last else { return nil }
    return ActorPhrase(
      tokens: first..<last + 1, actor: mention.actor, kind: .group, form: .name, resolution: .name)
  }

  /// Whoever may stand to somebody: names, descriptions, pronouns, in quotations `I` and `we` too; what
  /// only qualifies a noun (`Turkish offensive`, `his plan`) where the actor is not told otherwise.
  private func mentions() -> [ActorPhrase] {
    let all =
      context.phrases.actors.filter { $0.kind != .place && !isPlace($0) && !isOfPerson($0) }
      + speakers()
    func isFull(_ phrase: ActorPhrase) -> Bool {
      phrase.isArgument && !context.read.isQualifier(context.tree.top(of: phrase.tokens))
    }
    let told = Set(all.filter(isFull).map(\.actor))
    return all.filter { phrase in isFull(phrase) || !told.contains(phrase.actor) && isOwner(phrase)
    }
    .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// `in Vienna` is nobody, `with Vienna` Austria.
  private func isPlace(_ phrase: ActorPhrase) -> Bool {
    phrase.form == .metonym && tellsWhere(phrase)
  }

  private func tellsWhere(_ phrase: ActorPhrase) -> Bool {
    maker.clauses.nouns.introducers(of: context.tree.top(of: phrase.tokens))
      .contains(where: Self.locative.contains)
  }

  /// Whom a person only belongs to: Germany in `Ambassador to Germany Richard Grenell`, Egypt in
  /// `el-Sisi of Egypt`.
  private func isOfPerson(_ phrase: ActorPhrase) -> Bool {
    let word = context.tree[context.tree.top(of: phrase.tokens)]
    guard phrase.kind != .person, [.nmod, .possessor, .compound].contains(word.relation),
      let head = word.head
    else { return false }
    return context.isTitle(head) && context.phrase(at: head) == nil
      || context.phrase(at: head)?.kind == .person
  }

  private static let locative: Set<String> = [
    "in", "at", "near", "outside", "inside", "around", "across", "from",
  ]

  /// Of what only qualifies: `Turkish` of an offensive, `Taliban` of prisoners; but not of a minister,
  /// who is somebody else, nor `Paris` of the `Paris Agreement`.
  private func isOwner(_ phrase: ActorPhrase) -> Bool {
    guard let noun = context.tree[context.tree.top(of: phrase.tokens)].head else { return false }
    return !context.isTitle(noun) && context.phrase(at: noun) == nil
      && (!phrase.isArgument || !context.tokens[noun].isCapital)
  }

  private func speakers() -> [ActorPhrase] {
    context.tokens.indices.filter { token in
      ["i", "we", "us", "me"].contains(context.word(token)) && context.phrase(at: token) == nil
    }.compactMap { maker.speaker(at: $0) }
  }

  /// `A, B, C and D condemned`: of a long list no two are told to stand to each other.
  private func areListed(_ a: ActorPhrase, _ b: ActorPhrase) -> Bool {
    let tree = context.tree
    let list = tree.firstJoined(to: tree.top(of: a.tokens))
    return list == tree.firstJoined(to: tree.top(of: b.tokens))
      && tree.dependents(of: list, .conj).count >= Self.longList
  }

  /// Unit: names behind the first.
  private static let longList = 3

  private func distance(_ a: ActorPhrase, _ b: ActorPhrase) -> Int {
    max(a.tokens.lowerBound, b.tokens.lowerBound) - min(a.tokens.upperBound, b.tokens.upperBound)
  }

  /// Unit: tokens between the two.
  private static let farthest = 35
  /// Of a list of many names the nearest pairs are enough.
  private static let mostPairs = 14

  // MARK: What is told

  /// The claims of the rules that the model does not think wrong, and its own of pairs that the rules
  /// passed over.
  func joined(_ claims: [Claim], _ answers: [(PairCandidate, PairAnswer)]) -> [Claim] {
    var answerOf: [Set<Actor.Identifier>: (PairCandidate, PairAnswer)] = [:]
    for answer in answers { answerOf[[answer.0.a.actor, answer.0.b.actor]] = answer }
    var told: Set<Set<Actor.Identifier>> = []
    let kept = claims.compactMap { claim -> Claim? in
      let actors: Set = [claim.subject.actor, claim.object.actor]
      let judged = answerOf[actors].map { weighed(claim, by: $0.1, of: $0.0) } ?? claim
      guard claim.relation.isAffiliation || judged.confidence >= minConfidence else { return nil }
      told.insert(actors)
      return judged
    }
    return kept
      + answers.compactMap { pair, answer in
        told.contains([pair.a.actor, pair.b.actor]) ? nil : claim(pair, answer)
      }
  }

  /// A rule's claim with the model's word on its confidence and class of event.
  private func weighed(
    _ claim: Claim, by answer: PairAnswer, of pair: PairCandidate
  ) -> Claim {
    guard !claim.relation.isAffiliation else { return claim }
    // what is denied the model may take for its opposite, or for nothing but a mention
    let probability =
      claim.status == .denied
      ? 1 - answer[PairAnswer.Relation.none]
      : answer.probability(of: claim.relation, isForward: claim.subject.actor == pair.a.actor)
    var claim = claim
    claim.confidence = Self.confidence(of: probability, isRule: true)
    claim.event = answer.event(of: claim.relation)
    return claim
  }

  /// How likely a claim is right that the model holds so likely, whether or not a rule tells it too.
  ///
  /// The model's probabilities are calibrated; a rule's word multiplies their odds.
  static func confidence(of probability: Float, isRule: Bool) -> Double {
    let odds = Double(probability) / max(1 - Double(probability), 1e-6) * (isRule ? rulesFactor : 1)
    return min(max((odds / (1 + odds) * 100).rounded() / 100, 0.01), 0.99)
  }

  /// By judgement: 3, 8 and 20 differ by a thousandth of F1 on the sentences kept back from training.
  private static let rulesFactor = 20.0

  /// `arrived in Turkey`, `talks with X in Turkey`: where something is done is not with whom.
  private func isWhere(_ relation: RelationType, _ pair: PairCandidate) -> Bool {
    relation.isSymmetric
      && [pair.a, pair.b].contains { $0.kind == .state && tellsWhere($0) }
  }

  private func claim(_ pair: PairCandidate, _ answer: PairAnswer) -> Claim? {
    guard let told = answer.told else { return nil }
    let confidence = Self.confidence(of: told.probability, isRule: false)
    guard confidence >= minConfidence, !isWhere(told.relation, pair) else { return nil }
    let (subject, object) = told.isForward ? (pair.a, pair.b) : (pair.b, pair.a)
    let commitment = PairCommitment(maker: maker).commitment(
      answer, of: told.relation, subject: subject, object: object)
    let when = maker.when(at: object.tokens.lowerBound, of: nil, status: commitment.status)
    return Claim(
      subject: context.mention(subject), relation: told.relation, object: context.mention(object),
      status: commitment.status, holder: commitment.holder, event: answer.event(of: told.relation),
      date: when?.date ?? context.day, until: when?.until,
      confidence: confidence, sentence: context.sentence.span,
      method: commitment.method("pair"))
  }
}

extension PairAnswer {
  /// How likely it is that a stands so to b, or, turned, b to a.
  func probability(of relation: RelationType, isForward: Bool) -> Float {
    switch relation {
    case .supports: self[isForward ? .supports : .isSupported]
    case .opposes:
      // "does not get along with", "no longer backs": support denied may be read as opposition
      self[isForward ? .opposes : .isOpposed] + self[.opposeEachOther]
        + (self[isForward ? .supports : .isSupported] + self[.alliedWith]) * self[.denied]
    case .alliedWith: self[.alliedWith]
    case .meets: self[.meets]
    case .leads, .represents, .memberOf: 0
    }
  }

  /// The likeliest relation, whoever the subject is; nil where it is likelier that there is none.
  var told: (relation: RelationType, isForward: Bool, probability: Float)? {
    let ways: [(RelationType, Bool)] = [
      (.supports, true), (.supports, false), (.opposes, true), (.opposes, false),
      (.alliedWith, true), (.meets, true),
    ]
    let scored = ways.map { ($0.0, $0.1, probability(of: $0.0, isForward: $0.1)) }
    return scored.max { $0.2 < $1.2 }.flatMap { $0.2 > self[Relation.none] ? $0 : nil }
  }

  /// The likeliest class of event among those that may go with the relation.
  func event(of relation: RelationType) -> EventClass {
    let fitting = EventClass.allCases.filter { $0.goes(with: relation) }
    func score(_ event: EventClass) -> Float {
      Event(rawValue: event.rawValue).map { self[$0] } ?? 0
    }
    return fitting.max { score($0) < score($1) } ?? .affiliation
  }
}
