import Knowledge
import Language

/// Reads who leads, represents or belongs to whom from titles, appositions and possessives.
struct AffiliationReader: Sendable {
  let lexicon: ActorLexicon

  var classes: WordClasses { lexicon.classes }

  func callAsFunction(_ context: SentenceContext, memory: inout ArticleMemory) -> [Claim] {
    var claims: [Claim] = []
    for title in context.phrases.titles {
      for person in persons(of: title, in: context) {
        learn(title, of: person, memory: &memory)
        if let owner = owner(of: title, person: person, in: context),
          !(title.title.isLocal && owner.kind == .state)
        {
          claims.append(claim(person, title, owner, in: context, confidence: 0.85))
          if let country = country(of: owner.actor, memory) {
            memory.learn(country: country, of: person.actor)
          }
        } else if let claim = cataloguedOffice(title, of: person, in: context) {
          claims.append(claim)
        }
      }
    }
    claims += context.phrases.actors.compactMap { possessedParty($0, in: context) }
    return claims.filter { $0.subject.actor != $0.object.actor }
  }

  private func learn(_ title: TitlePhrase, of person: ActorPhrase, memory: inout ArticleMemory) {
    memory.learn(title: title.title.words, of: person.actor)
    if let gender = title.title.gender { memory.learn(gender: gender, of: person.actor) }
  }

  private func country(of actor: Actor.Identifier, _ memory: ArticleMemory) -> Actor.Identifier? {
    guard let known = memory.known[actor] else { return nil }
    return known.kind == .state ? actor : known.country
  }

  private func claim(
    _ person: ActorPhrase, _ title: TitlePhrase, _ owner: ActorPhrase, in context: SentenceContext,
    confidence: Double
  ) -> Claim {
    let isFormer = (1...3).contains { offset in
      classes.contains(context.word(title.tokens.lowerBound - offset), in: .former)
    }
    return Claim(
      subject: context.mention(person), relation: relation(title.title, to: owner),
      object: context.mention(owner), event: .affiliation,
      // a former office was not held on the article's day
      date: isFormer ? nil : context.day,
      confidence: isFormer ? confidence * 0.7 : confidence, sentence: context.sentence.span,
      method: "title \(title.title.words)")
  }

  /// A Republican chairman belongs to the party; only a party leader leads one.
  private func relation(_ title: Title, to owner: ActorPhrase) -> RelationType {
    owner.kind == .party && owner.form == .attribute ? .memberOf : title.relation
  }

  /// `President Obama`: the office that the catalogue knows him to have held on the article's day.
  ///
  /// The title is the mention of the state: it is all that the text says of it. An ambiguous word
  /// such as "secretary" must stand right before the name.
  private func cataloguedOffice(
    _ title: TitlePhrase, of person: ActorPhrase, in context: SentenceContext
  ) -> Claim? {
    let lastWord = context.word(title.tokens.upperBound - 1)
    let role = lexicon.roles(of: person.actor, on: context.day).first { role in
      role.relation == title.title.relation
        && foldedText(role.title).split(separator: " ").contains { $0 == lastWord }
    }
    let isBeside = title.tokens.upperBound == person.tokens.lowerBound
    guard let role, isBeside || title.title.words == foldedText(role.title) else { return nil }
    let span = TextSpan(
      start: context.tokens[title.tokens.lowerBound].span.start,
      end: context.tokens[title.tokens.upperBound - 1].span.end)
    return Claim(
      subject: context.mention(person), relation: role.relation,
      object: Mention(actor: role.organisation, span: span), event: .affiliation,
      date: context.day, confidence: 0.7, sentence: context.sentence.span,
      method: "catalogue \(title.title.words)")
  }

  /// The leader in `Barzani's Kurdistan Democratic Party`.
  private func possessedParty(_ phrase: ActorPhrase, in context: SentenceContext) -> Claim? {
    guard phrase.kind == .party || phrase.kind == .group, phrase.form == .name,
      context.isPossessive(phrase.tokens.lowerBound - 1),
      let person = context.phrase(at: phrase.tokens.lowerBound - 2), person.kind == .person,
      person.form == .name
    else { return nil }
    return Claim(
      subject: context.mention(person), relation: .leads, object: context.mention(phrase),
      event: .affiliation, date: context.day, confidence: 0.6, sentence: context.sentence.span,
      method: "possessive")
  }
}
