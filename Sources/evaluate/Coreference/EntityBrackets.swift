import Knowledge

/// A mention as the Entity key of the last column of CoNLL-U annotates it.
struct GoldMention: Hashable {
  /// The number of its chain in the document.
  let chain: String
  /// As annotated: `person`, `place`, `abstract` and others.
  let kind: String
  let sentence: Int
  /// A discontinuous one from its first word to its last.
  let words: Range<Int>
  /// The word that the others hang on in the treebank's tree.
  let head: Int
}

/// Reads the brackets of CorefUD and GUM: `(3-person-…(4-place-…)` opens two and closes one.
struct EntityBrackets {
  private struct Open {
    let chain: String
    let kind: String
    let start: Int
    let line: Int
    let part: Substring
  }

  let path: String
  private(set) var mentions: [GoldMention] = []
  private var open: [Open] = []
  private var begun: [String: Int] = [:]

  init(path: String) { self.path = path }

  /// Mentions do not reach over the ends of sentences.
  mutating func read(_ sentence: TreebankSentence, number: Int) throws(TreebankError) {
    let words = sentence.words
    for (index, row) in words.enumerated() {
      guard
        let value = row.miscellany.split(separator: "|").first(where: { $0.hasPrefix("Entity=") })
      else { continue }
      try read(value.dropFirst("Entity=".count), at: index, row, of: words, number)
    }
    if let left = open.first {
      throw fault(left.line, "opens entity \(left.chain) and never closes it", "close it")
    }
    begun = [:]
  }

  private mutating func read(
    _ value: Substring, at index: Int, _ row: TreebankRow, of words: [TreebankRow], _ number: Int
  ) throws(TreebankError) {
    var rest = value
    while !rest.isEmpty {
      if rest.first == "(" {
        let content = rest.dropFirst().prefix { $0 != "(" && $0 != ")" }
        rest = rest[content.endIndex...]
        let fields = content.split(separator: "-", omittingEmptySubsequences: false)
        let (chain, part) = Self.chainAndPart(fields[0])
        open.append(
          Open(
            chain: chain, kind: fields.count > 1 ? String(fields[1]) : "", start: index,
            line: row.line, part: part))
        guard rest.first == ")" else { continue }
        rest = rest.dropFirst()
        close(open.count - 1, at: index, of: words, number)
      } else {
        let (chain, part) = Self.chainAndPart(rest.prefix { $0 != "(" && $0 != ")" })
        rest = rest.drop { $0 != ")" }.dropFirst()
        guard let place = open.lastIndex(where: { $0.chain == chain && $0.part == part }) else {
          throw fault(
            row.line, "closes entity \(printable(chain)), which is not open", "open it before")
        }
        close(place, at: index, of: words, number)
      }
    }
  }

  /// `7` and nothing, or `7` and `1/2` of `7[1/2]`.
  private static func chainAndPart(_ text: Substring) -> (String, Substring) {
    let chain = text.prefix { $0 != "[" }
    return (String(chain), text[chain.endIndex...].filter { $0 != "[" && $0 != "]" }[...])
  }

  private mutating func close(_ place: Int, at index: Int, of words: [TreebankRow], _ number: Int) {
    let own = open.remove(at: place)
    var start = own.start
    let parts = own.part.split(separator: "/")
    if parts.count == 2 {
      if parts[0] == "1" { begun[own.chain] = start }
      guard parts[0] == parts[1] else { return }
      start = begun[own.chain] ?? start
    }
    let range = start..<index + 1
    mentions.append(
      GoldMention(
        chain: own.chain, kind: own.kind, sentence: number, words: range,
        head: Self.top(of: range, in: words)))
  }

  /// The word nearest to the root; the first of several.
  private static func top(of range: Range<Int>, in words: [TreebankRow]) -> Int {
    func depth(_ word: Int) -> Int {
      var (word, depth) = (word, 0)
      while depth < words.count, let head = words[word].head, words.indices.contains(head - 1) {
        (word, depth) = (head - 1, depth + 1)
      }
      return depth
    }
    return range.min { depth($0) < depth($1) } ?? range.lowerBound
  }

  private func fault(_ line: Int, _ problem: String, _ remedy: String) -> TreebankError {
    TreebankError(path: path, line: line, problem: problem, remedy: remedy)
  }
}
