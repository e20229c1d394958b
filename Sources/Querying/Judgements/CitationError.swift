import Knowledge

/// Why an article or a sentence of it cannot be cited.
package enum CitationError: Error, Hashable, CustomStringConvertible {
  case unknownArticle(String)
  /// `articles`: the source of each with the first digits of its hash.
  case severalArticles(String, articles: [String])
  case noSentence(String, source: String)
  case severalSentences(String, source: String, sentences: [String])
  /// `standing`: the texts of the sentence that stand for actors.
  case noText([String], standing: [String])
  case overlapping(String, String)
  case notMentioned(String, source: String)

  package var description: String {
    switch self {
    case .unknownArticle(let name):
      "no article of the graph is '\(printable(name))'; give its path as 'entente evidence' shows it, "
        + "the name of its file, its title, or 6 digits of its hash"
    case .severalArticles(let name, let articles):
      "\(articles.count) articles are '\(printable(name))'; give the digits of one:\n"
        + Self.listed(articles)
    case .noSentence(let text, let source):
      "no sentence of '\(printable(source))' holds '\(printable(text))'; copy a part of it letter by letter"
    case .severalSentences(let text, let source, let sentences):
      "\(sentences.count) sentences of '\(printable(source))' hold '\(printable(text))'; give more of "
        + "one:\n" + Self.listed(sentences)
    case .noText(let wanted, let standing):
      "the sentence holds none of \(Self.quoted(wanted)); "
        + (standing.isEmpty ? "" : "actors stand in it as \(Self.quoted(standing)); ")
        + "give the words with --subject-text or --object-text"
    case .overlapping(let subject, let object):
      "'\(printable(subject))' and '\(printable(object))' are the same words of the sentence; say others "
        + "with --subject-text or --object-text"
    case .notMentioned(let actor, let source):
      "nothing in '\(printable(source))' was read as \(printable(actor)); "
        + "'entente actor NAME --explain' shows what was"
    }
  }

  private static func quoted(_ texts: [String]) -> String {
    texts.prefix(mostListed).map { "'\(printable($0))'" }.joined(separator: ", ")
  }

  private static func listed(_ lines: [String]) -> String {
    lines.prefix(mostListed).map { "  \(printable($0))" }.joined(separator: "\n")
  }

  private static let mostListed = 10
}
