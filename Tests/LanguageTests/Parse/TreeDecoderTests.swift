import Testing

@testable import Language

/// The tree is the best of all trees with one root.
struct TreeDecoderTests {
  /// What random scores are like.
  enum Scores: CaseIterable {
    case fewValues, negative, mixed, huge, closeTogether

    func draw(_ count: Int, _ draw: inout Draw) -> [Float] {
      switch self {
      case .fewValues: (0..<count).map { _ in Float(Int.random(in: 0...2, using: &draw)) }
      case .negative: draw.floats(count, in: -50...(-40))
      case .mixed: draw.floats(count, in: -20...20)
      case .huge: draw.floats(count, in: -1e38...1e38)
      case .closeTogether: draw.floats(count, in: 8...8.01)
      }
    }
  }

  @Test(arguments: 1...6, Scores.allCases)
  func theTreeIsTheBestOfAll(words: Int, kind: Scores) {
    var draw = Draw(seed: words)
    let trees = Self.allTrees(words)
    let size = words + 1
    for _ in 0..<(words < 6 ? 40 : 8) {
      let scores = kind.draw(size * size, &draw)
      let heads = Self.decoded(scores, words)
      #expect(isTree(heads))
      let best = trees.map { Self.total($0, scores) }.max() ?? 0
      let most = scores.reduce(0) { max($0, abs($1)) }
      #expect(abs(Self.total(heads, scores) - best) <= Double(most) * 1e-12)
    }
  }

  @Test(arguments: [1, 2, 3, 10, 100, 300], Scores.allCases)
  func anySentenceGetsATree(words: Int, kind: Scores) {
    var draw = Draw(seed: words)
    let scores = kind.draw((words + 1) * (words + 1), &draw)
    let clock = ContinuousClock.now
    #expect(isTree(Self.decoded(scores, words)))
    #expect(ContinuousClock.now - clock < .seconds(20))
  }

  /// Each word likes the one before, the first likes the last: circles inside circles.
  @Test func aCircleOfAllWordsIsOpened() {
    let size = 301
    var scores = [Float](repeating: 0, count: size * size)
    for word in 1..<size { scores[word * size + (word == 1 ? size - 1 : word - 1)] = 5 }
    scores[7 * size] = 1
    let heads = Self.decoded(scores, size - 1)
    #expect(isTree(heads) && heads[7] == 0)
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, -.greatestFiniteMagnitude, 0])
  func scoresThatSayNothingGiveATreeToo(value: Float) {
    for words in 1...12 {
      let size = words + 1
      let same = [Float](repeating: value, count: size * size)
      #expect(isTree(Self.decoded(same, words)))
      var draw = Draw(seed: words)
      let some = draw.floats(size * size).map { Bool.random(using: &draw) ? value : $0 }
      #expect(isTree(Self.decoded(some, words)))
    }
  }

  @Test func noWordsHaveNoTree() { #expect(Self.decoded([0], 0) == [0]) }

  private static func decoded(_ scores: [Float], _ words: Int) -> [Int] {
    var decoder = TreeDecoder(scores: scores, size: words + 1)
    return decoder.heads()
  }

  private static func total(_ heads: [Int], _ scores: [Float]) -> Double {
    heads.indices.dropFirst().reduce(0) { $0 + Double(scores[$1 * heads.count + heads[$1]]) }
  }

  /// All trees over so many words with one root.
  private static func allTrees(_ words: Int) -> [[Int]] {
    var heads = [[0]]
    for word in 1...words {
      heads = heads.flatMap { start in (0...words).filter { $0 != word }.map { start + [$0] } }
        .filter { $0.dropFirst().count { $0 == 0 } <= 1 }
    }
    return heads.filter(isTree)
  }
}

/// Whether heads, that of the root being first, make a tree with one word under the root.
func isTree(_ heads: [Int]) -> Bool {
  func reachesRoot(_ word: Int) -> Bool {
    var word = word
    for _ in heads where word != 0 { word = heads[word] }
    return word == 0
  }
  return heads.first == 0 && heads.dropFirst().count { $0 == 0 } == 1
    && heads.indices.allSatisfy(reachesRoot)
}
