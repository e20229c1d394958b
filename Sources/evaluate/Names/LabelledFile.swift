/// Words with labels of names, one a line.
struct LabelledFile {
  struct Name: Hashable {
    let words: Range<Int>
    let kind: CoarseKind
  }

  struct Sentence {
    var words: [String] = []
    var labels: [String] = []
  }

  private(set) var sentences: [Sentence] = []

  init(path: String) throws {
    var sentence = Sentence()
    let text = try TreebankFile.text(ofFile: path)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let cells = line.split { $0 == "\t" || $0 == " " || $0 == "\r" }
      if line.hasPrefix("# "), line.contains("=") { continue }
      if cells.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = Sentence()
        continue
      }
      // UNER numbers its words.
      let isNumbered = cells.count >= 4
      let label = cells.count < 2 ? "" : isNumbered ? cells[2] : cells[cells.count - 1]
      guard label == "O" || label.hasPrefix("B-") || label.hasPrefix("I-") else {
        throw TreebankError(
          path: path, line: number + 1, problem: "has no label",
          remedy: "write a word and its label (O, B-kind or I-kind) a line")
      }
      sentence.words.append(String(isNumbered ? cells[1] : cells[0]))
      sentence.labels.append(String(label))
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
    guard !sentences.isEmpty else {
      throw TreebankError(
        path: path, problem: "holds no words", remedy: "give a file of labelled words")
    }
  }

  /// Those that are scored: nationalities only where the file has them.
  var kinds: Set<CoarseKind> {
    let found = Set(sentences.flatMap(\.names).map(\.kind))
    return found.union([.person, .body, .location])
  }
}

extension LabelledFile.Sentence {
  /// The names that the labels tell; a name also begins at an I- behind another kind.
  var names: [LabelledFile.Name] {
    var names: [LabelledFile.Name] = []
    var start = 0
    while start < labels.count {
      let kind = labels[start].dropFirst(2)
      var end = start + 1
      if labels[start] != "O" {
        while end < labels.count, labels[end] == "I-\(kind)" { end += 1 }
        if let coarse = CoarseKind(label: kind) {
          names.append(.init(words: start..<end, kind: coarse))
        }
      }
      start = end
    }
    return names
  }
}
