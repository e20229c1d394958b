import Knowledge
import Language

/// What a sentence names: its actors, titles and the words they cover.
struct SentencePhrases {
  var actors: [ActorPhrase] = []
  var titles: [TitlePhrase] = []
}

/// Finds the actors of one sentence after another, remembering the article.
///
/// By names of the catalogue, capital letters, titles, adjectives before nouns, and
/// pronouns; each step is one small method, tried at every word from left to right.
struct PhraseFinder {
  let lexicon: ActorLexicon
  let day: PartialDate?
  var memory = ArticleMemory()

  var classes: WordClasses { lexicon.classes }

  init(lexicon: ActorLexicon, day: PartialDate?) {
    self.lexicon = lexicon
    self.day = day
  }

  mutating func callAsFunction(_ sentence: Sentence, number: Int) -> SentencePhrases {
    let tokens = sentence.tokens
    var found = SentencePhrases()
    var index = 0
    while index < tokens.count {
      if let title = lexicon.titles.match(in: tokens, at: index),
        !isName(at: index, in: tokens, longerThan: title.tokens.count)
      {
        if let phrase = roleDescription(title, in: sentence, number: number, after: found) {
          add(phrase, to: &found, number: number)
        }
        found.titles.append(TitlePhrase(tokens: title.tokens, title: title.title))
        index = title.tokens.upperBound
        continue
      }
      let phrases = phrases(at: index, in: sentence, number: number, after: found)
      for phrase in phrases { add(phrase, to: &found, number: number) }
      index = phrases.last?.tokens.upperBound ?? index + 1
    }
    return found
  }

  mutating func add(
    _ phrase: ActorPhrase, to found: inout SentencePhrases, number: Int
  ) {
    found.actors.append(phrase)
    memory.note(phrase.actor, sentence: number)
  }

  func isName(at index: Int, in tokens: [Token], longerThan count: Int) -> Bool {
    guard let match = lexicon.aliases.match(in: tokens, at: index) else { return false }
    return match.tokens.count > count || match.use == .name && match.tokens.count == count
  }

  mutating func phrases(
    at index: Int, in sentence: Sentence, number: Int, after found: SentencePhrases
  ) -> [ActorPhrase] {
    let tokens = sentence.tokens
    if let pronoun = pronoun(at: index, in: sentence, number: number) { return [pronoun] }
    if let generic = genericDescription(at: index, in: tokens, number: number) { return [generic] }
    let match = lexicon.aliases.match(in: tokens, at: index)
    guard tokens[index].isCapital || match != nil else { return [] }
    let run = capitalRun(from: index, in: sentence, first: match)
    return read(run, in: sentence, after: found)
  }
}
