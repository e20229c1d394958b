/// What a scalar is to the splitting of words.
enum ScalarClass: UInt8 {
  case space, letter, digit, apostrophe, point, hyphen, mark
}

/// A text as an array of scalars that know their class and their place.
///
/// A position is the index of a scalar. Beyond both ends lies white space.
struct ScannedText {
  let scalars: [Unicode.Scalar]
  let kinds: [ScalarClass]
  private let offsets: [Int]
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    scalars = Array(text.unicodeScalars)
    kinds = Self.kinds(of: scalars)
    var offset = 0
    var offsets = scalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return offset
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  /// A letter bears this many marks at most; the next one ends its word, for comparing texts with
  /// long runs of them takes quadratic time (the stream-safe limit of Unicode's UAX #15).
  private static let mostCombined = 30

  private static func kinds(of scalars: [Unicode.Scalar]) -> [ScalarClass] {
    var combined = 0
    return scalars.map { scalar in
      let isCombining =
        !scalar.isASCII && scalar.properties.canonicalCombiningClass != .notReordered
      combined = isCombining ? combined + 1 : 0
      guard combined > mostCombined else { return kind(of: scalar) }
      combined = 0
      return .mark
    }
  }

  var count: Int { scalars.count }
  var byteCount: Int { bytes.count }

  /// In bytes.
  func offset(of position: Int) -> Int { offsets[position] }

  func kind(_ position: Int) -> ScalarClass {
    kinds.indices.contains(position) ? kinds[position] : .space
  }

  /// A space where there is none.
  func scalar(_ position: Int) -> Unicode.Scalar {
    scalars.indices.contains(position) ? scalars[position] : " "
  }

  func isWord(_ position: Int) -> Bool {
    kind(position) == .letter || kind(position) == .digit
  }

  func isCapital(_ position: Int) -> Bool { isCapital(scalar(position)) }

  /// A letter with none beside it.
  func isSingleLetter(_ position: Int) -> Bool {
    kind(position) == .letter && kind(position - 1) != .letter && kind(position + 1) != .letter
  }

  /// Where the run of a class that begins at a position ends.
  func end(of kind: ScalarClass, from start: Int) -> Int {
    var end = start
    while self.kind(end) == kind, end < count { end += 1 }
    return end
  }

  subscript(_ range: Range<Int>) -> String {
    String(decoding: bytes[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
  }

  /// Whether a text stands at a position; its small ASCII letters may be capitals there.
  func holds(_ letters: String, at start: Int) -> Bool {
    var position = start
    for letter in letters.unicodeScalars {
      let scalar = scalar(position)
      let isCapital = ("A"..."Z").contains(scalar)
      guard scalar == letter || isCapital && scalar.value | 32 == letter.value else { return false }
      position += 1
    }
    return true
  }

  func shape(of range: Range<Int>) -> Token.Shape {
    guard let first = range.first(where: isWord), first == range.lowerBound else { return .mark }
    if kinds[first] == .digit { return .number }
    let letters = range.lazy.filter {
      kinds[$0] == .letter && scalars[$0].properties.generalCategory != .format
    }
    guard let first = letters.first, isCapital(first) else { return .lower }
    return letters.dropFirst().isEmpty || !letters.allSatisfy(isCapital) ? .capitalised : .upper
  }

  private func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  private static func kind(of scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar {
    case "a"..."z", "A"..."Z": return .letter
    case "0"..."9": return .digit
    case "'", "`", "\u{2018}", "\u{2019}", "\u{02BC}": return .apostrophe
    case ".": return .point
    case "-", "\u{2010}", "\u{2011}": return .hyphen
    case "\u{21}"..."\u{7E}": return .mark
    case "\u{0}"..."\u{9F}": return .space
    default: return kind(ofForeign: scalar.properties)
    }
  }

  private static func kind(ofForeign properties: Unicode.Scalar.Properties) -> ScalarClass {
    if properties.isWhitespace { return .space }
    if properties.isAlphabetic { return .letter }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .format: return .letter
    case .decimalNumber: return .digit
    case .control: return .space
    default: return .mark
    }
  }
}
