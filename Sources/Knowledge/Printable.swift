/// A text from outside that is safe to print: one line, no control characters, no terminal escapes.
///
/// Marks that turn the direction of writing go too: they would rearrange the words around them.
package func printable(_ text: String) -> String {
  isPlain(text) ? text : stripped(text) { _ in false }
}

/// Nothing but visible ASCII and single spaces, as most names are.
private func isPlain(_ text: String) -> Bool {
  var previous: UInt8 = 0
  return text.utf8.allSatisfy { byte in
    defer { previous = byte }
    return (0x20..<0x7F).contains(byte) && !(byte == 0x20 && previous == 0x20)
  }
}

/// The same for a text of several lines: their ends stay, and so do all spaces.
package func printableLines(_ text: String) -> String {
  stripped(text) { $0 == " " || $0 == "\n" }
}

private func stripped(_ text: String, isLayout: (Unicode.Scalar) -> Bool) -> String {
  var result = String.UnicodeScalarView()
  var scalars = Substring.UnicodeScalarView(text.unicodeScalars)
  while let scalar = scalars.popFirst() {
    switch scalar {
    case "\u{1B}": scalars = afterEscape(scalars)
    case "\u{9B}": scalars = afterControlSequence(scalars)
    case _ where isLayout(scalar): result.append(scalar)
    case _ where scalar.properties.isWhitespace: appendSpace(to: &result)
    case _ where isHidden(scalar): continue
    default: result.append(scalar)
    }
  }
  return String(result)
}

private func appendSpace(to result: inout String.UnicodeScalarView) {
  if result.last != " " { result.append(" ") }
}

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xFEFF, 0xFFF9...0xFFFB: true
  default: scalar.properties.isBidiControl || scalar.properties.generalCategory == .control
  }
}

/// What follows an escape character: a control sequence, a string such as a title, or one letter.
private func afterEscape(
  _ scalars: Substring.UnicodeScalarView
) -> Substring.UnicodeScalarView {
  switch scalars.first {
  case "[": afterControlSequence(scalars.dropFirst())
  case "]", "P", "X", "^", "_": afterString(scalars.dropFirst())
  default: scalars
  }
}

/// Parameters and intermediates, then one final character.
private func afterControlSequence(
  _ scalars: Substring.UnicodeScalarView
) -> Substring.UnicodeScalarView {
  let rest = scalars.drop { (0x20...0x3F).contains($0.value) }
  return (0x40...0x7E).contains(rest.first?.value ?? 0) ? rest.dropFirst() : rest
}

/// Up to a bell or a string terminator; a string that never ends hides nothing.
private func afterString(
  _ scalars: Substring.UnicodeScalarView
) -> Substring.UnicodeScalarView {
  guard let end = scalars.firstIndex(where: { ["\u{07}", "\u{1B}", "\u{9C}"].contains($0) }) else {
    return scalars
  }
  let rest = scalars[scalars.index(after: end)...]
  return scalars[end] == "\u{1B}" && rest.first == "\\" ? rest.dropFirst() : rest
}
