import Knowledge
import Language

/// Reads who leads, represents or belongs to whom from titles, appositions and possessives.
struct AffiliationReader: Sendable {
  let lexicon: ActorLexicon

  private var classes: WordClasses { lexicon.classes }

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

  // MARK: Whose title

  /// One person, or two behind a plural: `Presidents A of X and B of Y`.
  private func persons(of title: TitlePhrase, in context: SentenceContext) -> [ActorPhrase] {
    guard let first = personAfter(title, in: context) ?? personBefore(title, in: context) else {
      return []
    }
    guard context.word(title.tokens.upperBound - 1).hasSuffix("s"),
      let second = context.phrases.actors.first(where: { phrase in
        phrase.kind == .person && phrase.form == .name
          && context.word(phrase.tokens.lowerBound - 1) == "and"
          && (first.tokens.upperBound..<first.tokens.upperBound + 6).contains(
            phrase.tokens.lowerBound)
      })
    else { return [first] }
    return [first, second]
  }

  /// The person in `Foreign Minister Sergei Lavrov` and `President of Iran Hassan Rouhani`.
  private func personAfter(_ title: TitlePhrase, in context: SentenceContext) -> ActorPhrase? {
    var index = title.tokens.upperBound
    var isOwner = false
    for _ in 0..<7 {
      guard index < context.tokens.count else { return nil }
      if let phrase = context.phrase(at: index) {
        if phrase.kind == .person { return phrase.form == .name && !isOwner ? phrase : nil }
        index = phrase.tokens.upperBound
        isOwner = false
      } else if let next = context.title(startingAt: index) {
        index = next.tokens.upperBound
      } else {
        guard isLink(index, behind: title, in: context) else { return nil }
        isOwner = isOwner || ["of", "for", "to"].contains(context.word(index))
        index += 1
      }
    }
    return nil
  }

  /// Whether a word may stand between a title and its person.
  private func isLink(
    _ index: Int, behind title: TitlePhrase, in context: SentenceContext
  ) -> Bool {
    let word = context.word(index)
    switch word {
    // ", Jane Roe," behind a title is an apposition; ", said" is not
    case ",": return context.phrase(at: index + 1)?.kind == .person
    case "and": return index != title.tokens.upperBound
    case "of", "for", "to", "the", "-", "in", "on": return true
    default:
      return classes.contains(word, in: .honorific) || context.tokens[index].isCapital
    }
  }

  /// The person in `Jane Roe, the former president of X` and `Roe, who was Trump's envoy`.
  private func personBefore(_ title: TitlePhrase, in context: SentenceContext) -> ActorPhrase? {
    var index = title.tokens.lowerBound - 1
    var sawLink = false
    for _ in 0..<9 {
      guard index >= 0 else { return nil }
      let word = context.word(index)
      if let phrase = context.phrase(at: index) {
        if phrase.kind == .person, phrase.form != .attribute, !isPossessive(phrase, in: context) {
          return sawLink ? phrase : nil
        }
        index = phrase.tokens.lowerBound - 1
        continue
      }
      if [",", "(", "–", "—"].contains(word) || Self.copulas.contains(word) {
        sawLink = true
      } else if !isInsideTitlePhrase(index, in: context) {
        return nil
      }
      index -= 1
    }
    return nil
  }

  private static let copulas: Set<String> = [
    "is", "was", "became", "who", "as", "elected", "appointed", "named", "remains", "been",
    "becoming",
  ]

  private func isInsideTitlePhrase(_ index: Int, in context: SentenceContext) -> Bool {
    let token = context.tokens[index]
    return classes.contains(
      token.folded, inAny: [.possessive, .initialModifier, .former])
      || context.tree[index].tag == .determiner
      || context.isTitle(index)
      || ["and", "-", "of", "then", "who"].contains(token.folded)
      || token.isWord && token.shape == .lower && !context.tree.isFunctionWord(index)
        && !["said", "told", "met"].contains(token.folded)
  }

  private func isPossessive(_ phrase: ActorPhrase, in context: SentenceContext) -> Bool {
    context.isPossessive(phrase.tokens.upperBound)
  }

  // MARK: Of whom

  private func owner(
    of title: TitlePhrase, person: ActorPhrase, in context: SentenceContext
  ) -> ActorPhrase? {
    ownerBehind(person, in: context) ?? ownerAfter(title, in: context)
      ?? ownerBefore(title, in: context)
  }

  /// The state in `President Abdel Fattah el-Sisi of Egypt`.
  private func ownerBehind(_ person: ActorPhrase, in context: SentenceContext) -> ActorPhrase? {
    guard context.word(person.tokens.upperBound) == "of",
      let owner = context.phrase(at: person.tokens.upperBound + 1), owner.kind != .person
    else { return nil }
    return owner
  }

  /// The state in `president of Iran`, whom a `spokesman for Erdogan` speaks for.
  private func ownerAfter(_ title: TitlePhrase, in context: SentenceContext) -> ActorPhrase? {
    var index = title.tokens.upperBound
    let isFor = context.word(index) == "for"
    guard ["of", "at", "in"].contains(context.word(index)) || isFor && speaksFor(title.title) else {
      return nil
    }
    index += 1
    for _ in 0..<4 {
      if let phrase = context.phrase(at: index) {
        let fits = phrase.kind != .person || isFor
        return fits && phrase.form != .attribute ? phrase : nil
      }
      guard
        index < context.tokens.count
          && (context.tree[index].tag == .determiner || context.tokens[index].shape == .lower)
      else { return nil }
      index += 1
    }
    return nil
  }

  /// A spokesman for somebody is his; an envoy for Yemen is somebody else's.
  private func speaksFor(_ title: Title) -> Bool {
    ["spokes", "lawyer", "attorney", "secretary", "adviser", "candidate", "minister", "chair"]
      .contains { title.words.contains($0) }
  }

  /// The state in `Russian Foreign Minister`, `Turkey's President`, `Kremlin spokesman`.
  private func ownerBefore(_ title: TitlePhrase, in context: SentenceContext) -> ActorPhrase? {
    var index = title.tokens.lowerBound - 1
    for _ in 0..<5 {
      guard index >= 0 else { return nil }
      if let phrase = context.phrase(at: index) {
        guard phrase.kind != .person || isPossessive(phrase, in: context) else { return nil }
        return phrase.form == .pronoun ? nil : phrase
      }
      let word = context.word(index)
      let isQualifier =
        classes.contains(word, inAny: [.possessive, .initialModifier, .former])
        || context.isTitle(index) || word == "and"
        || word == "-"
        || context.tokens[index].isWord && context.tokens[index].shape == .lower
          && !context.tree.isFunctionWord(index)
      guard isQualifier else { return nil }
      index -= 1
    }
    return nil
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
