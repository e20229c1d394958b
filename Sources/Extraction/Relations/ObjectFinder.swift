import Knowledge
import Language

/// Another actor that an expression points at, and how surely.
struct Argument {
  var phrase: ActorPhrase
  /// Multiplies the expression's weight.
  var factor: Double
}

/// Finds whom a verb or noun that expresses a relation points at.
struct ObjectFinder {
  let clauses: Clauses

  private var context: SentenceContext { clauses.context }
  private var tree: SentenceTree { clauses.tree }
  /// How many nouns may stand between the expression and the actor.
  private static let deepest = 2

  /// The actors that a verb's expression allows.
  func objects(of verb: VerbGroup, _ expression: Expression) -> [Argument] {
    guard has(expression.after, behind: verb.main) else { return [] }
    let oblique =
      tree.dependents(of: verb.predicate, .obl, .nmod, .agent)
      + tree.dependents(of: verb.predicate, .obj).flatMap { tree.dependents(of: $0, .nmod) }
    guard expression.objects.contains("direct") else {
      let found = introduced(oblique, expression)
      return found.isEmpty ? introducedSubjects(of: verb, expression) : found
    }
    let direct = directObjects(of: verb) + oblique.filter(isAdded)
    return direct.flatMap { arguments(at: $0, expression) } + introduced(oblique, expression)
  }

  /// The actors that a noun's expression allows: its own, else what follows with the verb above.
  func objects(ofNoun noun: Int, _ expression: Expression) -> [Argument] {
    let own = introduced(tree.dependents(of: noun, .nmod, .obl), expression)
    if !own.isEmpty { return own }
    guard let head = tree[noun].head, head < noun else { return [] }
    return introduced(tree.dependents(of: head, .obl, .nmod).filter { $0 > noun }, expression)
  }

  /// "voted for X to serve": the preposition opens a clause.
  private func introducedSubjects(of verb: VerbGroup, _ expression: Expression) -> [Argument] {
    tree.dependents(of: verb.predicate, .xcomp, .advcl, .ccomp).filter { clause in
      tree.dependents(of: clause, .mark).contains {
        expression.objects.contains(context.word($0)) && context.word($0) != "to"
      }
    }
    .flatMap { tree.dependents(of: $0, .nsubj) }.flatMap { arguments(at: $0, expression) }
  }

  /// `eradicate X along with Y`: another object.
  private func isAdded(_ word: Int) -> Bool {
    let introducers = clauses.nouns.introducers(of: word)
    return introducers.last == "with"
      && (introducers.contains { ["along", "together", "well"].contains($0) }
        || tree.dependents(of: word, .advmod).contains {
          ["along", "together"].contains(context.word($0))
        })
  }

  private func has(_ particle: String?, behind token: Int) -> Bool {
    guard let particle else { return true }
    return (token + 1...token + 3).contains { context.word($0) == particle }
  }

  /// The object, of a relative clause without one what it qualifies: `a group that Iran arms`.
  private func directObjects(of verb: VerbGroup) -> [Int] {
    var own = tree.dependents(of: verb.predicate, .obj)
    if own.isEmpty { own = tree.dependents(of: verb.predicate, .iobj) }
    let isGap = own.isEmpty ? !isSubjectRelative(verb) : own.allSatisfy(clauses.isRelative)
    if isGap, !verb.isPassive, let noun = clauses.antecedent(of: verb.predicate) { return [noun] }
    return own
  }

  private func isSubjectRelative(_ verb: VerbGroup) -> Bool {
    let first = clauses.relativeVerb(over: verb.predicate)
    let subjects = tree.dependents(of: first, .nsubj, .passiveSubject)
    return subjects.isEmpty || subjects.contains(where: clauses.isRelative)
  }

  private func introduced(_ words: [Int], _ expression: Expression) -> [Argument] {
    for word in words.sorted() {
      guard clauses.nouns.introducers(of: word).contains(where: expression.objects.contains) else {
        continue
      }
      let found = arguments(at: word, expression)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The actors of a noun and of those joined to it; the later ones are less sure.
  func arguments(at word: Int, _ expression: Expression, depth: Int = 0) -> [Argument] {
    clauses.nouns.joined(to: word).enumerated().flatMap { offset, joined in
      own(joined, expression, depth: depth).map {
        Argument(phrase: $0.phrase, factor: $0.factor * (offset == 0 ? 1 : 0.9))
      }
    }
  }

  /// What a noun stands for, else whose it is: `the actions of Russia`, `Russia's invasion`.
  private func own(_ word: Int, _ expression: Expression, depth: Int) -> [Argument] {
    if let actor = clauses.nouns.actor(at: word) { return [Argument(phrase: actor, factor: 1)] }
    // a name that nobody is known by is the object itself, whoever it belongs to
    guard tree[word].tag != .properNoun || context.isTitle(word),
      !expression.relation.isAffiliation, depth < Self.deepest
    else { return [] }
    for part in clauses.nouns.complements(of: word, by: ["of"]) {
      let inner = arguments(at: part, expression, depth: depth + 1)
      if !inner.isEmpty {
        return inner.map { Argument(phrase: $0.phrase, factor: $0.factor * 0.7) }
      }
    }
    guard let owner = clauses.nouns.owner(of: word), owner.form != .possessivePronoun else {
      return []
    }
    if clauses.nouns.isPossessor(owner), owner.form != .attribute {
      return [Argument(phrase: owner, factor: 0.7)]
    }
    return expression.relation == .opposes ? [Argument(phrase: owner, factor: 0.6)] : []
  }

  // MARK: Agents of passives

  /// Who did what a passive says: `by X`, `in a US airstrike`, `banned in Turkey`.
  func agents(
    of verb: VerbGroup, _ expression: Expression, nouns: [String: [Expression]]
  ) -> [Argument] {
    let oblique = tree.dependents(of: verb.predicate, .agent, .obl, .nmod)
    for word in oblique where clauses.nouns.introducers(of: word).contains("by") {
      let found = arguments(at: word, expression)
      if !found.isEmpty { return found }
    }
    for word in oblique where clauses.nouns.introducers(of: word).contains("in") {
      if let attacker = attacker(at: word, nouns) { return [attacker] }
      if let authority = authority(at: word, expression) { return [authority] }
    }
    return []
  }

  /// `killed in a US airstrike`: the adjective before an attack names who made it.
  private func attacker(at word: Int, _ nouns: [String: [Expression]]) -> Argument? {
    guard nouns[context.word(word)]?.first?.event == .assault,
      let owner = clauses.nouns.owner(of: word)
    else { return nil }
    return Argument(phrase: owner, factor: 0.9)
  }

  /// `banned in Turkey`: a state's ban, arrest or trial is its own.
  private func authority(at word: Int, _ expression: Expression) -> Argument? {
    guard [.sanction, .coerce].contains(expression.event),
      let phrase = context.phrase(at: word), phrase.kind == .state,
      phrase.form == .name || phrase.form == .metonym
    else { return nil }
    return Argument(phrase: phrase, factor: 0.7)
  }
}
