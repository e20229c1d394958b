/// The words of one question, with what is needed to read them.
struct Sentence {
  let words: [Word]
  let verbs: QuestionVerbs
  let names: NameCache

  /// The best way to read all words, if there is one.
  func question() throws -> Question? {
    let parses = try whoQuestion() + whetherQuestion() + betweenQuestion()
    let whole = Parses(all: parses.all.filter { $0.next == words.count })
    return whole.cheapest.all.first?.value
  }

  /// The word at a place, in lower case; empty at the end and for a quoted name.
  subscript(index: Int) -> String { index < words.count ? words[index].folded : "" }

  /// Reads one of these words.
  func word(_ choices: Set<String>, at start: Int) -> Parses<String> {
    let word = self[start]
    return Parses(all: choices.contains(word) ? [Parse(value: word, next: start + 1)] : [])
  }

  /// The place after these words, or `nil` where they do not stand.
  func after(_ phrase: [String], at start: Int) -> Int? {
    let matches = phrase.indices.allSatisfy { self[start + $0] == phrase[$0] }
    return matches ? start + phrase.count : nil
  }

  func nothing<Value>(_ value: Value, at start: Int) -> Parses<Value> {
    Parses(all: [Parse(value: value, next: start)])
  }

  /// Every stretch of words from here, the longest first; known names cost nothing.
  func name(at start: Int) throws -> Parses<String> {
    guard start < words.count else { return Parses(all: []) }
    if words[start].folded.isEmpty { return try name(from: start, to: start + 1) }
    var parses = Parses<String>(all: [])
    for end in (start + 1...words.count).reversed() {
      parses = try parses + name(from: start, to: end)
    }
    return parses
  }

  /// Every stretch of words from here that ends with a possessive: "Russia's".
  func owner(at start: Int) throws -> Parses<String> {
    let parses = try name(at: start).all.filter { self[$0.next - 1].hasSuffix("'s") }
    let owners = try parses.map { parse in
      let name = String(parse.value.dropLast(2))
      return Parse(value: name, next: parse.next, cost: try cost(of: name, words: 1))
    }
    return Parses(all: owners)
  }

  private func name(from start: Int, to end: Int) throws -> Parses<String> {
    let text = words[start..<end].map(\.text).joined(separator: " ")
    let cost = try cost(of: text, words: end - start)
    return Parses(all: [Parse(value: text, next: end, cost: cost)])
  }

  private func cost(of name: String, words: Int) throws -> Cost {
    try names.knows(name) ? Cost() : Cost(unknownWords: words, unknownNames: 1)
  }
}
