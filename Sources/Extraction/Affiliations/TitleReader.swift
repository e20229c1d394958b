import Knowledge
import Language

/// Reads what titles make persons: `Russian Foreign Minister Sergei Lavrov` represents Russia.
struct TitleReader {
  let maker: ClaimMaker
  let lexicon: ActorLexicon

  var clauses: Clauses { maker.clauses }
  var context: SentenceContext { maker.clauses.context }
  var tree: SentenceTree { context.tree }
  var nouns: Nouns { maker.clauses.nouns }
  var classes: WordClasses { lexicon.classes }
  var bodies: BodyFinder { BodyFinder(context: context, lexicon: lexicon) }

  func claims(of title: TitlePhrase, memory: inout ArticleMemory) -> [Claim] {
    let bearers = bearers(of: title)
    let listed = listedOwners(of: title, count: bearers.count, memory: &memory)
    guard listed.isEmpty else {
      return zip(bearers, listed).map { bearer, owner in
        learn(title, of: bearer.person, memory: &memory)
        return claim(
          bearer, title, context.mention(owner), relation: title.title.relation, confidence: 0.75,
          method: "title")
      }
    }
    return bearers.flatMap { bearer in
      learn(title, of: bearer.person, memory: &memory)
      return claims(of: title, bearer, memory: &memory)
    }
  }

  private func claims(
    of title: TitlePhrase, _ bearer: Bearer, memory: inout ArticleMemory
  ) -> [Claim] {
    var claims: [Claim] = []
    for owner in owners(of: title, person: bearer.person, memory: &memory).compactMap({
      state(behind: $0, of: title.title, memory)
    })
    where !(title.title.isLocal && owner.kind == .state) && isOffice(title.title, of: owner)
      && !isKnownOtherwise(title, bearer, owner)
    {
      claims.append(
        claim(
          bearer, title, context.mention(owner), relation: relation(title, to: owner),
          confidence: 0.85, method: "title"))
      if owner.kind == .place, title.title.relation != .memberOf {
        memory.learn(territory: owner.actor, of: title.title.words)
      }
      if let country = memory.country(of: owner.actor) {
        memory.learn(country: country, of: bearer.person.actor)
      }
    }
    if claims.isEmpty
      || claims.allSatisfy({ $0.relation == .memberOf && title.title.relation != .memberOf })
    {
      claims += understood(title, bearer, memory: &memory)
    }
    return claims
  }

  /// Whether a pronoun gives the office to another than the catalogue: in `Turkey backed Azerbaijan, and
  /// its president, Erdogan` he leads Turkey.
  private func isKnownOtherwise(
    _ title: TitlePhrase, _ bearer: Bearer, _ owner: ActorPhrase
  ) -> Bool {
    guard [.pronoun, .possessivePronoun].contains(owner.form) else { return false }
    let offices = cataloguedOffices(title, of: bearer.person).map(\.organisation)
    return !offices.isEmpty && !offices.contains(owner.actor)
  }

  /// `Ghani's interior minister` is his state's; a spokesman may be a person's own.
  private func state(
    behind owner: ActorPhrase, of title: Title, _ memory: ArticleMemory
  ) -> ActorPhrase? {
    guard owner.kind == .person, title.isOffice || title.relation != .represents || title.isDeputy
    else { return owner }
    guard let country = memory.country(of: owner.actor), title.relation != .memberOf else {
      return nil
    }
    var state = owner
    state.actor = country
    state.kind = memory.known[country]?.kind ?? .state
    state.resolution = .context
    return state
  }

  /// A `Saudi journalist` is no part of the state, a `US senator` speaks for it.
  private func isOffice(_ title: Title, of owner: ActorPhrase) -> Bool {
    title.relation != .memberOf || owner.kind != .state || owner.form == .description
  }

  private func learn(_ title: TitlePhrase, of person: ActorPhrase, memory: inout ArticleMemory) {
    memory.learn(title: title.title.words, of: person.actor)
    if let gender = title.title.gender { memory.learn(gender: gender, of: person.actor) }
  }

  /// A Republican chairman belongs to the party; only a party leader leads one.
  private func relation(_ title: TitlePhrase, to owner: ActorPhrase) -> RelationType {
    if owner.kind == .party && owner.form == .attribute { return .memberOf }
    // a "Representative" alone is of the house
    return title.title.words == "representative" && owner.tokens == title.tokens
      ? .memberOf : title.title.relation
  }

  // MARK: Offices whose state nothing beside them names

  /// `President Obama`: the office that the catalogue knows him to have held on the article's day,
  /// else that of the state that has such an office or that the article is about.
  ///
  /// The title is the mention of the state: it is all that the text says of it.
  private func understood(
    _ title: TitlePhrase, _ bearer: Bearer, memory: inout ArticleMemory
  ) -> [Claim] {
    let roles = cataloguedOffices(title, of: bearer.person)
    guard roles.isEmpty else {
      return roles.map { role in
        claim(
          bearer, title, mention(title, of: role.organisation, .role), relation: role.relation,
          confidence: 0.7, method: "catalogue")
      }
    }
    guard
      let (owner, confidence) = ownTerritory(title, bearer, &memory)
        ?? ownState(
          title, bearer, &memory)
    else { return [] }
    return [
      claim(
        bearer, title, mention(title, of: owner, .context), relation: title.title.relation,
        confidence: confidence, method: "article")
    ]
  }

  private func mention(
    _ title: TitlePhrase, of owner: Actor.Identifier, _ resolution: Resolution
  ) -> Mention {
    Mention(
      actor: owner,
      span: TextSpan(
        start: context.tokens[title.tokens.lowerBound].span.start,
        end: context.tokens[title.tokens.upperBound - 1].span.end),
      resolution: resolution)
  }

  /// The territory that the article has named with such an office, and how sure that is.
  private func ownTerritory(
    _ title: TitlePhrase, _ bearer: Bearer, _ memory: inout ArticleMemory
  ) -> (Actor.Identifier, Double)? {
    guard title.title.isLocal, title.tokens.upperBound == bearer.person.tokens.lowerBound,
      let territory = memory.territory(of: title.title.words)
        ?? town(of: title.title, memory: &memory)
    else { return nil }
    return (territory, 0.5)
  }

  /// The state that the article leaves to be understood, and how sure that is.
  private func ownState(
    _ title: TitlePhrase, _ bearer: Bearer, _ memory: inout ArticleMemory
  ) -> (Actor.Identifier, Double)? {
    guard isOffice(title.title, in: memory), !isQualifiedByOther(title),
      !isHeldByOthers(title.title, bearer.person),
      let state = state(of: title.title, bearer.person, memory)
    else { return nil }
    memory.learn(country: state, of: bearer.person.actor)
    return (state, 0.55)
  }

  /// `Mayor John Tory` in an article about Toronto, `Governor Kay Ivey` in one about the state of
  /// Alabama.
  private func town(of title: Title, memory: inout ArticleMemory) -> Actor.Identifier? {
    let survey = memory.survey
    let place =
      title.words.hasSuffix("mayor")
      ? survey.town
      : title.words == "governor"
        ? survey.place(called: "governor") ?? survey.place(called: "state")
          ?? survey.place(called: "province") : nil
    guard let town = place, lexicon.actor(identifier(ofName: town)) == nil else { return nil }
    return memory.learn(named: town, kind: .place, country: survey.home, in: lexicon)
  }

  /// An office of a state; in an article about a territory its governor's too.
  private func isOffice(_ title: Title, in memory: ArticleMemory) -> Bool {
    let home = memory.survey.home.flatMap(lexicon.actor)
    return title.isOffice || home?.kind == .place && title.words == "governor"
  }

  /// Whether something that nobody knows has the office: `State Congress President`.
  private func isQualifiedByOther(_ title: TitlePhrase) -> Bool {
    let before = title.tokens.lowerBound - 1
    guard before >= 0, context.phrase(at: before) == nil else { return false }
    // "the city's home minister", "a minister and colonel"
    let possessed = possessed(before: title)
    if possessed >= 0, context.phrase(at: possessed) == nil,
      !classes.contains(context.word(possessed), in: .land)
    {
      return true
    }
    // of a church or of any state
    if title.title.words == "minister", context.word(before) == "a" { return true }
    guard title.title.relation == .leads else { return false }
    if BodyFinder.territories[context.word(before)] != nil { return true }
    return tree[before].relation == .compound
      && [.noun, .properNoun].contains(tree[before].tag)
      && !classes.contains(
        context.word(before), inAny: [.initialModifier, .former, .future])
  }

  /// Whether the catalogue knows the person to lead nothing on the day: `President Obama` in 2019.
  private func isHeldByOthers(_ title: Title, _ person: ActorPhrase) -> Bool {
    title.relation == .leads
      && lexicon.roles(of: person.actor, on: nil).contains { $0.relation == .leads }
  }

  /// An ambiguous word such as "secretary" must stand right before the name.
  private func cataloguedOffices(_ title: TitlePhrase, of person: ActorPhrase) -> [Role] {
    let lastWord = context.word(title.tokens.upperBound - 1)
    let isBeside = title.tokens.upperBound == person.tokens.lowerBound
    let roles = lexicon.roles(of: person.actor, on: context.day).filter { role in
      let words = foldedText(role.title).split(separator: " ")
      return role.relation == title.title.relation
        && (isBeside
          ? words.contains { $0 == lastWord } : foldedText(role.title) == title.title.words)
    }
    // a head of state may lead a church or a party by the same title
    return roles.filter { foldedText($0.title) == foldedText(roles[0].title) }
  }

  /// The one state named that has the office; for an office of all states the person's own, else
  /// the article's.
  private func state(
    of title: Title, _ person: ActorPhrase, _ memory: ArticleMemory
  ) -> Actor.Identifier? {
    guard title.states.isEmpty else {
      let named = title.states.filter(memory.survey.states.contains)
      // a territory has offices of its own
      if let home = memory.survey.home,
        named.contains(home) || lexicon.actor(home)?.kind == .place
      {
        return home
      }
      return named.count == 1 ? named[0] : nil
    }
    let state = memory.known[person.actor]?.country ?? memory.survey.home
    guard title.relation == .leads, let state else { return state }
    return lexicon.mayHave(title.words, in: state) ? state : nil
  }

  // MARK: The claim

  private func claim(
    _ bearer: Bearer, _ title: TitlePhrase, _ owner: Mention, relation: RelationType,
    confidence: Double, method: String
  ) -> Claim {
    let isFormer = bearer.isFormer || isQualified(title, by: .former)
    let isFuture = bearer.isFuture || isQualified(title, by: .future)
    return Claim(
      subject: context.mention(bearer.person), relation: relation, object: owner,
      status: isFuture ? .proposed : .asserted, event: .affiliation,
      date: date(of: title, bearer, isFormer: isFormer),
      confidence: isFormer ? confidence * 0.7 : confidence, sentence: context.sentence.span,
      method: "\(method) \(title.title.words)")
  }

  /// A former office was not held on the article's day; `served as mayor in 2007` says when.
  private func date(of title: TitlePhrase, _ bearer: Bearer, isFormer: Bool) -> PartialDate? {
    let told =
      bearer.isByVerb ? DateReader.nearest(to: title.tokens.lowerBound, of: maker.dates)?.date : nil
    return told ?? (isFormer ? nil : context.day)
  }

  /// `former`, `next` and the like, up to three words before the title.
  private func isQualified(_ title: TitlePhrase, by wordClass: WordClasses.Class) -> Bool {
    (1...3).contains { offset in
      classes.contains(context.word(title.tokens.lowerBound - offset), in: wordClass)
    }
  }
}
