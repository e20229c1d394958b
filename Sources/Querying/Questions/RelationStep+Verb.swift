import Knowledge

extension RelationStep {
  /// The step that a word names: `opposes`, `allied-with` and `fights-against` lead from subject to
  /// object, `opposed-by` and `led-by` back.
  package init?(verb: String) {
    let phrase = RelationType(rawValue: verb) == nil ? verb.replacing("-", with: " ") : verb
    if let type = RelationType(verb: phrase) {
      self.init(type, .outward)
      return
    }
    let words = words(of: phrase).map(\.folded)
    guard words.last == "by", let participle = words.first else { return nil }
    let reading = QuestionVerbs.shared.readings(of: participle).first {
      $0.form == .participle && $0.particles == Array(words.dropFirst().dropLast())
    }
    guard let reading else { return nil }
    self.init(reading.relation, .inward)
  }

  /// The steps that some words name, with blanks between; fails with the first that names none.
  package static func steps(of pattern: String) throws -> [RelationStep] {
    try pattern.split(whereSeparator: \.isWhitespace).map { word in
      guard let step = RelationStep(verb: String(word)) else {
        throw QuestionError.unknownStep(String(word))
      }
      return step
    }
  }
}
