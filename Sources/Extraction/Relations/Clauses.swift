import Knowledge
import Language

/// The verbs of a sentence and who does what they say, read off its tree.
struct Clauses {
  let context: SentenceContext
  let verbs: [VerbGroup]
  let classes: WordClasses
  private let verbAt: [Int: Int]

  init(context: SentenceContext, verbs: [VerbGroup], classes: WordClasses) {
    self.context = context
    self.verbs = verbs
    self.classes = classes
    var verbAt: [Int: Int] = [:]
    for (index, verb) in verbs.enumerated() { verbAt[verb.predicate] = index }
    self.verbAt = verbAt
  }

  var tree: SentenceTree { context.tree }

  /// The verb whose subject and objects hang on a word.
  func verb(at predicate: Int) -> VerbGroup? { verbAt[predicate].map { verbs[$0] } }

  /// The verb that a word depends on, over nouns in between; of joined verbs, that of the first.
  func governor(of word: Int) -> VerbGroup? {
    var word = word
    while tree[word].relation == .conj, let first = tree[word].head { word = first }
    for above in tree.ancestors(of: word) {
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
    let actors = actors(at: word)
    guard actors.isEmpty else { return actors }
    if isRelative(word), let noun = antecedent(of: verb.predicate) { return self.actors(at: noun) }
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
      return self.verb(at: head).map { subjects(of: $0, depth: depth + 1) } ?? actors(at: head)
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
      let actors = actors(at: object)
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
        let actors = actors(at: object)
        if !actors.isEmpty { return actors }
      }
    }
    return subjects(of: governor, depth: depth + 1)
  }

  /// "jets bombing Y": the noun; "Turkey's plan to attack Y": its owner, else who plans.
  private func modifierSubjects(of verb: VerbGroup, head: Int, depth: Int) -> [ActorPhrase] {
    let actors = actors(at: head)
    if !actors.isEmpty { return actors }
    if let owner = owner(of: head) { return [owner] }
    guard verb.mood != .participle, let governor = governor(of: verb.predicate) else { return [] }
    // "gave X permission to use the base": X uses it
    if let receiver = tree.dependents(of: governor.predicate, .iobj).first {
      return self.actors(at: receiver)
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

  // MARK: Actors of nouns

  /// The actors that a noun and those joined to it stand for.
  func actors(at word: Int) -> [ActorPhrase] {
    joined(to: word).compactMap(actor)
  }

  /// The noun and those joined to it.
  func joined(to word: Int) -> [Int] {
    // A longer list is no list of parties to an act, and its pairs would grow without bound.
    Array(([word] + tree.dependents(of: word, .conj)).prefix(12))
  }

  /// The actor that a noun stands for: itself, the person named behind it, or whom it is made of.
  func actor(at word: Int) -> ActorPhrase? {
    if let phrase = context.phrase(at: word) { return phrase.isArgument ? phrase : nil }
    if let named = named(beside: word) { return named }
    guard isCollective(word) else { return nil }
    return tree.dependents(of: word, .nmod).first { introducers(of: $0).contains("of") }
      .flatMap(actor)
  }

  /// The person in `Kremlin spokesman Dmitri Peskov`, the company in `the airline Mahan Air`.
  private func named(beside word: Int) -> ActorPhrase? {
    let beside = tree.dependents(of: word, .flat, .appos, .nominalDescription, .compound)
    let behind = context.isTitle(word) && word + 1 < tree.words.count ? [word + 1] : []
    return (beside + behind).lazy.compactMap { named in
      context.phrase(at: named).flatMap { phrase in
        phrase.form == .name && (phrase.kind == .person || named > word) ? phrase : nil
      }
    }.first
  }

  /// `members of ISIS`: the noun before "of" stands for the actor.
  private func isCollective(_ word: Int) -> Bool {
    classes.contains(context.word(word), inAny: [.organ, .faction])
      || ["members", "elements"].contains(context.word(word))
  }

  /// The owner in `Syria's fight`, `his support`, `Turkish offensive`.
  func owner(of noun: Int) -> ActorPhrase? {
    for word in tree.dependents(of: noun, .possessor) {
      if let phrase = context.phrase(at: word) { return phrase.form == .attribute ? nil : phrase }
      if let actor = actor(at: word) { return actor }
    }
    return qualifiers(of: noun).lazy.compactMap { context.phrase(at: $0) }.first
  }

  /// What stands before a noun and qualifies it, the nearest first: `US`, `committee` and
  /// `Republican` in `US Republican committee member`.
  private func qualifiers(of noun: Int) -> [Int] {
    tree.dependents(of: noun, .amod, .compound, .nmod, .nominalDescription).reversed()
      .filter { $0 < noun && introducers(of: $0).isEmpty }
      .flatMap { [$0] + (tree[$0].relation == .compound ? qualifiers(of: $0) : []) }
  }

  /// The prepositions before a noun, those of the first for joined ones: `get along with X` has two.
  func introducers(of word: Int) -> [String] {
    var word = word
    while tree[word].relation == .conj, let first = tree[word].head { word = first }
    return tree.dependents(of: word, .caseMarker).filter { !context.isPossessive($0) }
      .flatMap { [$0] + tree.dependents(of: $0, .fixed) }.map { context.word($0) }
  }
}
