import Knowledge
import Language
import Publishing

/// Writes the analysed sentences of one file, one after another.
struct ParseLines {
  let file: String
  let text: String
  private var count = 0
  private var paragraph: Int?

  init(file: String, text: String) {
    self.file = file
    self.text = text
  }

  /// In the CoNLL-U format.
  mutating func treebank(of sentence: AnalysedSentence) -> String {
    count += 1
    var writer = TreebankWriter()
    var comments = count == 1 ? [("newdoc id", singleLine(file))] : []
    if sentence.sentence.paragraph != paragraph { comments.append(("newpar", "")) }
    paragraph = sentence.sentence.paragraph
    comments.append(("sent_id", "\(singleLine(file))-\(count)"))
    comments.append(("text", singleLine(text.slice(sentence.sentence.span) ?? "")))
    let tokens = sentence.sentence.tokens
    let spaces =
      tokens.dropFirst().map(\.followsSpace) + [precedesSpace(sentence.sentence.span.end)]
    writer.append(
      tokens.map(\.text), sentence.analysis, spaceAfter: spaces, comments: comments)
    return writer.text
  }

  /// Whether white space, or the text's end, follows an offset.
  private func precedesSpace(_ offset: Int) -> Bool {
    let rest = text.utf8.dropFirst(offset)
    return Substring(rest).unicodeScalars.first?.properties.isWhitespace ?? true
  }

  /// One JSON object and a line's end.
  mutating func json(of sentence: AnalysedSentence) throws -> String {
    try Json.line(ParseRecord(sentence, of: text, in: file))
  }

  private func singleLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
