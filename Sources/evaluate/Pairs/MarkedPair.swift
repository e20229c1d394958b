import Foundation
import Knowledge
import Language

/// Two actors marked in a sentence, with what a file says of them.
struct MarkedPair {
  let question: PairQuestion
  /// The file's own label.
  let label: String

  /// The marks are taken out of the text; `nil` where a mark covers no word, or both the same.
  ///
  /// `a` and `b` are ranges of characters of `text`.
  init?(
    text: String, a: Range<Int>, b: Range<Int>, label: String,
    sense: PairQuestion.Sense = .stance, by reader: PairTextReader
  ) {
    let read = PairText(text, splitter: reader.splitter, analyser: reader.analyser)
    guard
      let question = read.question(
        a: Self.bytes(a, of: text), b: Self.bytes(b, of: text), sense: sense)
    else { return nil }
    self.question = question
    self.label = label
  }

  /// Spans are bytes; what files mark are characters.
  static func bytes(_ characters: Range<Int>, of text: String) -> TextSpan {
    let start = text.prefix(characters.lowerBound).utf8.count
    return TextSpan(
      start: start,
      end: start + text.dropFirst(characters.lowerBound).prefix(characters.count).utf8.count)
  }

  /// A text with marks taken out, and the ranges of characters that each pair of marks enclosed.
  static func unmarked(_ marked: String, _ marks: [(open: String, close: String)])
    -> (text: String, ranges: [[Range<Int>]])
  {
    var text = ""
    var count = 0
    var open: [Int: Int] = [:]
    var ranges: [[Range<Int>]] = marks.map { _ in [] }
    var rest = Substring(marked)
    next: while let character = rest.first {
      for (number, mark) in marks.enumerated() {
        if rest.hasPrefix(mark.open), open[number] == nil {
          open[number] = count
          rest = rest.dropFirst(mark.open.count)
          continue next
        }
        if rest.hasPrefix(mark.close), let start = open.removeValue(forKey: number) {
          ranges[number].append(start..<count)
          rest = rest.dropFirst(mark.close.count)
          continue next
        }
      }
      text.append(character)
      count += 1
      rest = rest.dropFirst()
    }
    return (text, ranges)
  }
}

/// What reads the texts of a file.
struct PairTextReader {
  let splitter = SentenceSplitter()
  let analyser = Analyser()
}
