import Knowledge

/// A document's text as its treebank gives it, and where its words and sentences are.
struct RawDocument {
  let name: String?
  private(set) var text = ""
  /// The spans of syntactic words; those of one multiword token may share a span.
  private(set) var words: [TextSpan] = []
  private(set) var sentences: [TextSpan] = []

  /// Finds the words of a document in its text; errors name its file by the path.
  init(_ document: TreebankDocument, of path: String) throws(TreebankError) {
    name = document.name
    var precedesSpace = false
    for sentence in document.sentences {
      if !text.isEmpty {
        text += sentence.startsParagraph ? "\n\n" : precedesSpace ? " " : ""
      }
      try append(sentence, of: path)
      precedesSpace = sentence.tokens.last?.precedesSpace ?? true
    }
  }

  private mutating func append(
    _ sentence: TreebankSentence, of path: String
  ) throws(TreebankError) {
    let tokens = sentence.tokens
    let forms = sentence.words.map(\.form)
    let written = sentence.comment("text") ?? Self.text(of: tokens)
    let firstWord = words.count
    var rest = written.unicodeScalars[...]
    var offset = text.utf8.count
    for token in tokens {
      while let blank = rest.first, blank.properties.isWhitespace {
        offset += UTF8.width(blank)
        rest.removeFirst()
      }
      guard rest.starts(with: token.form.unicodeScalars) else {
        throw TreebankError(
          path: path, line: token.line,
          problem: "has the word '\(printable(token.form))' where '# text' goes on otherwise",
          remedy: "make the sentence's '# text' agree with its words")
      }
      appendWords(of: token, forms: forms, at: offset)
      rest = rest.dropFirst(token.form.unicodeScalars.count)
      offset += token.form.utf8.count
    }
    text += written
    sentences.append(TextSpan(start: words[firstWord].start, end: offset))
  }

  /// Words that together are the token's letters share it out; others all span the whole of it.
  private mutating func appendWords(of token: TreebankRow, forms: [String], at start: Int) {
    let whole = TextSpan(start: start, end: start + token.form.utf8.count)
    guard case .multiword(let numbers) = token.position else { return words.append(whole) }
    let forms = forms[(numbers.lowerBound - 1)..<numbers.upperBound]
    guard forms.joined() == token.form else {
      words += forms.map { _ in whole }
      return
    }
    var end = start
    for form in forms {
      words.append(TextSpan(start: end, end: end + form.utf8.count))
      end += form.utf8.count
    }
  }

  private static func text(of tokens: [TreebankRow]) -> String {
    tokens.map { $0.form + ($0.precedesSpace ? " " : "") }.joined()
  }
}
