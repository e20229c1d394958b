import GraphStore
import Knowledge

/// The words of a sentence, to find those that stand for an actor.
struct SentenceTexts {
  private let sentence: String
  /// The characters and where each begins and ends, runs of white space as one space.
  private var characters: [Character] = []
  private var spans: [TextSpan] = []

  init(_ sentence: String) {
    self.sentence = sentence
    var offset = 0
    for character in sentence {
      let end = offset + character.utf8.count
      if character.isWhitespace, characters.last == " " {
        spans[spans.count - 1].end = end
      } else {
        characters.append(character.isWhitespace ? " " : character)
        spans.append(TextSpan(start: offset, end: end))
      }
      offset = end
    }
  }

  /// Where a text stands as whole words, in the order of the sentence.
  func places(of text: String) -> [TextSpan] {
    let wanted = Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard !wanted.isEmpty, wanted.count <= characters.count else { return [] }
    return (0...(characters.count - wanted.count)).compactMap { start in
      let end = start + wanted.count
      guard characters[start..<end].elementsEqual(wanted), !isWord(start - 1), !isWord(end) else {
        return nil
      }
      return TextSpan(start: spans[start].start, end: spans[end - 1].end)
    }
  }

  private func isWord(_ index: Int) -> Bool {
    characters.indices.contains(index)
      && (characters[index].isLetter || characters[index].isNumber)
  }
}

extension Actor {
  /// The texts that it may stand as, the longest first.
  var texts: [String] {
    let lastName =
      kind == .person ? name.split(separator: " ").last.map { [String($0)] } ?? [] : []
    let names = [name] + aliases.filter { $0.use != .code }.map(\.text) + lastName
    return Set(names).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}
