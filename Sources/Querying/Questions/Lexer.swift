import Foundation
import Knowledge

/// A word of a question, or a quoted name.
struct Word: Hashable {
  /// As it was typed, without the punctuation at its end.
  var text: String
  /// In lower case, without diacritics; empty for a quoted name, which is never a word of the grammar.
  var folded: String
}

/// The words of a question; contractions are opened, so that `doesn't` is `does not`.
func words(of question: String) -> [Word] {
  var words: [Word] = []
  let parts = plainQuotes(question).split(separator: "\"", omittingEmptySubsequences: false)
  for (index, part) in parts.enumerated() {
    let isQuoted = index % 2 == 1 && index < parts.count - 1
    if isQuoted {
      words.append(Word(text: String(part), folded: ""))
    } else {
      words += part.split(whereSeparator: \.isWhitespace).flatMap(opened)
    }
  }
  return words.filter { !$0.text.isEmpty }
}

private func plainQuotes(_ text: String) -> String {
  String(text.map { "\u{201C}\u{201D}\u{AB}\u{BB}".contains($0) ? "\"" : $0 })
}

private func opened(_ raw: Substring) -> [Word] {
  let text = trimmed(raw)
  let folded = foldedText(text)
  if let whole = contractions[folded] { return whole.map { Word(text: $0, folded: $0) } }
  if folded.hasSuffix("n't") {
    let verb = String(text.dropLast(3))
    return [Word(text: verb, folded: foldedText(verb)), Word(text: "not", folded: "not")]
  }
  return [Word(text: text, folded: folded)]
}

/// Without the punctuation of a sentence; the point of `U.S.` belongs to the word.
private func trimmed(_ raw: Substring) -> String {
  var text = raw
  while let last = text.last, "?!,;:".contains(last) || (last == "." && isSentenceEnd(text)) {
    text.removeLast()
  }
  return String(text)
}

private func isSentenceEnd(_ text: Substring) -> Bool {
  !text.dropLast().contains(".") && text.count > 3
}

private let contractions: [String: [String]] = [
  "won't": ["will", "not"], "can't": ["can", "not"], "cannot": ["can", "not"],
  "who's": ["who", "is"], "what's": ["what", "is"], "who've": ["who", "have"],
]
