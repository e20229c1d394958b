import Knowledge
import Language

/// What the pronouns and nouns of an article refer to: its chains, with the actors found in them.
struct ArticleChains {
  private let coreference = Coreference()
  /// All so far, in the order of the article.
  private var mentions: [ReferringPhrase] = []
  /// Of the last sentence read, by the word that the others hang on.
  private var heads: [Int: Int] = [:]
  private var actors: [Int: Actor.Identifier] = [:]

  mutating func read(_ sentence: AnalysedSentence) {
    let first = mentions.count
    mentions += coreference(sentence)
    heads = [:]
    for index in first..<mentions.count { heads[mentions[index].head] = index }
  }

  /// Remembers that a phrase of the last sentence stands for an actor.
  mutating func note(_ phrase: ActorPhrase) {
    for word in phrase.tokens {
      if let mention = heads[word] { actors[mention] = phrase.actor }
    }
  }

  /// The nearest actor before a word in its chain; `nil` where the chain has none or begins here.
  ///
  /// `probability` is the least that the ranker must give the link to the mention before.
  func antecedent(of word: Int, surerThan probability: Float = 0) -> Actor.Identifier? {
    guard let mention = heads[word], mentions[mention].probability >= probability else {
      return nil
    }
    var before = mentions[mention].antecedent
    for _ in 0..<Self.longestWalk {
      guard let own = before else { return nil }
      if let actor = actors[own] { return actor }
      before = mentions[own].antecedent
    }
    return nil
  }

  func isPerson(_ word: Int) -> Bool { heads[word].map { mentions[$0].kind == .person } ?? false }

  /// Unit: mentions; chains of heroes are long, and the nearest names are the surest.
  private static let longestWalk = 40
}
