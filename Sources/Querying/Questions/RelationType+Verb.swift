package import Knowledge

extension RelationType {
  /// The relation that a word names: `allied-with`, `opposes`, `backed`, `fights against`.
  package init?(verb: String) {
    if let relation = RelationType(rawValue: verb) {
      self = relation
      return
    }
    let words = words(of: verb).map(\.folded)
    let found = QuestionVerbs.shared.readings(of: words.first ?? "").first {
      $0.particles == Array(words.dropFirst())
    }
    guard let found else { return nil }
    self = found.relation
  }
}
