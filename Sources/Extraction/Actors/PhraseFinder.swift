import Knowledge
import Language

/// What a sentence names: its actors, titles and the words they cover.
struct SentencePhrases {
  var actors: [ActorPhrase] = []
  var titles: [TitlePhrase] = []
}

/// Finds the actors of one sentence after another, remembering the article.
///
/// By the names that the catalogue knows and those that the model finds, titles, adjectives before
/// nouns, and pronouns; each step is one small method, tried at every word from left to right.
struct PhraseFinder {
  let lexicon: ActorLexicon
  let day: PartialDate?
  var memory: ArticleMemory
  var chains = ArticleChains()
  /// What the article's state has of a name, looked up once.
  private var ownBodies: [String: Actor?] = [:]

  var classes: WordClasses { lexicon.classes }

  init(lexicon: ActorLexicon, survey: ArticleSurvey, day: PartialDate?) {
    self.lexicon = lexicon
    memory = ArticleMemory(survey: survey)
    self.day = day
  }

  mutating func callAsFunction(_ read: ReadSentence) -> SentencePhrases {
    chains.read(read.analysed)
    memory.beginSentence()
    let tokens = read.tokens
    var found = SentencePhrases()
    var index = 0
    while index < tokens.count {
      if let title = lexicon.titles.match(in: read, at: index) {
        switch nameBeginning(with: title.tokens, in: read) {
        case .none:
          if let phrase = roleDescription(title, in: read, after: found)
            ?? people(at: title.tokens.upperBound - 1, in: read, after: found)
          {
            add(phrase, to: &found)
          }
          found.titles.append(TitlePhrase(tokens: title.tokens, title: title.title))
          index = title.tokens.upperBound
          continue
        case .person: found.titles.append(TitlePhrase(tokens: title.tokens, title: title.title))
        case .body: break
        }
      }
      let (phrases, next) = phrases(at: index, in: read, after: found)
      for phrase in phrases {
        add(phrase, to: &found)
        learnNoun(of: phrase, in: tokens)
      }
      index = next
    }
    return found
  }

  /// The body that the article's state has of a name: `House` of the United States.
  mutating func ownBody(_ noun: String) -> Actor? {
    if let known = ownBodies[noun] { return known }
    let body = lexicon.body(noun, in: memory.survey)
    ownBodies[noun] = .some(body)
    return body
  }

  /// The party of a word that is no one's alone: `Labour` of the United Kingdom.
  mutating func ownParty(_ word: String) -> Actor? {
    let stem = word.hasSuffix("s") ? String(word.dropLast()) : word
    return [ownBody("\(stem) Party"), ownBody("\(stem)s")].lazy.compactMap { $0 }
      .first { $0.kind == .party }
  }

  mutating func add(_ phrase: ActorPhrase, to found: inout SentencePhrases) {
    found.actors.append(phrase)
    memory.note(phrase.actor)
    chains.note(phrase)
  }

  /// Remembers that the Houthis were called rebels: `Houthi rebels`.
  private mutating func learnNoun(of phrase: ActorPhrase, in tokens: [Token]) {
    guard phrase.kind == .group || phrase.kind == .party else { return }
    for word in [phrase.tokens.upperBound - 1, phrase.tokens.upperBound]
    where word < tokens.count && classes.contains(tokens[word].folded, in: .faction) {
      memory.learn(noun: tokens[word].folded, of: phrase.actor)
    }
  }

  /// What a name that begins with the words of a title is of: a body's, `Foreign Ministry`, or a
  /// person's, `King Charles`.
  private enum NameWithTitle {
    case none, person, body
  }

  private func nameBeginning(with title: Range<Int>, in read: ReadSentence) -> NameWithTitle {
    let start = title.lowerBound
    if let name = read.name(at: start), name.words.lowerBound == start,
      name.words.count > title.count,
      name.kind != .person
    {
      return .body
    }
    guard let match = lexicon.aliases.match(in: read.tokens, at: start),
      match.tokens.count > title.count || match.use == .name && match.tokens == title
    else { return .none }
    let isPerson = match.candidates.allSatisfy { lexicon.actors[$0].kind == .person }
    return isPerson && match.tokens.count > title.count ? .person : .body
  }

  /// The actors that begin at a token, and where to go on: a name that is none's is passed as a whole.
  private mutating func phrases(
    at index: Int, in read: ReadSentence, after found: SentencePhrases
  ) -> (phrases: [ActorPhrase], next: Int) {
    if let described =
      pronoun(at: index, in: read)
      ?? genericDescription(at: index, in: read)
      ?? organElsewhere(at: index, in: read)
      ?? court(at: index, in: read)
      ?? crowd(at: index, in: read)
      ?? coalition(at: index, in: read)
      ?? parliament(at: index, in: read)
    {
      return ([described], described.tokens.upperBound)
    }
    if let party = partyWord(at: index, in: read) { return ([party], party.tokens.upperBound) }
    guard let run = run(at: index, in: read) else {
      return (people(at: index, in: read, after: found).map { [$0] } ?? [], index + 1)
    }
    let phrases = phrases(of: run, in: read, after: found)
    if phrases.isEmpty, let people = people(at: index, in: read, after: found) {
      return ([people], index + 1)
    }
    return (phrases, phrases.last?.tokens.upperBound ?? run.tokens.upperBound)
  }
}
