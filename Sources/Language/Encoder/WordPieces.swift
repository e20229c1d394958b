import Foundation

/// Cuts words into the pieces of the vocabulary, as the reference tokenizer of BERT does.
///
/// Control characters go, accents and case too; marks and Chinese characters stand alone; then the
/// longest piece that fits is taken, again and again (Wu and others 2016).
struct WordPieces: Sendable {
  static let unknown: Int32 = 100
  static let begin: Int32 = 101
  static let end: Int32 = 102
  /// Longer runs of letters are unknown, in scalars.
  private static let longestRun = 100

  private let vocabulary: Vocabulary

  init(weights: Weights) { vocabulary = Vocabulary(weights.elements("vocabulary", as: UInt8.self)) }

  /// The pieces of a word; a word of nothing but control characters has none.
  func callAsFunction(_ word: String) -> [Int32] {
    var pieces: [Int32] = []
    var run: [UInt8] = []
    var scalars = 0
    func close() {
      if !run.isEmpty { append(run, scalars: scalars, to: &pieces) }
      run.removeAll(keepingCapacity: true)
      scalars = 0
    }
    for scalar in Self.normalised(word) {
      if scalar.properties.isWhitespace {
        close()
      } else if Self.standsAlone(scalar) {
        close()
        append(Array(String(scalar).utf8), scalars: 1, to: &pieces)
      } else {
        run += String(scalar).utf8
        scalars += 1
      }
    }
    close()
    return pieces
  }

  private func append(_ run: [UInt8], scalars: Int, to pieces: inout [Int32]) {
    let before = pieces.count
    guard scalars <= Self.longestRun else { return pieces.append(Self.unknown) }
    var start = 0
    while start < run.count {
      var end = min(run.count, start + vocabulary.longest)
      var found: Int32?
      while end > start, found == nil {
        found = vocabulary.piece(run[start..<end], continues: start > 0)
        if found == nil { end -= 1 }
      }
      guard let found else {
        pieces.removeSubrange(before...)
        return pieces.append(Self.unknown)
      }
      pieces.append(found)
      start = end
    }
  }

  /// Without control characters, case and accents.
  private static func normalised(_ word: String) -> [Unicode.Scalar] {
    if word.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) {
      return word.utf8.map { Unicode.Scalar($0 >= 65 && $0 <= 90 ? $0 + 32 : $0) }
    }
    let kept = String(String.UnicodeScalarView(word.unicodeScalars.filter { !isDropped($0) }))
    return kept.decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { category(of: $0) != .nonspacingMark }
      .flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\t" || scalar == "\n" || scalar == "\r" { return false }
    if scalar.value == 0 || scalar.value == 0xFFFD { return true }
    switch category(of: scalar) {
    case .control, .format, .privateUse: return true
    default: return false
    }
  }

  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<128:
      return (33...47).contains(scalar.value) || (58...64).contains(scalar.value)
        || (91...96).contains(scalar.value) || (123...126).contains(scalar.value)
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F,
      0x2B740...0x2B81F, 0x2B920...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      return true
    default:
      switch category(of: scalar) {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        return true
      default: return false
      }
    }
  }

  /// The category in Unicode 8, whose tables the reference has: later scalars are nothing to it.
  private static func category(of scalar: Unicode.Scalar) -> Unicode.GeneralCategory {
    switch scalar.value {
    case 0x166D, 0x111C9: return .otherPunctuation
    case 0x1734, 0x1171E: return .nonspacingMark
    case 0x1885, 0x1886: return .otherLetter
    case 0xA9BD: return .spacingMark
    default:
      guard let age = scalar.properties.age, age.major <= 8 else { return .unassigned }
      return scalar.properties.generalCategory
    }
  }
}

/// The pieces by their bytes, in an open hash table over the embedded list.
private struct Vocabulary: Sendable {
  /// In bytes.
  let longest: Int
  private let bytes: Elements<UInt8>
  private let starts: [Int32]
  private let slots: [Int32]
  private static let slotCount = 1 << 17

  init(_ bytes: Elements<UInt8>) {
    self.bytes = bytes
    let list = UnsafeBufferPointer(start: bytes.start, count: bytes.count)
    var starts: [Int32] = [0]
    for (offset, byte) in list.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(offset + 1))
    }
    if starts.last != Int32(list.count) { starts.append(Int32(list.count + 1)) }
    var slots = [Int32](repeating: -1, count: Self.slotCount)
    var longest = 0
    for piece in 0..<starts.count - 1 {
      var text = list[Int(starts[piece])..<Int(starts[piece + 1]) - 1]
      let continues = text.starts(with: [35, 35])
      if continues { text = text.dropFirst(2) }
      longest = max(longest, text.count)
      var slot = Self.hash(text, continues: continues)
      while slots[slot] >= 0 { slot = (slot + 1) % Self.slotCount }
      slots[slot] = Int32(piece)
    }
    self.starts = starts
    self.slots = slots
    self.longest = longest
  }

  /// The number of the piece with these bytes, at the start of a run or inside it.
  func piece(_ text: ArraySlice<UInt8>, continues: Bool) -> Int32? {
    var slot = Self.hash(text, continues: continues)
    while slots[slot] >= 0 {
      if matches(text, slots[slot], continues: continues) { return slots[slot] }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }

  private func matches(_ text: ArraySlice<UInt8>, _ piece: Int32, continues: Bool) -> Bool {
    let start = Int(starts[Int(piece)])
    let length = Int(starts[Int(piece) + 1]) - 1 - start
    guard length == text.count + (continues ? 2 : 0) else { return false }
    var at = bytes.start + start
    if continues {
      guard at[0] == 35, at[1] == 35 else { return false }
      at += 2
    }
    return text.enumerated().allSatisfy { at[$0.offset] == $0.element }
  }

  /// FNV-1a.
  private static func hash(_ text: some Sequence<UInt8>, continues: Bool) -> Int {
    var value: UInt64 = continues ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325
    for byte in text { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (value ^ value >> 29) % UInt64(slotCount))
  }
}
