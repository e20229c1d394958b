package import GraphStore
package import Knowledge

extension Graph {
  /// The one article that a path, the name of a file, a title or digits of a hash name.
  package func article(named name: String) throws -> CitedArticle {
    let articles = try articles(named: name)
    guard let article = articles.first else { throw CitationError.unknownArticle(name) }
    guard articles.count == 1 else {
      throw CitationError.severalArticles(
        name, articles: articles.map { "\($0.origin.hash.prefix(12)) \($0.origin.source)" })
    }
    return article
  }
}

extension CitedArticle {
  /// The one sentence that holds a text, white space aside.
  package func sentence(holding wanted: String) throws -> TextSpan {
    let part = wanted.spacedPlainly
    let found = sentences.filter { text.slice($0)?.spacedPlainly.contains(part) ?? false }
    guard let sentence = found.first, !part.isEmpty else {
      throw CitationError.noSentence(wanted, source: origin.source)
    }
    guard found.count == 1 else {
      throw CitationError.severalSentences(
        wanted, source: origin.source, sentences: found.compactMap { text.slice($0) })
    }
    return sentence
  }

  /// The actors, as they were read, that stand for one in the article now.
  package func readActors(standingFor actor: Actor.Identifier) -> [Actor.Identifier] {
    Set(mentions.filter { $0.actor == actor }.map(\.read)).sorted()
  }
}

extension String {
  fileprivate var spacedPlainly: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
