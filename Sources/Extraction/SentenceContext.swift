import Knowledge
import Language

/// A sentence with all that was found in it so far: what the readers of claims work on.
struct SentenceContext {
  let read: ReadSentence
  let phrases: SentencePhrases
  let day: PartialDate?
  /// The index of the actor phrase that covers a token.
  private let phraseAt: [Int: Int]
  private let titleTokens: Set<Int>

  init(read: ReadSentence, phrases: SentencePhrases, day: PartialDate?) {
    self.read = read
    self.phrases = phrases
    self.day = day
    var phraseAt: [Int: Int] = [:]
    for (index, phrase) in phrases.actors.enumerated() {
      for token in phrase.tokens { phraseAt[token] = index }
    }
    self.phraseAt = phraseAt
    titleTokens = Set(phrases.titles.flatMap(\.tokens))
  }

  var sentence: Sentence { read.sentence }
  var tree: SentenceTree { read.tree }
  var tokens: [Token] { sentence.tokens }

  func phrase(at token: Int) -> ActorPhrase? { phraseAt[token].map { phrases.actors[$0] } }

  /// Whether a token belongs to a title.
  func isTitle(_ token: Int) -> Bool { titleTokens.contains(token) }

  /// Whether a token makes what stands before it an owner.
  func isPossessive(_ token: Int) -> Bool {
    tokens.indices.contains(token) && tokens[token].isPossessive
  }

  func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].folded : ""
  }

  func mention(_ phrase: ActorPhrase) -> Mention {
    Mention(
      actor: phrase.actor,
      span: TextSpan(
        start: tokens[phrase.tokens.lowerBound].span.start,
        end: tokens[phrase.tokens.upperBound - 1].span.end),
      resolution: phrase.resolution)
  }
}
