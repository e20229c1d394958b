/// Words: what begins with a letter or a digit.
extension WordScanner {
  mutating func readWord(followsSpace: Bool) {
    let start = position
    if let end = endOfAddress() {
      return append(from: start, to: end, followsSpace: followsSpace)
    }
    if let end = endOfHyphenedNumber(from: start) {
      return append(from: start, to: end, followsSpace: followsSpace)
    }
    var end = start + 1
    while isInside(end, wordFrom: start) { end += 1 }
    if takesPoint(wordFrom: start, to: end) {
      end += 1
    } else if text.scalar(end) == "$", end - start <= 2, text.isCapital(end - 1) {
      end += 1  // US$, C$
    }
    append(from: start, cuts: cuts(from: start, to: end), to: end, followsSpace: followsSpace)
  }

  /// Whether a word that began before a position goes on there.
  private func isInside(_ position: Int, wordFrom start: Int) -> Bool {
    switch text.kind(position) {
    case .letter, .digit: return true
    case .apostrophe: return text.kind(position + 1) == .letter && text.scalar(position) != "‘"
    case .point: return isInnerPoint(position, wordFrom: start)
    case .hyphen: return isInnerHyphen(position, wordFrom: start)
    case .mark: return isInnerMark(position, wordFrom: start)
    case .space: return false
    }
  }

  /// The points inside of `1.5`, `U.N.H.C.R`, `p.m` and `Ph.D`.
  private func isInnerPoint(_ position: Int, wordFrom start: Int) -> Bool {
    if text.kind(position - 1) == .digit { return text.kind(position + 1) == .digit }
    guard text.kind(position + 1) == .letter else { return false }
    return text.isSingleLetter(position - 1) && text.isSingleLetter(position + 1)
      || position - start == 2 && text.holds("ph.d", at: start) && text.isSingleLetter(position + 1)
      || position - start == 1 && text.holds(".sc.", at: position)
  }

  /// `non-state`, `e-mail`, `Kafka-esque`: all other hyphens stand alone.
  private func isInnerHyphen(_ position: Int, wordFrom start: Int) -> Bool {
    guard text.scalar(position) == "-", text.isWord(position + 1) else { return false }
    if Self.suffixes.contains(where: {
      text.holds($0, at: position + 1) && !text.isWord(position + 1 + $0.utf8.count)
    }) {
      return true
    }
    guard position - start <= Self.longestPrefix, text.kind(start) == .letter else { return false }
    let prefix = text[start..<position]
    // Naqsh-e-Jahan is no e-mail
    if prefix == "e", start > 0, text.kind(start - 1) == .hyphen { return false }
    return Self.prefixes.contains(prefix.lowercased())
  }

  /// The marks inside of `1,000`, `5:30`, `9/11`, `AT&T`, `s/he`, `my_file`.
  private func isInnerMark(_ position: Int, wordFrom start: Int) -> Bool {
    let before = text.kind(position - 1)
    let after = text.kind(position + 1)
    switch text.scalar(position) {
    case ":": return before == .digit && after == .digit
    case ",": return before == .digit && text.end(of: .digit, from: position + 1) > position + 3
    case "/":
      if before == .digit { return after == .digit }
      // w/, w/o, s/he, L/C
      if position - start == 1, text.holds("w", at: start) { return true }
      return text.isSingleLetter(position - 1) && position - start == 1
        && (text.isSingleLetter(position + 1) || text.holds("he", at: position + 1))
    case "&": return before == .letter && after == .letter
    case "_", "@": return before != .mark && (after == .letter || after == .digit)
    case "*": return before == .letter && text.kind(position + 1) == .letter
    default: return false
    }
  }

  /// A telephone number or a date, whose hyphens are its own: `713-853-3989`, `11-20-2000`.
  private func endOfHyphenedNumber(from start: Int) -> Int? {
    guard text.kind(start) == .digit else { return nil }
    var lengths: [Int] = []
    var end = start
    repeat {
      let next = text.end(of: .digit, from: lengths.isEmpty ? end : end + 1)
      lengths.append(next - end - (lengths.isEmpty ? 0 : 1))
      end = next
    } while lengths.count <= 4 && text.scalar(end) == "-" && text.kind(end + 1) == .digit
    return Self.hyphenedNumbers.contains(lengths) && text.kind(end) != .letter ? end : nil
  }

  private static let hyphenedNumbers: Set<[Int]> = [
    [3, 4], [3, 3, 4], [1, 3, 3, 4], [5, 4], [2, 2, 4], [2, 2, 2], [1, 2, 4], [4, 2, 2],
  ]

  /// Not `ex`: it stands before titles, and those are looked for as words of their own.
  private static let prefixes: Set<String> = [
    "ante", "anti", "arch", "bi", "bio", "co", "counter", "cross", "cyber", "de", "e",
    "extra", "hyper", "infra", "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini",
    "multi", "neo", "non", "over", "para", "post", "pre", "pro", "proto", "pseudo", "psycho",
    "re", "semi", "socio", "sub", "super", "supra", "trans", "tri", "ultra", "un",
  ]
  private static let longestPrefix = 7

  private static let suffixes = ["esque", "wise", "ish"]
}
