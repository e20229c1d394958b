/// Where one written word is two or three: `don't`, `Turkey's`, `cannot`, `5pm`.
extension WordScanner {
  /// The positions at which a word is cut, in order.
  func cuts(from start: Int, to end: Int) -> [Int] {
    if text.kind(start) == .digit {
      return (unit(from: start, to: end) ?? yearsClitic(from: start, to: end)).map { [$0] } ?? []
    }
    if let cut = clitic(from: start, to: end) { return [cut] }
    if end - start == 4, text.holds("ma", at: end - 2), text.kind(start + 1) == .apostrophe {
      return [start + 1, end - 1]  // I'ma
    }
    // IM and ID are no I'm and I'd
    let isShortAndLoud = end - start <= 3 && text.isCapital(start + 1)
    guard end - start <= Self.longestContraction, !isShortAndLoud else { return [] }
    return Self.contractions[text[start..<end].lowercased()]?.map { start + $0 } ?? []
  }

  /// Where the clitic of a word begins.
  private func clitic(from start: Int, to end: Int) -> Int? {
    for cut in stride(from: end - 1, through: max(start + 1, end - 3), by: -1) {
      guard text.kind(cut) == .apostrophe else { continue }
      if cut == end - 2, text.holds("t", at: cut + 1), cut - 1 > start, text.holds("n", at: cut - 1)
      {
        return cut - 1
      }
      let tail = text[(cut + 1)..<end].lowercased()
      return Self.clitics.contains(tail) ? cut : nil
    }
    // y'all
    return end - start == 5 && text.holds("y", at: start) && text.holds("all", at: start + 2)
      && text.kind(start + 1) == .apostrophe ? start + 2 : nil
  }

  /// Where the unit of a number begins: `5km`, `10pm`, but `10th` and `60s` are whole.
  private func unit(from start: Int, to end: Int) -> Int? {
    var cut = end
    while text.kind(cut - 1) == .letter { cut -= 1 }
    guard cut > start, end - cut <= 7, text.kind(cut - 1) == .digit else { return nil }
    return Self.units.contains(text[cut..<end].lowercased()) ? cut : nil
  }

  /// `2003's` is two words, `1960's` one.
  private func yearsClitic(from start: Int, to end: Int) -> Int? {
    guard end - start > 3, text.kind(end - 2) == .apostrophe, text.holds("s", at: end - 1),
      text.scalar(end - 3) != "0"
    else { return nil }
    return end - 2
  }

  private static let clitics: Set<String> = ["s", "re", "ve", "ll", "d", "m"]

  private static let units: Set<String> = [
    "k", "m", "b", "bn", "mn", "mm", "cm", "km", "kg", "lb", "lbs", "ft", "am", "pm", "hz", "khz",
    "mhz", "ghz", "kb", "mb", "gb", "tb", "kw", "mw", "gw", "mph", "kph", "min", "mins", "minutes",
    "hr", "hrs", "hours", "yr", "yrs", "years", "watt", "sqft", "ml", "mg", "p", "f", "oz", "px",
    "º",
  ]

  /// Offsets of the cuts, by the small letters of the word.
  fileprivate static let contractions: [String: [Int]] = [
    "cannot": [3], "gonna": [3], "wanna": [3], "gotta": [3], "outta": [3], "lotta": [3],
    "dunno": [2, 3], "gimme": [3], "lemme": [3], "whatcha": [4],
    "dont": [2], "didnt": [3], "doesnt": [4], "wont": [2], "cant": [2], "couldnt": [5],
    "wouldnt": [5], "shouldnt": [6], "isnt": [2], "wasnt": [3], "werent": [4], "arent": [3],
    "hasnt": [3], "havent": [4], "hadnt": [3], "aint": [2], "arnt": [2],
    "im": [1], "ive": [1], "youre": [3], "youve": [3], "youll": [3], "theyre": [4], "theyve": [4],
    "theyll": [4], "itll": [2], "thats": [4], "theres": [5], "whats": [4], "heres": [4],
  ]
  private static let longestContraction = 8
}

extension WordSplitter {
  /// Small words of letters alone that are cut in two or three: `cannot`.
  package static var contractions: [String] { Array(WordScanner.contractions.keys) }
}
