import Knowledge
import Language

/// Reads who supports, opposes, is allied with and meets whom from one sentence.
struct RelationReader: Sendable {
  let expressions: ExpressionLexicon

  func callAsFunction(_ maker: ClaimMaker) -> [Claim] {
    VerbRelations(clauses: maker.clauses, expressions: expressions, maker: maker).claims()
      + NounRelations(clauses: maker.clauses, expressions: expressions, maker: maker).claims()
  }
}

/// Turns a pair of phrases and an expression into a claim.
struct ClaimMaker {
  let clauses: Clauses
  let commitments: CommitmentReader
  let dates: [DateReader.Found]
  /// The same words where they tell when something is planned.
  let prospects: [DateReader.Found]

  private var context: SentenceContext { clauses.context }

  func claim(
    _ subject: ActorPhrase, _ expression: Expression, _ object: Argument, verb: VerbGroup?,
    at token: Int
  ) -> Claim? {
    guard expression.kinds.isEmpty || expression.kinds.contains(object.phrase.kind),
      subject.actor != object.phrase.actor, !subject.tokens.overlaps(object.phrase.tokens),
      let commitment = commitments.commitment(
        of: expression.relation, negated: expression.negated, by: verb, at: token,
        subject: subject.actor)
    else { return nil }
    // who withdraws may have been a member before the article's day only
    let when = expression.isEnding ? nil : when(at: token, of: verb, status: commitment.status)
    return Claim(
      subject: context.mention(subject), relation: commitment.relation,
      object: context.mention(object.phrase), status: commitment.status,
      holder: commitment.holder == object.phrase.actor && commitment.status == .asserted
        ? nil : commitment.holder,
      event: commitment.relation == expression.relation ? expression.event : .reject,
      date: expression.isEnding ? nil : when?.date ?? context.day, until: when?.until,
      confidence: (expression.weight * object.factor * 100).rounded() / 100,
      sentence: context.sentence.span,
      method: commitment.method("\(expression.part.rawValue) \(expression.word)"))
  }

  /// When what is told at a word happened, or is to happen where it is proposed.
  func when(at token: Int, of verb: VerbGroup?, status: Status) -> DateReader.Found? {
    guard status == .proposed, let deed = verb ?? clauses.governor(of: token),
      clauses.tree[deed.start].features.tense != .past
    else { return DateReader.nearest(to: token, of: dates) }
    // "will meet him on Friday", but not "should stop, he said on Friday"
    let planned = prospects.filter {
      clauses.governor(of: $0.token)?.predicate == deed.predicate
    }
    return DateReader.nearest(to: token, of: planned) ?? DateReader.nearest(to: token, of: dates)
  }

  /// The actor that "I" or "we" stands for in somebody's words.
  func speaker(at token: Int) -> ActorPhrase? {
    guard let actor = commitments.speech.speakers[token] else { return nil }
    return ActorPhrase(
      tokens: token..<token + 1, actor: actor, kind: .person,
      form: .pronoun, resolution: .pronoun)
  }
}
