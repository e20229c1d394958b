import Foundation
import Knowledge
import Language

/// Two actors marked in a sentence, with what a file says of them.
struct MarkedPair {
  let question: PairQuestion
  /// The file's own label.
  let label: String

  /// The marks are taken out of the text; `nil` where a mark covers no word, or both the same.
  init?(
    text: String, a: TextSpan, b: TextSpan, label: String,
    sense: PairQuestion.Sense = .stance, by reader: PairTextReader
  ) {
    let read = PairText(text, splitter: reader.splitter, analyser: reader.analyser)
    guard let question = read.question(a: a, b: b, sense: sense) else { return nil }
    self.question = question
    self.label = label
  }

  /// A text with marks taken out, and what each pair of marks enclosed.
  static func unmarked(_ marked: String, _ marks: [(open: String, close: String)])
    -> (text: String, spans: [[TextSpan]])
  {
    var text = ""
    var open: [Int: Int] = [:]
    var spans: [[TextSpan]] = marks.map { _ in [] }
    var rest = Substring(marked)
    next: while let character = rest.first {
      for (number, mark) in marks.enumerated() {
        if rest.hasPrefix(mark.open), open[number] == nil {
          open[number] = text.utf8.count
          rest = rest.dropFirst(mark.open.count)
          continue next
        }
        if rest.hasPrefix(mark.close), let start = open.removeValue(forKey: number) {
          spans[number].append(TextSpan(start: start, end: text.utf8.count))
          rest = rest.dropFirst(mark.close.count)
          continue next
        }
      }
      text.append(character)
      rest = rest.dropFirst()
    }
    return (text, spans)
  }
}

/// What reads the texts of a file.
struct PairTextReader {
  let splitter = SentenceSplitter()
  let analyser = Analyser()
}
