import Knowledge
import Language

/// An analysed sentence as JSON; offsets are UTF-8 bytes into the text.
struct ParseRecord: Encodable {
  struct WordRecord: Encodable {
    let text: String
    let start: Int
    let end: Int
    let lemma: String
    let tag: String
    /// Those of Universal Dependencies, `_` for none.
    let features: String
    /// The number of the word it depends on, counted from 1; 0 for the root.
    let head: Int
    let relation: String
  }

  struct NameRecord: Encodable {
    let text: String
    let start: Int
    let end: Int
    let kind: String
    let probability: Float
  }

  let document: String
  let text: String
  let start: Int
  let end: Int
  let words: [WordRecord]
  let names: [NameRecord]

  init(_ sentence: AnalysedSentence, of text: String, in document: String) {
    let tokens = sentence.sentence.tokens
    let span = sentence.sentence.span
    self.document = document
    self.text = text.slice(span) ?? ""
    (start, end) = (span.start, span.end)
    words = zip(tokens, sentence.analysis.words).map { token, word in
      WordRecord(
        text: token.text, start: token.span.start, end: token.span.end, lemma: word.lemma,
        tag: word.tag.rawValue, features: word.features.text, head: word.head.map { $0 + 1 } ?? 0,
        relation: word.relation.rawValue)
    }
    names = sentence.analysis.names.map { name in
      let span = TextSpan(
        start: tokens[name.words.lowerBound].span.start,
        end: tokens[name.words.upperBound - 1].span.end)
      return NameRecord(
        text: text.slice(span) ?? "", start: span.start, end: span.end, kind: name.kind.rawValue,
        probability: name.probability)
    }
  }
}
