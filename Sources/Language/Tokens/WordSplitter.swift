import Knowledge

/// Splits a text into words and marks, as Universal Dependencies does for English.
///
/// Clitics (`'s`, `n't`), hyphens and slashes are tokens of their own; the points of `U.S.` and
/// `Gen.` stay with their word. Every byte but white space is in exactly one token.
package struct WordSplitter: Sendable {
  package init() {}

  package func callAsFunction(_ text: String) -> [Token] {
    var scanner = Scanner(text: text)
    return scanner.tokens()
  }

  /// Words that end in a point which ends no sentence.
  static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "sen",
    "rep", "gov", "pres", "maj", "brig", "rev", "hon", "st", "jr", "sr", "vs", "etc", "no",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "inc", "corp", "ltd", "co", "ft", "mt", "amb", "min",
  ]
}

/// What a scalar is to the splitting of words.
private enum ScalarClass {
  case space, newline, letter, digit, apostrophe, point, mark
}

private struct Scanner {
  let scalars: [(value: Unicode.Scalar, offset: Int, kind: ScalarClass)]
  let bytes: [UInt8]
  var position = 0

  init(text: String) {
    bytes = Array(text.utf8)
    var offset = 0
    scalars = text.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return (scalar, offset, Self.kind(of: scalar))
    }
  }

  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    var followsSpace = true
    while position < scalars.count {
      switch scalars[position].kind {
      case .space, .newline:
        followsSpace = true
        position += 1
        continue
      case .letter, .digit:
        appendWord(to: &tokens, followsSpace: followsSpace)
      case .apostrophe, .point, .mark:
        appendMark(to: &tokens, followsSpace: followsSpace)
      }
      followsSpace = false
    }
    return tokens
  }

  private mutating func appendWord(to tokens: inout [Token], followsSpace: Bool) {
    let start = position
    position += 1
    while let next = kind(at: position), isInside(next, wordFrom: start) { position += 1 }
    takeClosingPoint(ofWordFrom: start)
    let cut = clitic(from: start, to: position)
    tokens.append(token(from: start, to: cut, followsSpace: followsSpace))
    if cut < position { tokens.append(token(from: cut, to: position, followsSpace: false)) }
  }

  private func isInside(_ kind: ScalarClass, wordFrom start: Int) -> Bool {
    switch kind {
    case .letter, .digit: return true
    case .apostrophe: return self.kind(at: position + 1) == .letter
    case .point:
      let after = self.kind(at: position + 1)
      if isDigit(position - 1) && after == .digit { return true }
      // U.S., U.N.H.C.R., p.m.: single letters between points
      return after == .letter && isSingleLetter(at: position - 1)
        && isSingleLetter(at: position + 1)
    case .mark:
      let value = scalars[position].value
      if value == "," { return isDigit(position - 1) && self.kind(at: position + 1) == .digit }
      return value == "&" && self.kind(at: position + 1) == .letter
        && self.kind(at: position - 1) == .letter
    case .space, .newline: return false
    }
  }

  /// The point of `U.S.`, `Gen.` and of an initial such as `J.` belongs to the word.
  private mutating func takeClosingPoint(ofWordFrom start: Int) {
    guard kind(at: position) == .point, kind(at: position + 1) != .point else { return }
    let word = text(from: start, to: position)
    let isInitial =
      position - start == 1 && scalars[start].value.properties.isUppercase && word != "I"
    if word.contains(".") && isSingleLetter(at: position - 1) || isInitial
      || WordSplitter.abbreviations.contains(word.lowercased())
    {
      position += 1
    }
  }

  /// Where the clitic of a word begins, or the word's end.
  private func clitic(from start: Int, to end: Int) -> Int {
    for cut in stride(from: end - 1, through: max(start + 1, end - 3), by: -1) {
      guard scalars[cut].kind == .apostrophe else { continue }
      let tail = text(from: cut + 1, to: end).lowercased()
      if tail == "t", cut - 1 > start, "nN".unicodeScalars.contains(scalars[cut - 1].value) {
        return cut - 1
      }
      if ["s", "re", "ve", "ll", "d", "m"].contains(tail) { return cut }
    }
    return end
  }

  private mutating func appendMark(to tokens: inout [Token], followsSpace: Bool) {
    let start = position
    let value = scalars[start].value
    position += 1
    while ".-–—".unicodeScalars.contains(value), position < scalars.count,
      scalars[position].value == value
    {
      position += 1
    }
    if scalars[start].kind == .apostrophe, kind(at: position) == .letter,
      text(from: position, to: position + 1).lowercased() == "s", isEndOfWord(position + 1),
      !followsSpace
    {
      position += 1
    }
    tokens.append(token(from: start, to: position, followsSpace: followsSpace))
  }

  private func isEndOfWord(_ index: Int) -> Bool {
    guard let kind = kind(at: index) else { return true }
    return kind != .letter && kind != .digit
  }

  private func token(from start: Int, to end: Int, followsSpace: Bool) -> Token {
    let text = text(from: start, to: end)
    let shape = shape(from: start, to: end)
    let folded = foldedText(text)
    return Token(
      span: TextSpan(start: scalars[start].offset, end: offset(at: end)), text: text,
      folded: shape == .mark || shape == .number ? folded : folded.filter { $0 != "." },
      shape: shape, followsSpace: followsSpace)
  }

  private func shape(from start: Int, to end: Int) -> Token.Shape {
    switch scalars[start].kind {
    case .digit: return .number
    case .letter: break
    case .space, .newline, .apostrophe, .point, .mark: return .mark
    }
    let letters = scalars[start..<end].filter {
      $0.kind == .letter && $0.value.properties.generalCategory != .format
    }
    guard let first = letters.first, first.value.properties.isUppercase else { return .lower }
    let capitals = letters.filter { $0.value.properties.isUppercase }
    return letters.count > 1 && capitals.count == letters.count ? .upper : .capitalised
  }

  private func text(from start: Int, to end: Int) -> String {
    String(decoding: bytes[scalars[start].offset..<offset(at: end)], as: UTF8.self)
  }

  private func offset(at index: Int) -> Int {
    index < scalars.count ? scalars[index].offset : bytes.count
  }

  private func kind(at index: Int) -> ScalarClass? {
    scalars.indices.contains(index) ? scalars[index].kind : nil
  }

  private func isDigit(_ index: Int) -> Bool { kind(at: index) == .digit }

  private func isSingleLetter(at index: Int) -> Bool {
    kind(at: index) == .letter && kind(at: index - 1) != .letter && kind(at: index + 1) != .letter
  }

  private static func kind(of scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar {
    case "\n": return .newline
    case "'", "\u{2019}", "\u{02BC}": return .apostrophe
    case ".": return .point
    case "a"..."z", "A"..."Z": return .letter
    case "0"..."9": return .digit
    case "\u{21}"..."\u{7F}": return .mark
    default: break
    }
    let properties = scalar.properties
    if properties.isWhitespace || scalar.value < 32 { return .space }
    if properties.isAlphabetic { return .letter }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .format: return .letter
    case .decimalNumber: return .digit
    case .control: return .space
    default: return .mark
    }
  }
}
