/// The pieces of a sentence and the windows that cover them.
///
/// A sentence longer than the model takes is read in windows that overlap by half; each word is
/// taken from the window that shows most around it.
struct PiecedSentence {
  /// Of one word at most; of longer ones the beginning and the end are read.
  private static let longestWord = 64

  /// Where a word's state is found: rows of the window's first and last piece of it.
  struct Place {
    let window: Int
    let first: Int
    let last: Int
  }

  let windows: [Window]
  let places: [Place]

  /// `longest` counts the marks at both ends.
  init(words: [String], cut: WordPieces, longest: Int) {
    let pieces = words.map { word in
      let own = cut(word)
      if own.isEmpty { return [WordPieces.unknown] }
      guard own.count > Self.longestWord else { return own }
      return Array(own.prefix(Self.longestWord / 2) + own.suffix(Self.longestWord / 2))
    }
    let stretches = Self.stretches(over: pieces.map(\.count), longest: longest - 2)
    windows = stretches.map { Self.window($0, pieces: pieces, words: words) }
    places = words.indices.map { word in
      // The window in which the word is farthest from both ends; the sentence's own ends count not.
      let window = stretches.indices.max {
        Self.room(word, in: stretches[$0], of: words.count)
          < Self.room(word, in: stretches[$1], of: words.count)
      }
      let stretch = stretches[window ?? 0]
      let first = 1 + pieces[stretch.lowerBound..<word].reduce(0) { $0 + $1.count }
      return Place(window: window ?? 0, first: first, last: first + pieces[word].count - 1)
    }
  }

  private static func room(_ word: Int, in stretch: Range<Int>, of count: Int) -> Int {
    guard stretch.contains(word) else { return -1 }
    let left = stretch.lowerBound == 0 ? count : word - stretch.lowerBound
    let right = stretch.upperBound == count ? count : stretch.upperBound - 1 - word
    return min(left, right)
  }

  /// Ranges of words of at most `longest` pieces that cover all and overlap by about a half.
  private static func stretches(over counts: [Int], longest: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    repeat {
      let end = self.end(from: start, over: counts, longest: longest)
      stretches.append(start..<end)
      if end == counts.count { break }
      start = max(start + 1, self.end(from: start, over: counts, longest: longest / 2))
    } while true
    return stretches
  }

  private static func end(from start: Int, over counts: [Int], longest: Int) -> Int {
    var total = 0
    var end = start
    while end < counts.count, total + counts[end] <= longest {
      total += counts[end]
      end += 1
    }
    return end
  }

  private static func window(
    _ stretch: Range<Int>, pieces: [[Int32]], words: [String]
  ) -> Window {
    var window = Window(pieces: [WordPieces.begin], shapes: [.none])
    for word in stretch {
      window.pieces += pieces[word]
      window.shapes += Array(repeating: LetterShape(words[word]), count: pieces[word].count)
    }
    window.pieces.append(WordPieces.end)
    window.shapes.append(.none)
    return window
  }
}
