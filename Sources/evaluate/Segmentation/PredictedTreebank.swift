import Knowledge
import Language

/// What was found in raw texts, as CoNLL-U; columns that nobody filled are `_`.
struct PredictedTreebank {
  private var lines: [String] = []
  private var documents = 0

  mutating func add(_ sentences: [Sentence], of document: RawDocument) {
    documents += 1
    let name = document.name ?? "\(documents)"
    lines.append("# newdoc id = \(name)")
    var paragraph: Int?
    for (index, sentence) in sentences.enumerated() {
      if sentence.paragraph != paragraph { lines.append("# newpar") }
      paragraph = sentence.paragraph
      lines.append("# sent_id = \(name)-\(index + 1)")
      let next = index + 1 < sentences.count ? sentences[index + 1] : nil
      append(sentence, of: document.text, before: next?.tokens.first)
    }
  }

  private mutating func append(_ sentence: Sentence, of text: String, before next: Token?) {
    let written = text.slice(sentence.span) ?? ""
    lines.append("# text = " + written.split(whereSeparator: \.isNewline).joined(separator: " "))
    let followers = sentence.tokens.dropFirst().map { Optional($0) } + [next]
    for (index, (token, follower)) in zip(sentence.tokens, followers).enumerated() {
      let isClose = follower.map { !$0.followsSpace } ?? false
      let empty = Array(repeating: "_", count: 7)
      let columns = ["\(index + 1)", token.text] + empty + [isClose ? "SpaceAfter=No" : "_"]
      lines.append(columns.joined(separator: "\t"))
    }
    lines.append("")
  }

  var text: String { lines.map { $0 + "\n" }.joined() }
}
