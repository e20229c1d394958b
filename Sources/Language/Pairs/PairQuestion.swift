/// Two actors of a sentence.
package struct PairQuestion: Sendable {
  package let words: [String]
  /// Words of the one and of the other; they do not overlap.
  package let a: Range<Int>
  package let b: Range<Int>
  /// What is meant by support and opposition.
  package let sense: Sense

  package enum Sense: Sendable {
    /// What the ontology says of the relations.
    case stance
    /// Praise and blame, as the annotators of directed sentiment understood them (Park and others
    /// 2021).
    case sentiment
  }

  /// The words of the tree's way from the one to the other, without their own.
  let path: Set<Int>

  /// `heads` are the words above each in its sentence's tree, `nil` for the top of a sentence.
  package init(
    words: [String], heads: [Int?], a: Range<Int>, b: Range<Int>, sense: Sense = .stance
  ) {
    self.init(
      words: words, a: a, b: b, sense: sense, path: Self.path(heads: heads, from: a, to: b))
  }

  private init(
    words: [String], a: Range<Int>, b: Range<Int>, sense: Sense, path: Set<Int>
  ) {
    self.words = words
    self.a = a
    self.b = b
    self.sense = sense
    self.path = path
  }

  /// Up from the one to the first word that is above the other too, and down to that; empty where
  /// they stand in two sentences.
  private static func path(heads: [Int?], from a: Range<Int>, to b: Range<Int>) -> Set<Int> {
    func way(from range: Range<Int>) -> [Int] {
      let top = range.last { word in heads[word].map { !range.contains($0) } ?? true }
      return Array(sequence(first: top ?? range.lowerBound) { heads[$0] }.prefix(heads.count))
    }
    let first = way(from: a)
    let second = way(from: b)
    guard let common = second.first(where: first.contains) else { return [] }
    let up = first.prefix { $0 != common } + [common]
    let down = second.prefix { $0 != common }
    return Set(up + down).subtracting(a).subtracting(b)
  }

  /// The question with one word left out that is neither actor's.
  package func without(word: Int) -> PairQuestion {
    func moved(_ other: Int) -> Int { word < other ? other - 1 : other }
    var rest = words
    rest.remove(at: word)
    return PairQuestion(
      words: rest, a: moved(a.lowerBound)..<moved(a.lowerBound) + a.count,
      b: moved(b.lowerBound)..<moved(b.lowerBound) + b.count, sense: sense,
      path: Set(path.subtracting([word]).map(moved)))
  }

  /// The words around both whose pieces fill a window, `nil` where the two stand too far apart.
  ///
  /// `counts` are pieces of each word, `most` those of a window without the marks at its ends.
  func stretch(counts: [Int], most: Int) -> Range<Int>? {
    var start = min(a.lowerBound, b.lowerBound)
    var end = max(a.upperBound, b.upperBound)
    var total = counts[start..<end].reduce(0, +)
    guard total <= most else { return nil }
    var grows = true
    while grows {
      grows = false
      if start > 0, total + counts[start - 1] <= most {
        start -= 1
        total += counts[start]
        grows = true
      }
      if end < counts.count, total + counts[end] <= most {
        total += counts[end]
        end += 1
        grows = true
      }
    }
    return start..<end
  }
}
