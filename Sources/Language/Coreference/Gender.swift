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
      let gender: Gender
      switch row["class"] {
      case "male-name", "male-noun": gender = .male
      case "female-name", "female-noun": gender = .female
      default: continue
      }
      for word in row.list("words") { genders[foldedText(word)] = gender }
    }
    self.genders = genders
  }

  /// The gender of a title, a kinship term or a first name.
  subscript(word: String) -> Gender? { genders[word] }
}
