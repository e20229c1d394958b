import Knowledge

/// A word of a name in the form in which transliterations are near each other.
///
/// `Sergey` and `Sergei`, `Qassem` and `Kasem`, `Alexei` and `Aleksey` are one. What is not
/// Latin stays as it is.
struct Spelling: Hashable, Sendable {
  let letters: [UInt8]
  /// The consonants alone, sounds that are often confused made one: what similar words share.
  let skeleton: String

  /// - Parameter word: folded.
  init(_ word: some StringProtocol) {
    var text = String(word)
    if text.utf8.allSatisfy({ $0 < 128 }) {
      for (sound, letter) in Self.sounds { text = text.replacing(sound, with: letter) }
    }
    var letters: [UInt8] = []
    for letter in text.utf8 where letter != letters.last || Self.isDigit(letter) {
      letters.append(letter)
    }
    self.letters = letters
    skeleton = Self.skeleton(of: letters)
  }

  var isInitial: Bool { letters.count == 1 }
  var isNumber: Bool { letters.contains(where: Self.isDigit) }

  /// Longer ones first.
  private static let sounds: [(String, String)] = [
    ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("dj", "j"), ("ph", "f"), ("kh", "h"),
    ("gh", "g"), ("ck", "k"), ("zh", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"),
    ("x", "ks"), ("y", "i"), ("w", "v"), ("ce", "se"), ("ci", "si"), ("ch", "ch"), ("ca", "ka"),
    ("co", "ko"), ("cu", "ku"),
  ]

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
