/// Analysed sentences in the CoNLL-U format, with names in the last column as `Name=B-person`.
package struct TreebankWriter {
  package private(set) var text = ""

  package init() {}

  /// Appends a sentence; comments stand before it as `# key = value`.
  package mutating func append(
    _ words: [String], _ analysis: Analysis, spaceAfter: [Bool], comments: [(String, String)]
  ) {
    for (key, value) in comments { text += value.isEmpty ? "# \(key)\n" : "# \(key) = \(value)\n" }
    let names = analysis.names.labels(words: words.count)
    for (index, form) in words.enumerated() {
      let word = analysis.words[index]
      var miscellany = names[index].map { ["Name=\($0)"] } ?? []
      if !spaceAfter[index] { miscellany.append("SpaceAfter=No") }
      let columns = [
        "\(index + 1)", form, word.lemma, word.tag.rawValue, "_", word.features.text,
        "\(word.head.map { $0 + 1 } ?? 0)", word.relation.rawValue, "_",
        miscellany.isEmpty ? "_" : miscellany.joined(separator: "|"),
      ]
      text += columns.joined(separator: "\t") + "\n"
    }
    text += "\n"
  }
}
