import Knowledge

/// What words tell of a person's gender.
struct GenderWords: Sendable {
  enum Gender: Sendable {
    case male, female
  }

  private let genders: [String: Gender]

  init() {
    var genders: [String: Gender] = [:]
    for row in SchemaTable("ontology/words.tsv").rows {
      switch row["class"] {
      case "male-name": for name in row.list("words") { genders[foldedText(name)] = .male }
      case "female-name": for name in row.list("words") { genders[foldedText(name)] = .female }
      default: continue
      }
    }
    for row in SchemaTable("ontology/genders.tsv").rows {
      for word in row.list("words") { genders[word] = row["gender"] == "male" ? .male : .female }
    }
    self.genders = genders
  }

  /// The gender of a title, a kinship term or a first name.
  subscript(word: String) -> Gender? { genders[word] }
}
