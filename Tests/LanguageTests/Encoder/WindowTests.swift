import Testing

@testable import Language

/// No sentence is too long: windows cover it, and each word is found in one of them.
struct WindowTests {
  private static let cut = WordPieces(weights: Weights())
  private static let longest = 192

  private static let sentences: [[String]] = [
    [], ["."], [""], ["\u{0}", "\u{1}\u{2}"], words(189), words(190), words(191), words(300),
    words(700), Array(repeating: "pneumonoultramicroscopic", count: 150),
    [String(repeating: "http://a.b/", count: 500)],
    words(80) + [String(repeating: "x-", count: 2500)] + words(80),
    Array(repeating: String(repeating: ".", count: 70), count: 20),
  ]

  private static func words(_ count: Int) -> [String] { (0..<count).map { "\($0)" } }

  @Test(arguments: sentences.indices)
  func everyWordIsInAWindow(number: Int) {
    let words = Self.sentences[number]
    let sentence = PiecedSentence(words: words, cut: Self.cut, longest: Self.longest)
    #expect(sentence.places.count == words.count)
    for (word, place) in zip(words, sentence.places) {
      let own = sentence.windows[place.window].pieces[place.first...place.last]
      let whole = Self.cut(word)
      #expect(own.first == whole.first ?? WordPieces.unknown)
      #expect(own.last == whole.last ?? WordPieces.unknown)
      #expect(own.count == max(1, min(64, whole.count)))
    }
  }

  @Test(arguments: sentences.indices)
  func everyWindowFitsAndHasItsMarks(number: Int) {
    let words = Self.sentences[number]
    for window in PiecedSentence(words: words, cut: Self.cut, longest: Self.longest).windows {
      #expect((2...Self.longest).contains(window.pieces.count))
      #expect(window.shapes.count == window.pieces.count)
      #expect(window.pieces.first == WordPieces.begin && window.pieces.last == WordPieces.end)
      #expect(window.shapes.first == LetterShape.none && window.shapes.last == LetterShape.none)
    }
  }

  /// Half a window of room, but for the ends of the sentence and the pieces of one word.
  @Test func aWordIsReadWhereMuchIsAround() {
    let words = Self.words(700)
    let sentence = PiecedSentence(words: words, cut: Self.cut, longest: Self.longest)
    for (index, place) in sentence.places.enumerated() {
      let behind = sentence.windows[place.window].pieces.count - 1 - place.last
      #expect(place.first > 40 || index < 40, "\(index)")
      #expect(behind > 40 || index > 660, "\(index)")
    }
  }
}
