/// The tree of a sentence, to be walked in both directions.
package struct SentenceTree: Sendable {
  package let words: [Word]
  private let dependents: [[Int]]

  package init(words: [Word]) {
    self.words = words
    var dependents = [[Int]](repeating: [], count: words.count)
    for (index, word) in words.enumerated() {
      if let head = word.head { dependents[head].append(index) }
    }
    self.dependents = dependents
  }

  package subscript(word: Int) -> Word { words[word] }

  /// All that hang on a word, from left to right.
  package func dependents(of word: Int) -> [Int] { dependents[word] }

  /// Those of a word that stand in one of the relations, from left to right.
  package func dependents(of word: Int, _ relations: DependencyRelation...) -> [Int] {
    dependents[word].filter { relations.contains(words[$0].relation) }
  }

  /// The word and all that hangs on it.
  package func subtree(of word: Int) -> Set<Int> {
    var found: Set<Int> = [word]
    var open = [word]
    while let next = open.popLast() {
      for dependent in dependents[next] where found.insert(dependent).inserted {
        open.append(dependent)
      }
    }
    return found
  }

  /// Whether the word holds others together rather than meaning something itself.
  package func isFunctionWord(_ word: Int) -> Bool {
    [
      .adposition, .auxiliary, .coordinator, .determiner, .particle, .pronoun, .subordinator,
    ].contains(words[word].tag)
  }

  /// The first of the words that a word is joined to; itself where it is joined to none before it.
  package func firstJoined(to word: Int) -> Int {
    var word = word
    while words[word].relation == .conj, let first = words[word].head { word = first }
    return word
  }

  /// The words above a word, the nearest first.
  package func ancestors(of word: Int) -> [Int] {
    Array(sequence(first: word) { words[$0].head }.dropFirst())
  }

  /// The word among some that all the others hang on; the last where there are several.
  package func top(of range: Range<Int>) -> Int {
    range.last { index in words[index].head.map { !range.contains($0) } ?? true }
      ?? range.upperBound - 1
  }
}
