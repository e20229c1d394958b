/// Marks, and words that begin with one.
extension WordScanner {
  mutating func readMark(followsSpace: Bool) {
    let start = position
    let end =
      endOfEmoticon(from: start) ?? endOfMarkedWord(from: start, followsSpace: followsSpace)
      ?? endOfRun(from: start)
    append(from: start, to: end, followsSpace: followsSpace)
  }

  /// `...`, `?!`, `--`, `***`: marks that are one token together.
  private func endOfRun(from start: Int) -> Int {
    let first = text.scalar(start)
    var end = start + 1
    if text.holds("[...]", at: start) { return start + 5 }
    if Self.stops.contains(first) {
      while Self.stops.contains(text.scalar(end)) { end += 1 }
    } else if Self.repeated.contains(first) {
      while text.scalar(end) == first { end += 1 }
    } else if Self.doubled.contains(first), text.scalar(end) == first {
      end += 1
    }
    return end
  }

  /// `'s`, `'em`, `'60s`, `.265`, `#name`, `@name`, `+44`.
  private func endOfMarkedWord(from start: Int, followsSpace: Bool) -> Int? {
    let next = text.kind(start + 1)
    switch text.scalar(start) {
    case ".":
      guard next == .digit, followsSpace || !text.isWord(start - 1) else { return nil }
      return text.end(of: .digit, from: start + 1)
    case "+":
      return followsSpace && next == .digit ? text.end(of: .digit, from: start + 1) : nil
    case "#": return next == .letter && !text.isWord(start - 1) ? endOfTag(from: start + 1) : nil
    case "@":
      return text.isWord(start + 1) && !text.isWord(start - 1) ? endOfTag(from: start + 1) : nil
    default:
      guard text.kind(start) == .apostrophe else { return nil }
      return endOfElision(from: start, followsSpace: followsSpace)
    }
  }

  private func endOfTag(from start: Int) -> Int {
    var end = start
    while text.isWord(end) || text.scalar(end) == "_" { end += 1 }
    return end
  }

  private func endOfElision(from start: Int, followsSpace: Bool) -> Int? {
    let end = text.end(of: .letter, from: start + 1)
    if !followsSpace {
      return end == start + 2 && text.holds("s", at: start + 1) && !text.isWord(end) ? end : nil
    }
    if end > start + 1, end - start <= 6, text.kind(end) != .apostrophe {
      return Self.elisions.contains(text[(start + 1)..<end].lowercased()) ? end : nil
    }
    let digits = text.end(of: .digit, from: start + 1)
    guard digits == start + 3 else { return nil }
    if !text.isWord(digits) { return text.kind(digits) == .apostrophe ? nil : digits }
    return text.holds("s", at: digits) && !text.isWord(digits + 1) ? digits + 1 : nil
  }

  /// `:-)`, `;)`, `=(`, `^_^`, `<3`.
  private func endOfEmoticon(from start: Int) -> Int? {
    guard !text.isWord(start - 1) || text.scalar(start) != ":" else { return nil }
    if text.holds("^_^", at: start) { return start + 3 }
    if text.holds("<3", at: start) { return text.isWord(start + 2) ? nil : start + 2 }
    guard Self.eyes.contains(text.scalar(start)) else { return nil }
    var end = start + 1
    if Self.noses.contains(text.scalar(end)) { end += 1 }
    let mouth = text.scalar(end)
    guard Self.mouths.contains(mouth) else { return nil }
    repeat { end += 1 } while text.scalar(end) == mouth
    return text.isWord(end) ? nil : end
  }

  private static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…"]
  private static let repeated: Set<Unicode.Scalar> = [
    "-", "–", "—", "=", "*", "_", "+", "~", "<", ">", "#",
  ]
  private static let doubled: Set<Unicode.Scalar> = ["'", "’", "‘", "`"]
  private static let eyes: Set<Unicode.Scalar> = [":", ";", "="]
  private static let noses: Set<Unicode.Scalar> = ["-", "'", "^"]
  private static let mouths: Set<Unicode.Scalar> = [")", "(", "D", "P", "p", "/", "]", "["]
  private static let elisions: Set<String> = [
    "em", "til", "cause", "cuz", "cos", "bout", "n", "s", "m",
  ]
}
