import Knowledge
import Language

// What the words above an event make of it: `reports that`, `is said to`, `no evidence that`.
extension CommitmentReader {
  private var tree: SentenceTree { clauses.tree }
  private var context: SentenceContext { clauses.context }
  /// How far up the tree a word may still turn what is told.
  private static let highest = 8

  /// Goes from the word of an event up to the root; what stands nearer is weighed first.
  func climb(
    from start: Int, in verb: VerbGroup?, to result: inout Commitment, subject: Actor.Identifier
  ) {
    // a headline's infinitive: "Kerry to meet Lavrov"
    if let verb, verb.mood == .infinitive, isHeadline(start) {
      plan(&result, by: "headline's infinitive")
    }
    var word = start
    for _ in 0..<Self.highest {
      guard let head = tree[word].head else { return }
      switch tree[word].relation {
      case .conj: break
      case .relativeClause, .appos: return
      case .acl, .ccomp, .nmod:
        if tree[head].tag == .noun {
          noun(head, over: word, to: &result, subject: subject)
        } else {
          predicate(head, over: word, to: &result, subject: subject)
        }
      default: predicate(head, over: word, to: &result, subject: subject)
      }
      word = head
    }
  }

  private func isHeadline(_ word: Int) -> Bool {
    let isNamesOwn =
      tree[word].relation == .acl
      && (tree[word].head.map { tree[$0].head == nil && context.phrase(at: $0) != nil } ?? false)
    return isNamesOwn || [.root, .parataxis].contains(tree[word].relation)
  }

  // MARK: Nouns

  /// `X's claim that`, `no evidence that`, `denial that`, `plan to`.
  private func noun(
    _ noun: Int, over word: Int, to result: inout Commitment, subject: Actor.Identifier
  ) {
    let name = context.word(noun)
    guard
      tree[word].relation != .nmod
        || clauses.nouns.introducers(of: word).contains(where: Self.topics.contains),
      classes.contains(name, inAny: [.allegation, .proof, .denial, .wish])
    else { return }
    let verb = tree[noun].head.flatMap(clauses.verb)
    let isObject = tree[noun].relation == .obj
    let teller = verb.flatMap { isObject ? clauses.subjects(of: $0).first?.actor : nil }
    let owner =
      clauses.nouns.owner(of: noun)?.actor
      ?? clauses.nouns.complements(of: noun, by: ["by", "from"]).first
      .flatMap(clauses.nouns.actor)?.actor
    if classes.contains(name, in: .wish) {
      guard result.status == .asserted else { return }
      plan(&result, by: name)
      let holder = owner ?? teller
      if holder != subject { result.holder = result.holder ?? holder }
    } else if classes.contains(name, in: .denial) {
      result.become(.denied, by: name)
      result.holder = owner ?? teller
    } else if isUntrue(noun, told: verb) {
      // who dismisses another's claim, not who made it
      result.become(.denied, by: name)
      result.holder = teller
    } else if result.status == .asserted {
      result.become(.claimed, by: name)
      result.holder = owner ?? teller
    }
  }

  private static let topics: Set<String> = ["of", "about", "over", "on", "for"]

  /// `no evidence`, `dismissed reports`, `the claim was false`.
  private func isUntrue(_ noun: Int, told verb: VerbGroup?) -> Bool {
    if tree.dependents(of: noun, .det).contains(where: { context.word($0) == "no" }) { return true }
    guard let verb else { return false }
    switch tree[noun].relation {
    case .obj:
      return verb.isNegated || classes.contains(verb.base, inAny: [.refusing, .denying])
    case .nsubj, .passiveSubject:
      let said = [verb.predicate] + tree.dependents(of: verb.predicate, .xcomp)
      return said.contains { classes.contains(context.word($0), in: .untrue) }
        || verb.isPassive && classes.contains(verb.base, inAny: [.refusing, .denying])
    default: return false
    }
  }

  // MARK: Verbs and adjectives

  /// `is said to`, `it is not true that`, `about to`, `called it a lie that`.
  private func predicate(
    _ head: Int, over word: Int, to result: inout Commitment, subject: Actor.Identifier
  ) {
    let link = tree[word].relation
    let isClause = [
      .ccomp, .xcomp, .csubj, .passiveClausalSubject, .outerClausalSubject, .advcl,
    ].contains(link)
    guard isClause else { return }
    let name = context.word(head)
    let verb = clauses.verb(at: head)
    let said = [head] + tree.dependents(of: head, .xcomp, .obj)
    if link != .advcl,
      said.contains(where: { $0 != word && isFalse($0, negated: verb?.isNegated ?? false) })
    {
      result.become(.denied, by: name)
      let teller = verb.flatMap { clauses.subjects(of: $0).first?.actor }
      if verb?.base != "be" { result.holder = teller }
      return
    }
    if let verb, link == .ccomp, result.status == .proposed, result.holder == nil,
      classes.contains(verb.base, in: .willing)
    {
      let holder = clauses.subjects(of: verb).first?.actor
      if holder != subject { result.holder = holder }
    } else if let verb, verb.isPassive, hearsays(verb) {
      guard result.status == .asserted else { return }
      result.become(.claimed, by: name)
      result.holder = agent(of: verb)
    } else if link == .xcomp,
      classes.contains(name, in: .prospect)
        || verb.map({ classes.contains($0.base, in: .prospect) }) ?? false
    {
      plan(&result, by: name)
    } else if link != .advcl, classes.contains(name, in: .prospect), verb?.base == "be" {
      plan(&result, by: name)
    } else if link == .advcl, isPurpose(word) {
      plan(&result, by: "purpose")
    }
  }

  /// Whether a verb in the passive only tells what is said: `is believed to`, `was accused of`.
  private func hearsays(_ verb: VerbGroup) -> Bool {
    classes.contains(verb.base, inAny: [.reporting, .believing])
  }

  private func agent(of verb: VerbGroup) -> Actor.Identifier? {
    tree.dependents(of: verb.predicate, .agent, .obl)
      .filter { clauses.nouns.introducers(of: $0).contains("by") }
      .lazy.compactMap { clauses.nouns.actor(at: $0)?.actor }.first
  }

  private func isFalse(_ word: Int, negated: Bool) -> Bool {
    classes.contains(context.word(word), in: .untrue) || negated && context.word(word) == "true"
  }

  /// `to attack X` behind what is done for it.
  private func isPurpose(_ word: Int) -> Bool {
    guard clauses.verb(at: word)?.mood == .infinitive else { return false }
    return tree.dependents(of: word, .mark).contains {
      context.word($0) == "to" || context.word($0) == "in"
    }
  }

  private func plan(_ result: inout Commitment, by ground: String) {
    if result.status == .asserted { result.become(.proposed, by: ground) }
  }
}
