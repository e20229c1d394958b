import Knowledge
import Language

/// The words of a name, cut as those of a text are.
struct AliasWords {
  private(set) var texts: [String] = []
  private var folded: [String] = []

  init(_ name: String) {
    if let words = Self.plainWords(name) {
      texts = words.map(String.init)
      folded = texts.map { $0.lowercased() }
    } else {
      let words = WordSplitter()(name).filter(\.isWord)
      texts = words.map(\.text)
      folded = words.map(\.folded)
    }
  }

  /// Whether the words of a text are these, whatever their capitals.
  func fold(to words: [Token]) -> Bool { folded.elementsEqual(words.lazy.map(\.folded)) }

  var hash: WordHash { folded.reduce(into: WordHash()) { $0.add($1) } }
  var firstHash: WordHash? { folded.first.map { WordHash($0) } }

  /// The words of a name of ASCII letters and single spaces, which no splitter would cut further.
  private static func plainWords(_ name: String) -> [Substring]? {
    guard AliasKey.isPlain(name) else { return nil }
    return name.split(separator: " ")
  }
}

/// The hashes of a name's words.
struct AliasKey {
  private(set) var hash: UInt64 = 0
  /// Of the first word.
  private(set) var first: UInt64 = 0
  private(set) var count = 0

  /// `nil` for a name without a word.
  init?(_ name: String) {
    if Self.isPlain(name) {
      readPlain(name)
    } else {
      let words = AliasWords(name)
      guard let first = words.firstHash else { return nil }
      (hash, self.first, count) = (words.hash.value, first.value, words.texts.count)
    }
  }

  private mutating func readPlain(_ name: String) {
    var running = WordHash()
    count = 1
    for byte in name.utf8 {
      if byte == UInt8(ascii: " ") {
        if count == 1 { first = running.value }
        count += 1
      }
      // capital letters differ from small ones by one bit
      running.add(byte == UInt8(ascii: " ") ? byte : byte | 0x20)
    }
    hash = running.value
    if count == 1 { first = hash }
  }

  /// ASCII letters and single spaces, and no `cannot`, which is two words.
  static func isPlain(_ name: String) -> Bool {
    var previous = UInt8(ascii: " ")
    var word = WordHash()
    for byte in name.utf8 {
      if byte == UInt8(ascii: " ") {
        if previous == byte || contractions.contains(word.value) { return false }
        word = WordHash()
      } else {
        guard (65...90).contains(byte) || (97...122).contains(byte) else { return false }
        word.add(byte | 0x20)
      }
      previous = byte
    }
    return previous != UInt8(ascii: " ") && !contractions.contains(word.value)
  }

  private static let contractions = Set(WordSplitter.contractions.map { WordHash($0).value })
}
