import Knowledge

/// A word of a name in the form in which transliterations are near each other.
///
/// `Sergey` and `Sergei`, `Qassem` and `Kasem`, `Alexei` and `Aleksey` are one. What is not
/// Latin stays as it is.
struct Spelling: Hashable, Sendable {
  let letters: [UInt8]
  /// Which letters there are, a bit for each: words that share few need no closer look.
  private let mask: UInt64
  /// The consonants alone, sounds that are often confused made one: what similar words share.
  let skeleton: String

  /// - Parameter word: folded.
  init(_ word: some StringProtocol) {
    var letters: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let first = rest.first {
      let sound = Self.sounds[first]?.first { rest.starts(with: $0.written) }
      for letter in sound?.letters ?? [first] where letter != letters.last || Self.isDigit(letter) {
        letters.append(letter)
      }
      rest = rest.dropFirst(sound?.written.count ?? 1)
    }
    self.letters = letters
    mask = Self.mask(of: letters)
    skeleton = Self.skeleton(of: letters)
  }

  /// A word whose letters all count: `ROC` is not `ROK`.
  init(exactly word: String) {
    letters = Array(word.utf8)
    mask = Self.mask(of: letters)
    skeleton = word
  }

  /// How alike two words are, from 0 to 1; 0 also where every third letter is in one alone.
  func likeness(to other: Spelling) -> Double {
    if letters == other.letters { return 1 }
    let foreign = (mask ^ other.mask).nonzeroBitCount
    return 3 * foreign > letters.count + other.letters.count
      ? 0 : jaroWinkler(letters, other.letters)
  }

  var isInitial: Bool { letters.count == 1 }
  var isNumber: Bool { letters.contains(where: Self.isDigit) }

  private struct Sound {
    let written: [UInt8]
    let letters: [UInt8]
  }

  /// By the first letter, longer ones first.
  private static let sounds: [UInt8: [Sound]] = Dictionary(
    grouping: [
      ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("dj", "j"), ("ph", "f"), ("kh", "h"),
      ("gh", "g"), ("ck", "k"), ("zh", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"),
      ("x", "ks"), ("y", "i"), ("w", "v"), ("ch", "ch"), ("ce", "se"), ("ci", "si"), ("c", "k"),
    ].map { Sound(written: Array($0.utf8), letters: Array($1.utf8)) }
  ) { $0.written[0] }

  private static func mask(of letters: [UInt8]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private static func isDigit(_ letter: UInt8) -> Bool { (48...57).contains(letter) }

  private static func skeleton(of letters: [UInt8]) -> String {
    guard letters.allSatisfy({ $0 < 128 }), let first = letters.first else {
      return String(decoding: letters, as: UTF8.self)
    }
    let consonants = letters.dropFirst().filter { !silent.contains($0) }
    let kept = consonants.isEmpty ? letters : [first] + consonants
    return String(decoding: kept.map { confused[$0] ?? $0 }, as: UTF8.self)
  }

  private static let silent = Set("aeiouh".utf8)
  private static let confused: [UInt8: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("gcz".utf8, "kks".utf8).map { ($0, $1) })
}
