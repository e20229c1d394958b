import Language

/// Predicted chains in the Entity key of CoNLL-U, with the predicted trees.
struct PredictedChains {
  private(set) var text = ""

  mutating func add(
    _ mentions: [ReferringPhrase], _ analyses: [Analysis], of document: GoldDocument
  ) {
    let bySentence = Dictionary(grouping: mentions, by: \.sentence)
    // A chain is of the kind that its last mention knows.
    let kinds = Dictionary(mentions.map { ($0.chain, $0.kind) }) { $1 }
    for (number, sentence) in document.sentences.enumerated() {
      let words = sentence.words
      var writer = TreebankWriter()
      let comments =
        number == 0 ? [("newdoc id", document.name), ("global.Entity", "eid-etype")] : []
      writer.append(
        words.map(\.form), analyses[number], spaceAfter: words.map(\.precedesSpace),
        comments: comments)
      text += Self.marked(writer.text, Self.brackets(bySentence[number] ?? [], kinds, words.count))
    }
  }

  /// What opens and closes at each word: wider mentions open first and close last.
  private static func brackets(
    _ mentions: [ReferringPhrase], _ kinds: [Int: ReferringPhrase.Kind], _ words: Int
  ) -> [String] {
    var opening = [[String]](repeating: [], count: words)
    var closing = [[String]](repeating: [], count: words)
    var single = [[String]](repeating: [], count: words)
    let inOrder = mentions.sorted { $0.words.count > $1.words.count }
    for mention in inOrder {
      let open = "(e\(mention.chain)-\(GoldDocument.kind(kinds[mention.chain] ?? .other))"
      if mention.words.count == 1 {
        single[mention.words.lowerBound].append(open + ")")
      } else {
        opening[mention.words.lowerBound].append(open)
        closing[mention.words.upperBound - 1].insert("e\(mention.chain))", at: 0)
      }
    }
    return (0..<words).map { word in
      let begun = opening[word].joined() + single[word].joined()
      return begun + closing[word].joined()
    }
  }

  private static func marked(_ lines: String, _ brackets: [String]) -> String {
    var word = 0
    return lines.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.first?.isNumber == true else { return String(line) }
      defer { word += 1 }
      guard !brackets[word].isEmpty else { return String(line) }
      let entity = "Entity=\(brackets[word])"
      return line.hasSuffix("\t_") ? line.dropLast() + entity : line + "|" + entity
    }.joined(separator: "\n")
  }
}
