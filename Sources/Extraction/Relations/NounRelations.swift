import Knowledge
import Language

/// Relations that nouns express: `Syria's fight against ISIS`, `talks between A and B`.
struct NounRelations {
  let clauses: Clauses
  let expressions: ExpressionLexicon
  let maker: ClaimMaker

  private var finder: ObjectFinder { ObjectFinder(clauses: clauses) }
  private var context: SentenceContext { clauses.context }
  private var classes: WordClasses { clauses.classes }

  func claims() -> [Claim] {
    context.tokens.indices.flatMap { index -> [Claim] in
      let token = context.tokens[index]
      guard token.shape == .lower || index == 0, clauses.verb(at: index)?.main != index,
        context.phrase(at: index) == nil
      else { return [] }
      for expression in expressions.nouns[token.folded] ?? [] {
        let claims =
          expression.part == .kin
          ? kinClaims(expression, at: index) : actClaims(expression, at: index)
        if !claims.isEmpty { return claims }
      }
      return []
    }
  }

  // MARK: Acts

  private func actClaims(_ expression: Expression, at index: Int) -> [Claim] {
    if expression.objects.contains("between") || expression.objects.contains("among"),
      ["between", "among"].contains(context.word(index + 1))
    {
      return between(expression, at: index)
    }
    let objects = finder.objects(after: index, of: expression)
    guard !objects.isEmpty else { return [] }
    if let owner = owner(before: index) {
      // "withdrew its support": the verb's subject is the owner, and the verb says what became of it
      if let verb = governor(of: index), refuses(verb),
        clauses.subjects(of: verb).first?.actor == owner.actor
      {
        return byGovernor(expression, objects, at: index)
      }
      return prospects(pairs([owner], expression, objects, verb: nil, at: index), under: index)
    }
    if let maker = objects.last.flatMap({ agent(at: $0.phrase.tokens.upperBound) })
      ?? agent(at: index + 1)
    {
      return pairs([maker], expression, objects, verb: nil, at: index)
    }
    return byGovernor(expression, objects, at: index)
  }

  private func pairs(
    _ subjects: [ActorPhrase], _ expression: Expression, _ objects: [Argument], verb: VerbGroup?,
    at index: Int
  ) -> [Claim] {
    subjects.flatMap { subject in
      objects.compactMap { maker.claim(subject, expression, $0, verb: verb, at: index) }
    }
  }

  private func between(_ expression: Expression, at index: Int) -> [Claim] {
    let next = (index + 2..<min(index + 9, context.tokens.count)).first {
      context.phrase(at: $0)?.isArgument == true
    }
    guard let next, let first = context.phrase(at: next) else { return [] }
    let all = clauses.coordinated(from: first, to: context.tokens.count)
    let claims = all.flatMap { subject in
      all.filter {
        $0 != subject
          && !(expression.relation.isSymmetric && $0.tokens.lowerBound < subject.tokens.lowerBound)
      }
      .compactMap {
        maker.claim(subject, expression, Argument(phrase: $0, factor: 1), verb: nil, at: index)
      }
    }
    return prospects(claims, under: index)
  }

  /// The owner in `Syria's fight`, `his support`, `Turkish offensive`.
  private func owner(before index: Int) -> ActorPhrase? {
    for offset in 1...5 {
      let position = index - offset
      guard position >= 0 else { return nil }
      if let phrase = context.phrase(at: position) {
        let owns =
          phrase.form == .attribute || phrase.form == .possessivePronoun
          || clauses.isPossessive(phrase)
        return owns ? phrase : nil
      }
      let token = context.tokens[position]
      let isInside =
        classes.contains(token.folded, in: .possessive)
        || token.shape == .lower && !classes.isFunctionWord(token.folded) || token.text == "-"
      guard isInside, clauses.verb(at: position) == nil else { return nil }
    }
    return nil
  }

  /// The agent in `an attack on X by Y` and `an attack by Y on X`.
  private func agent(at index: Int) -> ActorPhrase? {
    guard context.word(index) == "by" else { return nil }
    return (index + 1..<min(index + 6, context.tokens.count)).lazy
      .compactMap { context.phrase(at: $0) }.first { $0.isArgument }
  }

  // MARK: Verbs that govern the noun

  private func governor(of index: Int) -> VerbGroup? {
    guard let verb = clauses.verbs.last(where: { $0.main < index }) else { return nil }
    let isApart = (verb.main + 1..<index).contains { position in
      [";", ":", "that", "who", "which", "while", "\"", "“", "”"].contains(context.word(position))
    }
    return isApart ? nil : verb
  }

  /// A noun with its own subject takes no more from the verb above it than that it is only planned.
  private func prospects(_ claims: [Claim], under index: Int) -> [Claim] {
    guard let governor = governor(of: index), maker.commitments.isProspect(governor) else {
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
  private func byGovernor(_ expression: Expression, _ objects: [Argument], at index: Int) -> [Claim]
  {
    guard let verb = governor(of: index), index - verb.main <= 8, !verb.isPassive,
      !(verb.main + 1..<index).contains(where: {
        context.phrase(at: $0)?.isArgument == true && context.phrase(at: $0)?.form != .pronoun
      }),
      let turned = turned(expression, by: verb)
    else { return [] }
    let distant = objects.map { Argument(phrase: $0.phrase, factor: $0.factor * 0.85) }
    return pairs(clauses.subjects(of: verb), turned, distant, verb: verb, at: index)
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
  private func kinClaims(_ expression: Expression, at index: Int) -> [Claim] {
    let objects =
      context.word(index + 1) == "of" ? finder.objects(after: index, of: expression) : []
    if let object = objects.first {
      guard let subject = appositive(before: index) else { return [] }
      return pairs([subject], expression, [object], verb: copula(before: index), at: index)
    }
    guard let owner = owner(before: index),
      owner.form != .attribute || expression.relation == .memberOf
    else { return [] }
    let subject =
      context.phrase(at: index + 1)
      ?? (context.word(index + 1) == "," ? context.phrase(at: index + 2) : nil)
      ?? appositive(before: owner.tokens.lowerBound)
    guard let subject, subject.isArgument else { return [] }
    return pairs([subject], expression, [Argument(phrase: owner, factor: 1)], verb: nil, at: index)
  }

  private func appositive(before index: Int) -> ActorPhrase? {
    var position = index - 1
    while position >= 0, position > index - 7 {
      if let phrase = context.phrase(at: position) { return phrase.isArgument ? phrase : nil }
      if let verb = clauses.verb(at: position) {
        guard verb.base == "be" || verb.base == "become" || verb.base == "remain" else {
          return nil
        }
        return clauses.subjects(of: verb).first
      }
      let word = context.word(position)
      guard
        word == "," || classes.contains(word, in: .determiner)
          || context.tokens[position].shape == .lower && !classes.isFunctionWord(word)
      else { return nil }
      position -= 1
    }
    return nil
  }

  private func copula(before index: Int) -> VerbGroup? {
    clauses.verbs.last { $0.main < index && index - $0.main < 6 && $0.base == "be" }
  }
}
