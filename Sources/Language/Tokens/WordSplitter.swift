import Knowledge

/// Splits a text into words and marks, as Universal Dependencies does for English.
///
/// Clitics (`'s`, `n't`), most hyphens and slashes are tokens of their own; the points of `U.S.` and
/// `Gen.` stay with their word, and so does a prefix with its hyphen: `non-state`. Addresses are one
/// token. Every byte but white space is in exactly one token.
package struct WordSplitter: Sendable {
  package init() {}

  package func callAsFunction(_ text: String) -> [Token] {
    var scanner = WordScanner(text)
    return scanner.readTokens()
  }
}

/// Walks over a text once, from token to token.
struct WordScanner {
  let text: ScannedText
  var position = 0
  /// Up to here no address was found, so that no run of letters is searched twice.
  var searchedForAddress = 0
  private(set) var tokens: [Token] = []

  init(_ text: String) {
    self.text = ScannedText(text)
  }

  mutating func readTokens() -> [Token] {
    tokens.reserveCapacity(text.byteCount / 5)
    var followsSpace = true
    while position < text.count {
      switch text.kinds[position] {
      case .space:
        followsSpace = true
        position += 1
        continue
      case .letter, .digit: readWord(followsSpace: followsSpace)
      case .apostrophe, .point, .hyphen, .mark: readMark(followsSpace: followsSpace)
      }
      followsSpace = false
    }
    return tokens
  }

  /// Appends what lies between positions; a cut outside of them cuts nothing.
  mutating func append(from start: Int, cuts: [Int] = [], to end: Int, followsSpace: Bool) {
    var from = start
    for cut in cuts + [end] where from < cut && cut <= end {
      tokens.append(token(from: from, to: cut, followsSpace: followsSpace && from == start))
      from = cut
    }
    position = end
  }

  private func token(from start: Int, to end: Int, followsSpace: Bool) -> Token {
    let written = text[start..<end]
    let shape = text.shape(of: start..<end)
    let folded = foldedText(written)
    return Token(
      span: TextSpan(start: text.offset(of: start), end: text.offset(of: end)), text: written,
      folded: shape == .mark || shape == .number ? folded : folded.filter { $0 != "." },
      shape: shape, followsSpace: followsSpace)
  }
}
