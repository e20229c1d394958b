import Knowledge
import Language

/// The verbs of a sentence and who does what they say, read off its tree.
struct Clauses {
  let context: SentenceContext
  let verbs: [VerbGroup]
  let classes: WordClasses
  let nouns: Nouns
  private let verbAt: [Int: Int]

  init(context: SentenceContext, verbs: [VerbGroup], classes: WordClasses) {
    self.context = context
    self.verbs = verbs
    self.classes = classes
    nouns = Nouns(context: context, classes: classes)
    var verbAt: [Int: Int] = [:]
    for (index, verb) in verbs.enumerated() { verbAt[verb.predicate] = index }
    self.verbAt = verbAt
  }

  var tree: SentenceTree { context.tree }

  /// The verb whose subject and objects hang on a word.
  func verb(at predicate: Int) -> VerbGroup? { verbAt[predicate].map { verbs[$0] } }

  /// The verb that a word depends on, over nouns in between; of joined verbs, that of the first.
  func governor(of word: Int) -> VerbGroup? {
    for above in tree.ancestors(of: tree.firstJoined(to: word)) {
      if let verb = verb(at: above) { return verb }
    }
    return nil
  }

  // MARK: Subjects

  /// Who does what the verb says; of a passive, to whom it is done.
  func subjects(of verb: VerbGroup, depth: Int = 0) -> [ActorPhrase] {
    guard depth < 6 else { return [] }
    let own = tree.dependents(of: verb.predicate, .nsubj, .passiveSubject, .outerSubject)
    if let subject = own.last { return subjects(at: subject, of: verb, depth: depth) }
    return understoodSubjects(of: verb, depth: depth)
  }

  private func subjects(at word: Int, of verb: VerbGroup, depth: Int) -> [ActorPhrase] {
    let actors = nouns.actors(at: word)
    guard actors.isEmpty else { return actors }
    if isRelative(word), let noun = antecedent(of: verb.predicate) { return nouns.actors(at: noun) }
    // "Turkey said it had attacked": the pronoun stands for the subject above
    if ["it", "they"].contains(context.word(word)), let above = governor(of: verb.predicate) {
      return subjects(of: above, depth: depth + 1)
    }
    return []
  }

  /// The subject of a verb that has none of its own.
  private func understoodSubjects(of verb: VerbGroup, depth: Int) -> [ActorPhrase] {
    let word = tree[verb.predicate]
    guard let head = word.head else { return [] }
    switch word.relation {
    case .conj:
      return self.verb(at: head).map { subjects(of: $0, depth: depth + 1) }
        ?? nouns.actors(at: head)
    case .xcomp: return controllers(of: verb, depth: depth)
    case .advcl, .adverbialRelative: return adverbialSubjects(of: verb, depth: depth)
    case .acl, .amod: return modifierSubjects(of: verb, head: head, depth: depth)
    case .ccomp where verb.mood != .finite, .parataxis where verb.mood != .finite:
      return governor(of: verb.predicate).map { subjects(of: $0, depth: depth + 1) } ?? []
    default: return []
    }
  }

  /// Whom an infinitive is predicated of: the object of the verb above, else that verb's subject.
  private func controllers(of verb: VerbGroup, depth: Int) -> [ActorPhrase] {
    guard let governor = governor(of: verb.predicate) else { return [] }
    if !Self.subjectControl.contains(governor.base),
      let object = tree.dependents(of: governor.predicate, .obj, .iobj).first
    {
      let actors = nouns.actors(at: object)
      if !actors.isEmpty { return actors }
    }
    return subjects(of: governor, depth: depth + 1)
  }

  private static let subjectControl: Set<String> = ["promise", "vow", "threaten"]

  /// "criticised X for arming Y": X arms; "met X to discuss Y": the subject does.
  private func adverbialSubjects(of verb: VerbGroup, depth: Int) -> [ActorPhrase] {
    guard let governor = governor(of: verb.predicate) else { return [] }
    let introducer = tree.dependents(of: verb.predicate, .mark, .caseMarker).first
    if let introducer, ["for", "from", "of", "into"].contains(context.word(introducer)) {
      let objects = tree.dependents(
        of: governor.predicate, governor.isPassive ? .passiveSubject : .obj)
      if let object = objects.first {
        let actors = nouns.actors(at: object)
        if !actors.isEmpty { return actors }
      }
    }
    return subjects(of: governor, depth: depth + 1)
  }

  /// "jets bombing Y": the noun; "Turkey's plan to attack Y": its owner, else who plans.
  private func modifierSubjects(of verb: VerbGroup, head: Int, depth: Int) -> [ActorPhrase] {
    // "A, claiming to speak for X, and B": B joins behind the clause
    let actors = nouns.actors(at: head).filter { $0.tokens.lowerBound < verb.main }
    if !actors.isEmpty { return actors }
    if let owner = nouns.owner(of: head) { return [owner] }
    guard verb.mood != .participle, let governor = governor(of: verb.predicate) else { return [] }
    // "gave X permission to use the base": X uses it
    if let receiver = tree.dependents(of: governor.predicate, .iobj).first {
      return nouns.actors(at: receiver)
    }
    return subjects(of: governor, depth: depth + 1)
  }

  /// The noun that the relative clause of a verb qualifies.
  func antecedent(of predicate: Int) -> Int? {
    let verb = relativeVerb(over: predicate)
    return tree[verb].relation == .relativeClause ? tree[verb].head : nil
  }

  /// The first verb of the clause: `vowed` over `eradicate` in `a group that X has vowed to eradicate`.
  func relativeVerb(over predicate: Int) -> Int {
    var word = predicate
    while [.conj, .xcomp].contains(tree[word].relation), let first = tree[word].head {
      word = first
    }
    return word
  }

  func isRelative(_ word: Int) -> Bool {
    ["who", "which", "that", "whom"].contains(context.word(word))
  }
}
