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

  init(path: String) throws(TreebankError) {
    var sentence = Sentence()
    let lines = try TreebankFile.text(ofFile: path).utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let line = Substring(line)
      if line.hasPrefix("# "), line.contains("=") { continue }
      let cells = line.unicodeScalars.split { $0 == "\t" || $0 == " " || $0 == "\r" }.map(
        String.init)
      if cells.isEmpty {
        end(&sentence)
      } else {
        guard let (word, label) = Self.wordAndLabel(cells) else {
          throw TreebankError(
            path: path, line: number + 1, problem: "has no label",
            remedy: "write a word and its label (O, B-kind or I-kind) a line")
        }
        sentence.words.append(word)
        sentence.labels.append(label)
      }
    }
    end(&sentence)
    guard !sentences.isEmpty else {
      throw TreebankError(
        path: path, problem: "holds no words", remedy: "give a file of labelled words")
    }
  }

  /// The first and last cell; UNER numbers its words and ends its lines with other columns.
  private static func wordAndLabel(_ cells: [String]) -> (word: String, label: String)? {
    func isLabel(_ cell: String) -> Bool {
      cell == "O" || cell.hasPrefix("B-") || cell.hasPrefix("I-")
    }
    if cells.count > 1, isLabel(cells[cells.count - 1]) {
      return (cells[0], cells[cells.count - 1])
    }
    guard cells.count >= 4, Int(cells[0]) != nil, isLabel(cells[2]) else { return nil }
    return (cells[1], cells[2])
  }

  private mutating func end(_ sentence: inout Sentence) {
    if !sentence.words.isEmpty { sentences.append(sentence) }
    sentence = Sentence()
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
