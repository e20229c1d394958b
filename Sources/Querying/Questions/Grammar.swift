import Knowledge

/// Reads questions in plain English.
///
/// It tries every way to read the words and keeps the one with the fewest unknown names, the longest
/// known names first: "Trinidad and Tobago" is one actor where the graph knows it.
package struct Grammar {
  let verbs = QuestionVerbs.shared
  private let names: NameCache

  /// Reads with the names that `isName` knows.
  package init(isName: @escaping (String) throws -> Bool) {
    names = NameCache(isName: isName)
  }

  package func question(_ text: String) throws -> Question {
    let words = words(of: text)
    let sentence = Sentence(words: words, verbs: verbs, names: names)
    guard words.count <= Self.longest, let question = try sentence.question() else {
      let isNegated = words.contains { ["not", "never", "nobody", "neither"].contains($0.folded) }
      throw isNegated ? QuestionError.negated : QuestionError.unparsable(text)
    }
    return question
  }

  /// In words; no question that a person types is longer.
  private static let longest = 60

  /// One of each sort of question.
  package static let examples = [
    "who opposes ISIS",
    "which states support Russia since August 2015",
    "who is opposed by Turkey",
    "whom did Lavrov meet in August 2015",
    "what does Russia support, according to Lavrov",
    "who leads Syria",
    "who is a member of NATO",
    "who opposes ISIS and supports Assad",
    "who supports Assad but not Russia",
    "does Russia support Assad",
    "how are Turkey and the PKK related",
  ]
}

/// What is known of names, asked once each.
final class NameCache {
  private let isName: (String) throws -> Bool
  private var answers: [String: Bool] = [:]

  init(isName: @escaping (String) throws -> Bool) {
    self.isName = isName
  }

  func knows(_ name: String) throws -> Bool {
    if let answer = answers[name] { return answer }
    let answer = try isName(name)
    answers[name] = answer
    return answer
  }
}
