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
    ("cannot", "can|not"), ("gonna", "gon|na"), ("I’m", "I|’m"), ("dont", "do|nt"),
    ("IM me", "IM|me"), ("Its", "Its"), ("y'all", "y'|all"), ("I'ma", "I|'m|a"),
    ("rock 'n' roll", "rock|'|n|'|roll"), ("get 'em", "get|'em"), ("the '60s", "the|'60s"),
    ("the 1960's", "the|1960's"), ("in 2003's", "in|2003|'s"), ("Syria`s", "Syria|`s"),
  ])
  func cliticsAreWordsOfTheirOwn(text: String, expected: String) {
    #expect(WordSplitter()(text).map(\.text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("non-state", "non-state"), ("anti-government", "anti-government"), ("e-mail", "e-mail"),
    ("mid-1980s", "mid-1980s"), ("Kafka-esque", "Kafka-esque"),
    ("ex-president", "ex|-|president"), ("Russian-led", "Russian|-|led"),
    ("Naqsh-e-Jahan", "Naqsh|-|e|-|Jahan"), ("713-853-3989", "713-853-3989"),
    ("11-20-2000", "11-20-2000"), ("1990-95", "1990|-|95"), ("war–weary", "war|–|weary"),
    ("--- so", "---|so"), ("pre- and post-war", "pre|-|and|post-war"),
  ])
  func hyphensStandAloneButBehindPrefixes(text: String, expected: String) {
    #expect(WordSplitter()(text).map(\.text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("5km", "5|km"), ("10pm", "10|pm"), ("10th", "10th"), ("60s", "60s"), ("M16", "M16"),
    ("5:30", "5:30"), ("9/11", "9/11"), ("16/10/2004", "16/10/2004"), ("1,2", "1|,|2"),
    ("12,500", "12,500"), (".265", ".265"), ("US$5", "US$|5"), ("€5bn", "€|5|bn"), ("7%", "7|%"),
    ("+44 20", "+44|20"), ("#5", "#|5"), ("No. 5", "No.|5"), ("Say no.", "Say|no|."),
    ("pp. 5", "pp.|5"), ("Jan. 4", "Jan.|4"), ("54º", "54|º"),
  ])
  func numbersKeepTheirMarksButNoUnits(text: String, expected: String) {
    #expect(WordSplitter()(text).map(\.text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("(http://a.org/b-c?d=1).", "(|http://a.org/b-c?d=1|)|."), ("www.un.org,", "www.un.org|,"),
    ("a.b-c@d.ac.uk.", "a.b-c@d.ac.uk|."), ("whitehouse.gov", "whitehouse.gov"),
    ("left.Then", "left|.|Then"), ("bbc.co.uk/news", "bbc.co.uk/news"),
    ("report.pdf", "report.pdf"),
    ("#Syria", "#Syria"), ("@POTUS", "@POTUS"), ("http://", "http|:|/|/"), ("w/o", "w/o"),
    ("and/or", "and|/|or"), ("http://x.com", "http://x.com"),
  ])
  func addressesAreOneWord(text: String, expected: String) {
    #expect(WordSplitter()(text).map(\.text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("What?!", "What|?!"), ("so.... he", "so|....|he"), ("yes…", "yes|…"), ("ok :-)", "ok|:-)"),
    ("(see: a)", "(|see|:|a|)"), ("a*b", "a*b"), ("====", "===="), ("''So''", "''|So|''"),
    ("«Non»", "«|Non|»"), ("`` hi ''", "``|hi|''"), ("<<a>>", "<<|a|>>"), ("[...]", "[...]"),
  ])
  func marksThatBelongTogetherAreOne(text: String, expected: String) {
    #expect(WordSplitter()(text).map(\.text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("Moscow", Token.Shape.capitalised), ("NATO", .upper), ("U.S.", .upper), ("army", .lower),
    ("Çavuşoğlu", .capitalised), ("2015", .number), (",", .mark), ("A", .capitalised),
    ("anti-Assad", .lower), ("Москва", .capitalised), ("سوريا", .lower),
  ])
  func shapesTellNamesFromWords(text: String, shape: Token.Shape) {
    #expect(WordSplitter()(text).map(\.shape) == [shape])
  }

  /// Every byte but white space is in exactly one token, whatever the text.
  @Test(arguments: 0..<200)
  func tokensCoverTheText(seed: Int) throws {
    for text in [
      HostileText(seed: seed).text(length: 300), HostileText(seed: seed).anyScalars(200),
    ] {
      var covered = [Int](repeating: 0, count: text.utf8.count)
      for token in WordSplitter()(text) {
        #expect(text.slice(token.span) == token.text)
        for byte in token.span.start..<token.span.end { covered[byte] += 1 }
      }
      #expect(covered == textIsVisible(text).map { $0 ? 1 : 0 })
    }
  }

  /// Endless words, marks that may begin something and letters under a heap of accents.
  @Test(arguments: [
    "a", "a.", "a-", "non-", "1-", "'", "a'", "@", "a@", "[", ":", ".", "w/", "1,1", "www.", "1,",
    "\u{301}\u{323}",
  ])
  func endlessWordsAreReadInLinearTime(piece: String) {
    let text = String(repeating: piece, count: 100_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(WordSplitter()(text).reduce(0) { $0 + $1.span.length } == text.utf8.count)
      #expect(!SentenceSplitter()(text).isEmpty)
    }
    // Quadratic time would take minutes.
    #expect(time < .seconds(30))
  }
}

/// Whether each byte of a text is part of something else than white space and control characters.
private func textIsVisible(_ text: String) -> [Bool] {
  text.unicodeScalars.flatMap { scalar in
    let isBlank =
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    return Array(repeating: !isBlank, count: UTF8.width(scalar))
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

  /// Scalars of all planes.
  func anyScalars(_ length: Int) -> String {
    var copy = self
    var scalars = String.UnicodeScalarView()
    for _ in 0..<length {
      let plane = [0x80, 0x800, 0x3000, 0x11_0000][copy.next(4)]
      scalars.append(Unicode.Scalar(UInt32(copy.next(plane))) ?? "-")
    }
    return String(scalars)
  }

  private static let pieces = [
    "a", "Z", "é", "Ç", "’", "'", "'s", "n't", ".", "..", "U.S.", "-", "—", " ", " ", " ", "\n",
    "\n\n", "\r\n", "\t", "“", "”", "\"", "(", ")", "[", "]", ",", ";", ":", "/", "&", "@", "1",
    "2,3", "🙂", "👨‍👩‍👧", "\u{301}", "\u{200B}", "\u{202E}", "ى", "中", "Gen.", "ISIS", "\u{0}",
    "\u{FEFF}",
  ]
}
