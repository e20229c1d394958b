import Knowledge

/// A code of a dictionary: `[IGOEUREEC 950701-951231]`, `[USRARM <900823]`, `[CHNGOV >20121115]`.
struct DictionaryCode: Hashable {
  let text: String
  var from: PartialDate?
  var until: PartialDate?

  init(_ written: Substring, line: Int) throws(LineFault) {
    let words = written.split(whereSeparator: \.isWhitespace)
    guard let code = words.first, code.utf8.count <= 60, Self.isCode(code) else {
      throw LineFault(
        line: line, what: "'[\(written)]' is no code",
        remedy: "write [CODE] or [CODE 950701-951231]")
    }
    text = String(code)
    let dates = words.dropFirst().joined()
    guard !dates.isEmpty else { return }
    try readDates(dates, line)
    if let from, let until, until.lastDay < from.firstDay {
      throw LineFault(
        line: line, what: "'[\(written)]' ends before it begins", remedy: "mend its dates")
    }
  }

  /// A day alone is the only day.
  private mutating func readDates(_ dates: String, _ line: Int) throws(LineFault) {
    switch dates.first {
    case "<": until = try Self.day(dates.dropFirst(), line)
    case ">": from = try Self.day(dates.dropFirst(), line)
    default:
      let ends = dates.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      from = try Self.day(ends[0], line)
      until = try Self.day(ends[ends.count - 1], line)
    }
  }

  /// A day written `950701` or `19950701`.
  ///
  /// Source: the dictionaries, which write years before 1930 with four digits.
  private static func day(_ digits: Substring, _ line: Int) throws(LineFault) -> PartialDate {
    let numbers = digits.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
    let isWritten = numbers.count == digits.utf8.count && (numbers.count == 6 || numbers.count == 8)
    func number(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
    if isWritten {
      let rest = numbers.count - 4
      let short = number(0..<rest)
      let year = rest == 4 ? short : short + (short < 30 ? 2000 : 1900)
      if let date = PartialDate(
        year: year, month: number(rest..<rest + 2), day: number(rest + 2..<rest + 4))
      {
        return date
      }
    }
    throw LineFault(
      line: line, what: "'\(digits)' is no day", remedy: "write 950701 or 19950701")
  }

  private static func isCode(_ text: Substring) -> Bool {
    text.utf8.count >= 3
      && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
  }

  /// The parts of three characters each: `AFG`, `GOV`, `MIL`.
  var parts: [String] {
    let letters = Array(text)
    return stride(from: 0, to: letters.count - 2, by: 3).map { String(letters[$0..<$0 + 3]) }
  }

  var isDated: Bool { from != nil || until != nil }

  var code: ActorCode { ActorCode(scheme: "cameo", text: text, from: from, until: until) }
}
