import Foundation

/// The form of a name in which spelling variants are one: no case, no diacritics, plain quotes.
///
/// `Mevlüt Çavuşoğlu` and `MEVLUT CAVUSOGLU` fold to `mevlut cavusoglu`. A leading article, outer
/// punctuation and runs of white space are dropped.
package func foldedName(_ name: String) -> String {
  var words = foldedText(name).split(whereSeparator: \.isWhitespace).map(String.init)
  if words.count > 1, ["the", "a", "an"].contains(words[0]) { words.removeFirst() }
  let joined = words.joined(separator: " ")
  let outer: Set<Character> = [".", ",", "'", "\"", " ", ";", ":"]
  // The point of an abbreviation belongs to it: "U.S." stays whole.
  var inner = joined[...].drop(while: outer.contains)
  while let last = inner.last, outer.contains(last),
    !(last == "." && inner.dropLast().contains("."))
  {
    inner = inner.dropLast()
  }
  return String(inner)
}

/// A text without case, diacritics and typographic quotes or dashes; byte offsets are not kept.
package func foldedText(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 128 }) { return text.lowercased() }
  let plain = text.decomposedStringWithCompatibilityMapping.unicodeScalars.compactMap { scalar in
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02BB}": "'" as Unicode.Scalar
    case "\u{201C}", "\u{201D}": "\""
    case "\u{2010}"..."\u{2015}": "-"
    case "\u{0131}": "i"
    case "\u{0142}", "\u{0141}": "l"
    case "\u{00F8}", "\u{00D8}": "o"
    case "\u{0111}", "\u{0110}": "d"
    default: isInvisible(scalar) ? nil : scalar
    }
  }
  var folded = String.UnicodeScalarView()
  folded.append(contentsOf: plain)
  return String(folded).lowercased()
}

/// Accents, soft hyphens, direction marks and joiners: they change no letter.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  [.nonspacingMark, .format].contains(scalar.properties.generalCategory)
}

/// The identifier that a name gives: `Mevlüt Çavuşoğlu` is `mevlut-cavusoglu`.
///
/// A name without one Latin letter or digit, but for what stands in brackets behind it, is identified
/// by the hash of its folded form.
package func identifier(ofName name: String) -> Actor.Identifier {
  let folded = foldedName(name).replacingOccurrences(of: "'", with: "")
    .replacingOccurrences(of: ".", with: "")
  func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
  let bracket = folded.dropFirst().firstIndex(of: "(") ?? folded.endIndex
  guard folded[..<bracket].contains(where: isLatin) else {
    return "actor-" + ContentHash(of: folded).description.prefix(12)
  }
  let words = folded.split { !isLatin($0) }
  return words.joined(separator: "-")
}
