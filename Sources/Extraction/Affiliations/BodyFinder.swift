import Knowledge
import Language

/// Finds the bodies and places that common nouns stand for where a title asks for one: `police`,
/// `the committee`, `Maidan Wardak provincial council`, `Koszalin`.
struct BodyFinder {
  let context: SentenceContext
  let lexicon: ActorLexicon

  private var tree: SentenceTree { context.tree }
  private var classes: WordClasses { lexicon.classes }

  /// The body or place that a noun stands for.
  ///
  /// `isPlace` says whether a place can be meant: a mayor's, not a spokesman's. `isName` says whether
  /// capitals that the model takes for no name can be one: a spokesman's, not a minister's.
  func body(
    at noun: Int, isPlace: Bool, isName: Bool = false, memory: inout ArticleMemory
  ) -> ActorPhrase? {
    if let place = place(at: noun, isAsked: isPlace, memory: &memory) { return place }
    let word = context.word(noun)
    let range = phrase(endingAt: noun)
    // "State Congress President" is not the state's
    let isOrganNoun = classes.contains(word, in: .organ) && !classes.contains(word, in: .land)
    guard isOrganNoun || classes.contains(word, inAny: [.publicBody, .body]) else {
      return isName ? unread(range, memory: &memory) : nil
    }
    let isPublic = classes.contains(word, in: .publicBody)
    if !isPublic, classes.contains(word, in: .organ), isOrgan(range) {
      return memory.survey.home.map {
        body(range, $0, kind: memory.known[$0]?.kind ?? .state, resolution: .context)
      }
    }
    if context.tokens[range].contains(where: \.isCapital), range.count > 1 {
      return newcomer(range, name: written(context.tokens[range]), memory: &memory)
    }
    if let called = memory.body(called: word) {
      return body(range, called, kind: memory.known[called]?.kind ?? .organisation)
    }
    let noun = written(context.tokens[range]).lowercased()
    guard isPublic, let name = lexicon.name(of: noun, in: memory.survey.home) else { return nil }
    return newcomer(range, name: name, memory: &memory)
  }

  /// `Sea-Eye` in `Sea-Eye spokesperson`: capitals before an office that the model takes for no name.
  private func unread(_ range: Range<Int>, memory: inout ArticleMemory) -> ActorPhrase? {
    let isName = range.allSatisfy { word in
      context.tokens[word].text == "-"
        || context.tokens[word].isCapital
          && context.read.name(at: word) == nil && context.phrase(at: word) == nil
          && !context.isTitle(word)
    }
    let hasInitial = range.lowerBound == 0 && range.count == 1
    guard isName, !hasInitial, tree[range.upperBound - 1].tag == .properNoun,
      context.tokens[range.lowerBound].isCapital
    else { return nil }
    return newcomer(range, name: written(context.tokens[range]), memory: &memory)
  }

  /// The town itself, of which a capital's name would else be that of its state: a mayor's Paris.
  func town(_ metonym: ActorPhrase, memory: inout ArticleMemory) -> ActorPhrase {
    newcomer(
      metonym.tokens, name: written(context.tokens[metonym.tokens]), kind: .place, memory: &memory)
  }

  /// The body named before that has such people, for a parliament that of the article's state: the
  /// title is its mention.
  func body(
    called noun: String, of title: TitlePhrase, memory: inout ArticleMemory
  ) -> ActorPhrase? {
    if let called = memory.body(called: noun), may(called, have: title.title, memory) {
      return body(title.tokens, called, kind: memory.known[called]?.kind ?? .organisation)
    }
    guard noun == "parliament", memory.survey.home.flatMap(lexicon.actor)?.kind == .state,
      let name = lexicon.name(of: noun, in: memory.survey.home)
    else {
      return nil
    }
    return newcomer(title.tokens, name: name, memory: &memory)
  }

  /// A `state representative` is of none that a whole state has, a `judge` of no supreme court: its
  /// people are its justices.
  private func may(
    _ body: Actor.Identifier, have title: Title, _ memory: ArticleMemory
  ) -> Bool {
    if title.words.hasPrefix("state ") { return lexicon.actor(body) == nil }
    let name = memory.known[body].map { foldedText($0.name) } ?? ""
    return title.words != "judge" || !name.contains("supreme")
  }

  /// One of several bodies of a plural: of `committees on Foreign Affairs, Intelligence …` the
  /// `Committee on Foreign Affairs`.
  func body(of noun: Int, for field: Int, memory: inout ArticleMemory) -> ActorPhrase {
    let lemma = tree[noun].lemma
    let introducer = context.word(noun + 1)
    var range = phrase(endingAt: field)
    // "Oversight and Reform" is one field
    for joined in tree.dependents(of: field, .conj)
    where joined == field + 2 && context.word(field + 1) == "and"
      && context.tokens[joined].isCapital
    {
      let others = tree[field].relation == .conj
      if others { range = range.lowerBound..<joined + 1 }
    }
    let name =
      "\(lemma.prefix(1).uppercased() + lemma.dropFirst()) \(introducer) "
      + written(context.tokens[range])
    return newcomer(range, name: name, memory: &memory)
  }

  private func isOrgan(_ range: Range<Int>) -> Bool {
    context.tokens[range].allSatisfy { classes.contains($0.folded, inAny: [.organ, .organName]) }
  }

  /// The noun with what stands before it and belongs to it.
  private func phrase(endingAt noun: Int) -> Range<Int> {
    var start = noun
    while start > 0 {
      if start > 1, context.tokens[start - 1].text == "-", context.tokens[start - 2].isCapital {
        start -= 2
      } else if belongs(start - 1, to: start..<noun + 1) {
        start -= 1
      } else {
        break
      }
    }
    return start..<noun + 1
  }

  private func belongs(_ word: Int, to range: Range<Int>) -> Bool {
    guard let head = tree[word].head, range.contains(head) else { return false }
    return [.compound, .amod, .flat].contains(tree[word].relation)
      && !classes.contains(context.word(word), inAny: [.initialModifier, .former])
  }

  private func body(
    _ range: Range<Int>, _ actor: Actor.Identifier, kind: Actor.Kind,
    resolution: Resolution = .anaphor
  ) -> ActorPhrase {
    ActorPhrase(
      tokens: range, actor: actor, kind: kind, form: .description, resolution: resolution)
  }

  private func newcomer(
    _ range: Range<Int>, name: String, kind: Actor.Kind = .organisation,
    memory: inout ArticleMemory
  ) -> ActorPhrase {
    let name = distinct(name, kind: kind, home: memory.survey.home)
    let wasKnown = memory.known[identifier(ofName: name)] != nil
    let actor: Actor.Identifier
    if kind != .place, let listed = lexicon.aliases.actor(named: name) {
      memory.learn(listed)
      if let home = memory.survey.home { memory.learn(country: home, of: listed.identifier) }
      actor = listed.identifier
    } else {
      actor = memory.learn(
        named: name, kind: kind, country: memory.survey.home, in: lexicon)
    }
    let resolution: Resolution =
      lexicon.actor(actor) != nil ? .context : wasKnown ? .earlierName : .newName
    return body(range, actor, kind: memory.known[actor]?.kind ?? kind, resolution: resolution)
  }

  /// `Georgia (place)` where the catalogue's Georgia is a state.
  private func distinct(_ name: String, kind: Actor.Kind, home: Actor.Identifier?) -> String {
    guard let actor = lexicon.actor(identifier(ofName: name)), actor.kind != kind, kind == .place
    else { return name }
    return "\(name) (\(home.flatMap(lexicon.actor)?.name ?? kind.rawValue))"
  }

  // MARK: Places

  /// `Koszalin`, or the province that `provincial` refers to.
  private func place(
    at word: Int, isAsked: Bool, memory: inout ArticleMemory
  ) -> ActorPhrase? {
    if let noun = Self.territories[context.word(word)], let name = memory.survey.place(called: noun)
    {
      return newcomer(word..<word + 1, name: name, kind: .place, memory: &memory)
    }
    let known = context.phrase(at: word)
    if isAsked, let known, known.form == .metonym { return town(known, memory: &memory) }
    guard isAsked, let name = context.read.name(at: word), [.place, .state].contains(name.kind),
      known == nil
    else { return nil }
    return newcomer(
      name.words, name: written(context.tokens[name.words]), kind: .place, memory: &memory)
  }

  /// Adjectives and the places that they refer to.
  static let territories = [
    "provincial": "province", "regional": "regional", "municipal": "city", "county": "county",
    "district": "district",
    "city": "city", "town": "town", "island": "island",
  ]
}
