import Knowledge
import Language

/// Relations that nouns express: `Syria's fight against ISIS`, `talks between A and B`.
struct NounRelations {
  let clauses: Clauses
  let expressions: ExpressionLexicon
  let maker: ClaimMaker

  private var finder: ObjectFinder { ObjectFinder(clauses: clauses) }
  private var context: SentenceContext { clauses.context }
  private var tree: SentenceTree { clauses.tree }
  private var classes: WordClasses { clauses.classes }

  func claims() -> [Claim] { context.tokens.indices.flatMap(claims) }

  private func claims(at noun: Int) -> [Claim] {
    guard [.noun, .properNoun].contains(tree[noun].tag), context.phrase(at: noun) == nil else {
      return []
    }
    for expression in expressions.nouns[context.word(noun)] ?? [] {
      let claims =
        expression.part == .kin ? kinClaims(expression, at: noun) : actClaims(expression, at: noun)
      if !claims.isEmpty { return claims }
    }
    return []
  }

  // MARK: Acts

  private func actClaims(_ expression: Expression, at noun: Int) -> [Claim] {
    if expression.objects.contains("between") || expression.objects.contains("among"),
      let parties = clauses.nouns.complements(of: noun, by: ["between", "among"]).first
    {
      return between(clauses.nouns.actors(at: parties), expression, at: noun)
    }
    let objects = finder.objects(ofNoun: noun, expression)
    guard !objects.isEmpty else { return [] }
    if let owner = clauses.nouns.owner(of: noun) {
      // "withdrew its support": the verb's subject is the owner, and the verb says what became of it
      if let verb = verbTaking(noun), refuses(verb),
        clauses.subjects(of: verb).first?.actor == owner.actor
      {
        return byGovernor(expression, objects, at: noun)
      }
      return prospects(pairs([owner], expression, objects, verb: nil, at: noun), under: noun)
    }
    // "the withdrawal of Britain from the European Union"
    if expression.relation == .memberOf, !expression.objects.contains("of"),
      let member = clauses.nouns.complements(of: noun, by: ["of"]).first
    {
      return pairs(clauses.nouns.actors(at: member), expression, objects, verb: nil, at: noun)
    }
    if let maker = tree.dependents(of: noun, .nmod, .agent).first(where: {
      clauses.nouns.introducers(of: $0).contains("by")
    }) {
      return pairs(clauses.nouns.actors(at: maker), expression, objects, verb: nil, at: noun)
    }
    return byGovernor(expression, objects, at: noun)
  }

  private func pairs(
    _ subjects: [ActorPhrase], _ expression: Expression, _ objects: [Argument], verb: VerbGroup?,
    at noun: Int
  ) -> [Claim] {
    subjects.flatMap { subject in
      objects.compactMap { maker.claim(subject, expression, $0, verb: verb, at: noun) }
    }
  }

  private func between(
    _ parties: [ActorPhrase], _ expression: Expression, at noun: Int
  ) -> [Claim] {
    let claims = parties.flatMap { subject in
      parties.filter {
        $0 != subject
          && !(expression.relation.isSymmetric && $0.tokens.lowerBound < subject.tokens.lowerBound)
      }
      .compactMap {
        maker.claim(subject, expression, Argument(phrase: $0, factor: 1), verb: nil, at: noun)
      }
    }
    return prospects(claims, under: noun)
  }

  // MARK: Verbs that govern the noun

  /// The verb whose object or subject the noun belongs to, in the same clause.
  private func verbTaking(_ noun: Int) -> VerbGroup? {
    if let copula = clauses.verb(at: noun) { return copula }
    var word = noun
    while let head = tree[word].head {
      if let verb = clauses.verb(at: head), verb.predicate != word { return verb }
      guard [.nmod, .conj, .obj, .obl, .compound, .nsubj].contains(tree[word].relation) else {
        return nil
      }
      word = head
    }
    return nil
  }

  /// A noun with its own subject takes no more from the verb above it than that it is only planned.
  private func prospects(_ claims: [Claim], under noun: Int) -> [Claim] {
    guard let governor = verbTaking(noun), maker.commitments.isProspect(governor) else {
      return claims
    }
    let planner = clauses.subjects(of: governor).first?.actor
    return claims.map { claim in
      guard claim.status == .asserted, claim.relation != .opposes else { return claim }
      var claim = claim
      claim.status = .proposed
      if planner != claim.subject.actor, planner != claim.object.actor { claim.holder = planner }
      return claim
    }
  }

  /// Acts of a verb's subject: `Turkey launched an attack on X`, `Iran withdrew its support for Y`.
  private func byGovernor(
    _ expression: Expression, _ objects: [Argument], at noun: Int
  ) -> [Claim] {
    guard let verb = verbTaking(noun), verb.main < noun, !verb.isPassive,
      let turned = turned(expression, by: verb)
    else { return [] }
    let distant = objects.map { Argument(phrase: $0.phrase, factor: $0.factor * 0.85) }
    return pairs(clauses.subjects(of: verb), turned, distant, verb: verb, at: noun)
  }

  /// What a verb makes of the noun it governs; `nil` where its subject only speaks of the act.
  private func turned(_ expression: Expression, by verb: VerbGroup) -> Expression? {
    if refuses(verb) {
      guard expression.relation == .supports || expression.relation == .alliedWith else {
        return nil
      }
      return expression.turned(to: .opposes, .reject, factor: 0.8)
    }
    let isCopula = verb.base == "be" || verb.base == "have"
    return classes.contains(verb.base, in: .light) || isCopula ? expression : nil
  }

  /// Whether the verb withholds or attacks what its object names.
  private func refuses(_ verb: VerbGroup) -> Bool {
    classes.contains(verb.base, in: .refusing)
      || (expressions.verbs[verb.base] ?? []).contains {
        $0.relation == .opposes && $0.after == nil && $0.objects.contains("direct")
      }
  }

  // MARK: Allies and enemies

  /// Ties of kin nouns: `Iran, an ally of Syria`, `Syria's ally Iran`, `Iran is an enemy of the US`.
  private func kinClaims(_ expression: Expression, at noun: Int) -> [Claim] {
    let subjects = bearers(of: noun)
    guard !subjects.isEmpty else { return [] }
    let objects = clauses.nouns.complements(of: noun, by: ["of"])
      .flatMap { finder.arguments(at: $0, expression) }
    if !objects.isEmpty {
      return pairs(subjects, expression, objects, verb: clauses.verb(at: noun), at: noun)
    }
    guard let owner = clauses.nouns.owner(of: noun),
      owner.form != .attribute || expression.relation == .memberOf
    else { return [] }
    return pairs(
      subjects, expression, [Argument(phrase: owner, factor: 1)], verb: clauses.verb(at: noun),
      at: noun)
  }

  /// Whom a noun is said of: the subject of its copula, or who stands beside it.
  private func bearers(of noun: Int) -> [ActorPhrase] {
    if let verb = clauses.verb(at: noun) { return clauses.subjects(of: verb) }
    let isAside = [.appos, .nominalDescription, .compound, .flat].contains(tree[noun].relation)
    if isAside, let head = tree[noun].head, let actor = context.phrase(at: head), actor.isArgument {
      return [actor]
    }
    if tree[noun].relation == .conj, let head = tree[noun].head { return bearers(of: head) }
    if let governor = verbTaking(noun), ["become", "remain"].contains(governor.base) {
      return clauses.subjects(of: governor)
    }
    return tree.dependents(of: noun, .appos, .flat, .nominalDescription, .compound)
      .filter { $0 > noun }.flatMap(clauses.nouns.actors)
  }
}
