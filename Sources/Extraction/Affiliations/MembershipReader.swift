import Knowledge
import Language

/// Reads who belongs to whom without a title: `Republican Kevin McCarthy`, `Sharif Hotak of the
/// provincial council`, `a group of seven countries, Canada, France …`.
struct MembershipReader {
  let maker: ClaimMaker
  let lexicon: ActorLexicon

  private var clauses: Clauses { maker.clauses }
  private var context: SentenceContext { maker.clauses.context }
  private var tree: SentenceTree { context.tree }
  private var nouns: Nouns { maker.clauses.nouns }

  /// What the sentence tells besides the claims that titles gave.
  func claims(besides claims: [Claim], memory: inout ArticleMemory) -> [Claim] {
    let told = Set(claims.map { [$0.subject.actor, $0.object.actor] })
    var own: [Claim] = []
    for phrase in context.phrases.actors {
      if let claim = possessedParty(phrase) { own.append(claim) }
      guard phrase.kind == .person, phrase.form == .name else { continue }
      own += partisan(phrase)
      own += belonging(phrase, &memory).filter {
        !told.contains([$0.subject.actor, $0.object.actor])
      }
    }
    return own + context.tokens.indices.flatMap(composition) + clauses.verbs.flatMap(composing)
  }

  private func claim(
    _ member: ActorPhrase, _ body: ActorPhrase, relation: RelationType = .memberOf,
    confidence: Double, method: String, status: Status = .asserted
  ) -> Claim {
    Claim(
      subject: context.mention(member), relation: relation, object: context.mention(body),
      status: status, event: .affiliation, date: context.day, confidence: confidence,
      sentence: context.sentence.span, method: method)
  }

  // MARK: Persons

  /// The leader in `Barzani's Kurdistan Democratic Party`.
  private func possessedParty(_ phrase: ActorPhrase) -> Claim? {
    guard phrase.kind == .party || phrase.kind == .group, phrase.form == .name,
      context.isPossessive(phrase.tokens.lowerBound - 1),
      let person = context.phrase(at: phrase.tokens.lowerBound - 2), person.kind == .person,
      person.form == .name
    else { return nil }
    return claim(person, phrase, relation: .leads, confidence: 0.6, method: "possessive")
  }

  /// `Republican Kevin McCarthy`, `a Republican, Mark Amodei`, `Peter Beyer (CDU)`.
  private func partisan(_ person: ActorPhrase) -> [Claim] {
    let top = tree.top(of: person.tokens)
    var beside = [person.tokens.lowerBound - 1]
    beside += tree.dependents(of: top, .appos)
    if tree[top].relation == .appos, let head = tree[top].head { beside.append(head) }
    if context.word(person.tokens.upperBound) == "(" { beside.append(person.tokens.upperBound + 1) }
    let parties = beside.compactMap { context.phrase(at: $0) }.filter { $0.kind == .party }
    return parties.prefix(1).map { claim(person, $0, confidence: 0.8, method: "party") }
  }

  /// `Martin Smith of PBS`; a soldier of a state's army speaks for the state.
  private func belonging(_ person: ActorPhrase, _ memory: inout ArticleMemory) -> [Claim] {
    let top = tree.top(of: person.tokens)
    let noun = tree.dependents(of: top, .nmod, .appos).first {
      nouns.introducers(of: $0).contains { $0 == "of" || $0 == "from" }
    }
    let bodies = BodyFinder(context: context, lexicon: lexicon)
    guard let noun,
      let body = nouns.actor(at: noun) ?? bodies.body(at: noun, isPlace: false, memory: &memory)
        ?? nouns.owner(of: noun)
    else { return [] }
    switch body.kind {
    case .organisation, .company, .alliance:
      let relation: RelationType = speaksFor(body, person) ? .represents : .memberOf
      return [claim(person, body, relation: relation, confidence: 0.6, method: "of")]
    case .party, .group: return [claim(person, body, confidence: 0.6, method: "of")]
    case .state where body.form == .description:
      return [claim(person, body, relation: .represents, confidence: 0.5, method: "of")]
    case .state, .person, .place: return []
    }
  }

  /// `Sheldon Yett of UNICEF said`: who is quoted speaks for an agency, but not for a council.
  private func speaksFor(_ body: ActorPhrase, _ person: ActorPhrase) -> Bool {
    let words = body.tokens.map { context.word($0) }
    let isAssembly = words.contains { clauses.classes.contains($0, inAny: [.assembly, .board]) }
    let speaks = clauses.verbs.contains { verb in
      clauses.classes.contains(verb.base, in: .reporting)
        && tree.dependents(of: verb.predicate, .nsubj, .outerSubject).contains {
          person.tokens.contains($0)
        }
    }
    return speaks && !isAssembly
  }

  // MARK: Bodies and their members

  /// `G7 is a group of seven countries, Canada, France …`, `a coalition of A, B and C`.
  private func composition(at noun: Int) -> [Claim] {
    guard clauses.classes.contains(context.word(noun), inAny: [.groupNoun, .coalition]),
      let body = context.phrase(at: noun) ?? clauses.verb(at: noun).flatMap(body)
    else { return [] }
    let listed = nouns.complements(of: noun, by: ["of", "between"])
    let members = listed.flatMap(members)
    guard members.count > 1 else { return [] }
    return members.filter { $0.actor != body.actor }
      .map { claim($0, body, confidence: 0.65, method: "list") }
  }

  private func body(_ verb: VerbGroup) -> ActorPhrase? {
    clauses.subjects(of: verb).first { $0.kind != .person && $0.kind != .state }
  }

  /// The members that a noun and those joined to it name: of `seven countries, Canada and France`
  /// the two.
  private func members(at noun: Int) -> [ActorPhrase] {
    let joined = [noun] + tree.dependents(of: noun, .conj, .appos)
    let deep = joined + joined.dropFirst().flatMap { tree.dependents(of: $0, .conj) }
    return Set(deep).sorted().compactMap { context.phrase(at: $0) }
      .filter { $0.kind != .person && $0.isArgument }
  }

  /// `the alliance comprises A and B`, `the SDF is made up of YPG militia`.
  private func composing(_ verb: VerbGroup) -> [Claim] {
    guard clauses.classes.contains(verb.base, in: .composing), let body = body(verb) else {
      return []
    }
    let isOf = verb.isPassive || verb.base == "consist"
    guard !verb.isPassive || verb.base != "include" else { return [] }
    let listed = tree.dependents(of: verb.predicate, .obj, .obl).filter { word in
      isOf ? nouns.introducers(of: word).contains("of") : tree[word].relation == .obj
    }
    let status: Status = verb.isNegated ? .denied : verb.isModal ? .proposed : .asserted
    return listed.flatMap { [$0] + tree.dependents(of: $0, .compound) }.flatMap(members)
      .filter { $0.actor != body.actor }
      .map { claim($0, body, confidence: 0.6, method: "verb \(verb.base)", status: status) }
  }
}
