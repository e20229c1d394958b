import Knowledge
import Language
import Testing

struct WordTests {
  @Test(arguments: [
    ("Turkey's army", "Turkey|'s|army"), ("didn't", "did|n't"), ("can’t", "ca|n’t"),
    ("they've", "they|'ve"), ("Workers’ Party", "Workers|’|Party"),
    ("al-Assad", "al|-|Assad"), ("U.S.-led", "U.S.|-|led"), ("the U.S. said", "the|U.S.|said"),
    ("Gen. Haftar", "Gen.|Haftar"), ("Sergey V. Lavrov", "Sergey|V.|Lavrov"),
    ("ISIS/ISIL", "ISIS|/|ISIL"), ("(PKK),", "(|PKK|)|,"), ("$1.5 million", "$|1.5|million"),
    ("1,000 men", "1,000|men"), ("AT&T", "AT&T"), ("“Daesh [ISIL],”", "“|Daesh|[|ISIL|]|,|”"),
    ("Wait... what?", "Wait|...|what|?"), ("5 p.m. today", "5|p.m.|today"),
    ("Mevlüt Çavuşoğlu", "Mevlüt|Çavuşoğlu"), ("ended.", "ended|."), ("I. He", "I|.|He"),
    ("", ""), (" \n\t ", ""), ("🙂ok", "🙂|ok"), ("O'Brien", "O'Brien"),
  ])
  func textIsSplitIntoWords(text: String, expected: String) {
    #expect(WordSplitter()(text).map(\.text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("Moscow", Token.Shape.capitalised), ("NATO", .upper), ("U.S.", .upper), ("army", .lower),
    ("Çavuşoğlu", .capitalised), ("2015", .number), (",", .mark), ("A", .capitalised),
  ])
  func shapesTellNamesFromWords(text: String, shape: Token.Shape) {
    #expect(WordSplitter()(text).map(\.shape) == [shape])
  }

  /// Every byte but white space is in exactly one token, whatever the text.
  @Test(arguments: 0..<200)
  func tokensCoverTheText(seed: Int) throws {
    let text = HostileText(seed: seed).text(length: 300)
    var covered = [Int](repeating: 0, count: text.utf8.count)
    for token in WordSplitter()(text) {
      #expect(text.slice(token.span) == token.text)
      for byte in token.span.start..<token.span.end { covered[byte] += 1 }
    }
    for (index, byte) in text.utf8.enumerated() where byte > 32 && byte < 127 {
      #expect(covered[index] == 1)
    }
    #expect(covered.allSatisfy { $0 <= 1 })
  }
}

/// Text made of what splitters stumble over, the same for the same seed.
struct HostileText {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  func text(length: Int) -> String {
    var copy = self
    return (0..<length).map { _ in Self.pieces[copy.next(Self.pieces.count)] }.joined()
  }

  private static let pieces = [
    "a", "Z", "é", "Ç", "’", "'", "'s", "n't", ".", "..", "U.S.", "-", "—", " ", " ", " ", "\n",
    "\n\n", "\r\n", "\t", "“", "”", "\"", "(", ")", "[", "]", ",", ";", ":", "/", "&", "@", "1",
    "2,3", "🙂", "👨‍👩‍👧", "\u{301}", "\u{200B}", "\u{202E}", "ى", "中", "Gen.", "ISIS", "\u{0}",
    "\u{FEFF}",
  ]
}
