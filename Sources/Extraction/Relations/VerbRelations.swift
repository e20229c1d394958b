import Knowledge
import Language

/// Relations that verbs express: `Turkey bombed the PKK`, `ISIS was condemned by Iran`.
struct VerbRelations {
  let clauses: Clauses
  let expressions: ExpressionLexicon
  let maker: ClaimMaker

  private var finder: ObjectFinder { ObjectFinder(clauses: clauses) }
  private var context: SentenceContext { clauses.context }

  func claims() -> [Claim] { clauses.verbs.flatMap(claims) }

  private func claims(of verb: VerbGroup) -> [Claim] {
    for expression in expressions.verbs[verb.base] ?? [] {
      let pairs = verb.isPassive ? passivePairs(verb, expression) : activePairs(verb, expression)
      let claims = claims(of: pairs, expression, verb)
      if !claims.isEmpty { return claims + against(claims, verb: verb, expression) }
    }
    return mutualClaims(of: verb)
  }

  private func claims(
    of pairs: [(ActorPhrase, Argument)], _ expression: Expression, _ verb: VerbGroup
  ) -> [Claim] {
    pairs.compactMap { maker.claim($0, expression, $1, verb: verb, at: verb.main) }
  }

  /// `Kerry and Lavrov met`: a mutual act without an object binds its subjects.
  private func mutualClaims(of verb: VerbGroup) -> [Claim] {
    let mutual = expressions.verbs[verb.base]?.first {
      $0.relation.isSymmetric && $0.objects.contains("with")
    }
    let subjects = clauses.subjects(of: verb)
    guard let mutual, !verb.isPassive, let first = subjects.first else { return [] }
    let pairs = subjects.dropFirst().map { (first, Argument(phrase: $0, factor: 0.8)) }
    return claims(of: pairs, mutual, verb)
  }

  private func activePairs(
    _ verb: VerbGroup, _ expression: Expression
  ) -> [(ActorPhrase, Argument)] {
    var subjects = clauses.subjects(of: verb)
    if subjects.isEmpty, let speaker = firstPerson(of: verb) { subjects = [speaker] }
    var objects = finder.objects(of: verb, expression)
    if expression.objects == ["to"], objects.isEmpty { objects = receivers(of: verb) }
    return subjects.flatMap { subject in objects.map { (subject, $0) } }
  }

  private func passivePairs(
    _ verb: VerbGroup, _ expression: Expression
  ) -> [(ActorPhrase, Argument)] {
    let patients = clauses.subjects(of: verb)
    guard expression.objects.contains("direct") else {
      return patients.flatMap { subject in
        finder.objects(of: verb, expression).map { (subject, $0) }
      }
    }
    return finder.agents(of: verb, expression, nouns: expressions.nouns).flatMap { agent in
      patients.map { (agent.phrase, Argument(phrase: $0, factor: agent.factor)) }
    }
  }

  /// `gave America permission`: the receiver before what is given.
  private func receivers(of verb: VerbGroup) -> [Argument] {
    let tree = clauses.tree
    guard let receiver = tree.dependents(of: verb.predicate, .iobj).first,
      let gift = tree.dependents(of: verb.predicate, .obj).first,
      expressions.nouns[context.word(gift)]?.first?.relation == .supports
    else { return [] }
    return clauses.nouns.actors(at: receiver).map { Argument(phrase: $0, factor: 1.5) }
  }

  /// `we condemn` in a quotation.
  private func firstPerson(of verb: VerbGroup) -> ActorPhrase? {
    clauses.tree.dependents(of: verb.predicate, .nsubj).lazy
      .filter { clauses.classes.contains(context.word($0), inAny: [.speaker, .speakersCompany]) }
      .compactMap { maker.speaker(at: $0) }.first
  }

  /// `A joined B against C`: both oppose C.
  private func against(_ claims: [Claim], verb: VerbGroup, _ expression: Expression) -> [Claim] {
    guard [.alliedWith, .memberOf].contains(expression.relation), let first = claims.first else {
      return []
    }
    let opposing = expression.turned(
      to: .opposes, .mobilize, factor: 0.8, objects: ["against"])
    let objects = finder.objects(of: verb, opposing)
    let allies = context.phrases.actors.filter { phrase in
      let mention = context.mention(phrase)
      return mention == first.subject || claims.contains { $0.object == mention }
    }
    return allies.flatMap { ally in
      objects.compactMap { maker.claim(ally, opposing, $0, verb: verb, at: verb.main) }
    }
  }
}
