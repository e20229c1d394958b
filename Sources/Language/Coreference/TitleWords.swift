import Knowledge

/// The words of titles and roles, which are no part of a name: `foreign`, `minister`, `president`.
struct TitleWords: Sendable {
  private let words: Set<String>

  init() {
    var words: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "special"]
    for row in SchemaTable("ontology/titles.tsv").rows {
      for title in row.list("title") {
        words.formUnion(title.split(separator: " ").map { foldedWord(String($0)) })
      }
    }
    self.words = words
  }

  func contains(_ word: String) -> Bool { words.contains(word) }
}
