import Language

/// How many words got the treebank's tag, head and relation.
struct TreeScore {
  private var words = 0
  private var right: [String: Int] = [:]
  private static let keys = ["upos", "features", "lemmas", "uas", "las", "las-subtypes"]
  /// The features that the model knows; others are not asked for.
  private static let known: Set<Substring> = [
    "Case", "Degree", "Gender", "Mood", "Number", "Person", "Polarity", "Poss", "PronType", "Tense",
    "VerbForm", "Voice",
  ]

  mutating func add(_ analysis: Analysis, against rows: [TreebankRow]) {
    for (word, row) in zip(analysis.words, rows) {
      words += 1
      let isAttached = (word.head.map { $0 + 1 } ?? 0) == row.head
      count("upos", word.tag.rawValue == row.universalTag)
      count("features", word.features.text == Self.known(row.features))
      count("lemmas", word.lemma == row.lemma)
      count("uas", isAttached)
      count("las", isAttached && word.relation.universal == row.relation.prefix { $0 != ":" })
      count("las-subtypes", isAttached && word.relation.rawValue == row.relation)
    }
  }

  private mutating func count(_ key: String, _ isRight: Bool) {
    right[key, default: 0] += isRight ? 1 : 0
  }

  private static func known(_ features: String) -> String {
    let kept = features.split(separator: "|").filter { known.contains($0.prefix { $0 != "=" }) }
    return kept.isEmpty ? "_" : kept.joined(separator: "|")
  }

  private func share(_ key: String) -> Double {
    words == 0 ? 0 : Double(right[key] ?? 0) / Double(words)
  }

  var table: String {
    aligned([["", "right", "of"]] + Self.keys.map { [$0, percent(share($0)), "\(words)"] })
  }

  var json: String {
    get throws {
      try jsonObject(Dictionary(uniqueKeysWithValues: Self.keys.map { ($0, share($0)) }))
    }
  }
}
