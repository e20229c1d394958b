/// What a sentence is worded like, in 64 bits: sentences that tell the same in nearly the same words
/// differ in few of them, others in about half.
///
/// Each word of four letters or more, folded, and each two of them in a row vote with the bits of
/// their hash for every bit. Source: Charikar 2002, "Similarity Estimation Techniques from Rounding
/// Algorithms", STOC.
package struct SentenceWording: Hashable, Sendable {
  package let bits: UInt64

  package init(bits: UInt64) { self.bits = bits }

  package init(of text: String) {
    let words = foldedText(text).split { !$0.isLetter }.filter { $0.count >= 4 }.map(String.init)
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    var votes = [Int](repeating: 0, count: 64)
    for feature in words + pairs {
      let hash = Self.hash(feature)
      for bit in 0..<64 { votes[bit] += hash >> UInt64(bit) & 1 == 1 ? 1 : -1 }
    }
    bits = (0..<64).reduce(0) { votes[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
  }

  /// Whether one is most likely written after the other, or both after a third.
  package func isLike(_ other: SentenceWording) -> Bool {
    // none of them has a word long enough to tell
    guard bits != 0, other.bits != 0 else { return false }
    return (bits ^ other.bits).nonzeroBitCount <= Self.mostDifferent
  }

  /// Unit: bits of 64; unrelated sentences differ in so few once in about 100,000 pairs.
  private static let mostDifferent = 14

  /// FNV-1a, finished as MurmurHash3 does so that short words spread over all bits.
  private static func hash(_ word: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 33
    hash = hash &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 33
    hash = hash &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 33
  }
}
