/// A stretch of text and what stands before and behind it.
///
/// Source: W3C Web Annotation Data Model, TextQuoteSelector.
package struct TextQuote: Hashable, Codable, Sendable {
  package var exact: String
  package var prefix: String
  package var suffix: String

  package init(exact: String, prefix: String, suffix: String) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  /// How much of its surroundings a quote takes along, in characters.
  private static let surroundings = 32

  /// `nil` where the span is no stretch of the text.
  package init?(of span: TextSpan, in text: String) {
    let bytes = text.utf8
    guard let exact = text.slice(span),
      let start = bytes.index(bytes.startIndex, offsetBy: span.start, limitedBy: bytes.endIndex),
      let end = bytes.index(start, offsetBy: span.length, limitedBy: bytes.endIndex)
    else { return nil }
    self.init(
      exact: exact, prefix: String(text[..<start].suffix(Self.surroundings)),
      suffix: String(text[end...].prefix(Self.surroundings)))
  }
}

extension TextQuote {
  /// Where the quote stands in a text, word for word; `nil` where it stands nowhere, or in several
  /// places that cannot be told apart.
  ///
  /// White space, quotation marks and dashes may be written in another way. Of several places the one at
  /// `position` is it, else the only one with the most of what stood before and behind it.
  package func place(in text: String, at position: TextSpan) -> QuotePlace? {
    // byte by byte: letters may be composed in several ways, and spans count bytes
    if let here = text.slice(position), here.utf8.elementsEqual(exact.utf8) {
      return QuotePlace(quote: LevelText(exact), text: LevelText(exact), start: position.start)
    }
    let (quote, text) = (LevelText(exact), LevelText(text))
    guard !quote.bytes.isEmpty else { return nil }
    let starts = text.places(of: quote.bytes)
    if starts.count < 2 { return starts.first.map { QuotePlace(quote: quote, text: text, at: $0) } }
    let (prefix, suffix) = (LevelText(prefix).bytes, LevelText(suffix).bytes)
    let likeness = starts.map { start in
      let (before, behind) = (text.bytes[..<start], text.bytes[(start + quote.bytes.count)...])
      return zip(before.reversed(), prefix.reversed()).prefix { $0 == $1 }.count
        + zip(behind, suffix).prefix { $0 == $1 }.count
    }
    let most = likeness.max()
    guard likeness.count(where: { $0 == most }) == 1, let best = likeness.firstIndex(of: most ?? 0)
    else { return nil }
    return QuotePlace(quote: quote, text: text, at: starts[best])
  }
}

/// Where a quote stands in a text.
package struct QuotePlace: Sendable {
  private let quote: LevelText
  private let text: LevelText
  /// Of the quote in `text`, in level bytes.
  private let place: Int
  /// Where `text` itself begins.
  private let offset: Int

  fileprivate init(quote: LevelText, text: LevelText, at place: Int) {
    (self.quote, self.text, self.place, offset) = (quote, text, place, 0)
  }

  fileprivate init(quote: LevelText, text: LevelText, start: Int) {
    (self.quote, self.text, place, offset) = (quote, text, 0, start)
  }

  /// A stretch of the quote as a stretch of the text; `nil` where the quote does not hold it.
  package func span(of stretch: TextSpan) -> TextSpan? {
    guard let start = quote.place(of: stretch.start), let end = quote.place(of: stretch.end),
      start <= end
    else { return nil }
    let from = text.offsets[place + start]
    // the end of a stretch is that of its last character, not the start of the next
    let until = start == end ? from : text.ends[place + end - 1]
    return TextSpan(start: offset + from, end: offset + until)
  }
}

/// A text whose spaces, quotation marks and dashes are all of one kind.
private struct LevelText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each byte's character starts in the text, and behind the last one where the text ends.
  private(set) var offsets: [Int] = []
  /// Where each byte's character ends.
  private(set) var ends: [Int] = []

  init(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      let level = Self.level(scalar)
      if level == " ", bytes.last == UInt8(ascii: " ") {
        ends[ends.count - 1] = offset + length
      } else {
        for byte in UTF8.encode(level) ?? UTF8.encodedReplacementCharacter {
          bytes.append(byte)
          offsets.append(offset)
          ends.append(offset + length)
        }
      }
      offset += length
    }
    offsets.append(offset)
  }

  /// The level byte of the character that an offset of the text lies at.
  func place(of offset: Int) -> Int? {
    guard offset >= 0, offset <= offsets[offsets.count - 1] else { return nil }
    return offsets.firstIndex { $0 >= offset }
  }

  /// Where the bytes stand.
  func places(of wanted: [UInt8]) -> [Int] {
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter { start in
      bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  private static func level(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}": "\""
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    case _ where scalar.properties.isWhitespace: " "
    default: scalar
    }
  }
}
