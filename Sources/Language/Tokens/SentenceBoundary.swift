import Knowledge

/// The place between two words, where a sentence may end.
///
/// It looks at few words on both sides, so that a text is read in linear time.
struct SentenceBoundary {
  private let tokens: [Token]
  /// The first word of the sentence.
  private let first: Int
  /// The word before the place.
  private let last: Int
  /// The last word that is neither a closing quote or bracket nor a footnote's number.
  private let end: Int
  private let closesQuote: Bool

  /// A hyphen or a colon behind no more capitals than these rather follows a body: `EU - Turkey talks`.
  private static let longestAbbreviation = 4

  /// As many words may close a sentence behind its stop, notes included.
  private static let mostClosing = 16

  /// - Precondition: a word follows `last`.
  init(tokens: [Token], first: Int, last: Int) {
    self.tokens = tokens
    self.first = first
    self.last = last
    var end = last
    var closesQuote = false
    while end > max(first, last - Self.mostClosing) {
      if let start = Self.startOfNote(tokens, endingAt: end), start > first {
        end = start - 1
      } else if Self.closing.contains(tokens[end].text), !tokens[end].followsSpace {
        closesQuote = closesQuote || !Self.brackets.contains(tokens[end].text)
        end -= 1
      } else {
        break
      }
    }
    self.end = end
    self.closesQuote = closesQuote
  }

  private var next: Token { tokens[last + 1] }

  var isEnd: Bool {
    guard next.followsSpace else { return isEndWithoutSpace }
    let token = tokens[end]
    if token.isStop { return isEndAfterStop }
    if token.isEllipsis { return end == last || closesQuote ? next.startsSentence : false }
    if token.isWord, token.text.hasSuffix(".") { return isEndAfterAbbreviation }
    return isEndOfLine
  }

  /// `He left.She stayed.`: the space was forgotten.
  private var isEndWithoutSpace: Bool {
    guard end == last, last > first, next.shape == .capitalised, next.text.count > 1 else {
      return false
    }
    return [".", "?", "!"].contains(tokens[last].text) && tokens[last - 1].shape == .lower
      && tokens[last - 1].text.count > 1
  }

  private var isEndAfterStop: Bool {
    if isListNumber || isBeforeNote || next.isEmoticon { return false }
    guard end < last else { return !isNameWithMark }
    // “Why?” he asked; (so he said!) and left
    return next.startsSentence && !(closesQuote && isSaying)
  }

  /// `1.`, `a.` and `Figure 1.` at the start of a sentence.
  private var isListNumber: Bool {
    guard end == last, tokens[last].text == ".", last > first else { return false }
    if last == first + 2 { return isFigureNumber(at: first) }
    return last == first + 1
      && (tokens[first].shape == .number || tokens[first].text.count == 1)
  }

  private func isFigureNumber(at index: Int) -> Bool {
    ["Figure", "Fig.", "Table"].contains(tokens[index].text)
      && tokens[index + 1].shape == .number
  }

  private var isBeforeNote: Bool {
    if next.isOmission { return true }
    guard next.text == "[" else { return false }
    return (last + 3...last + 6).contains {
      $0 < tokens.count && Self.startOfNote(tokens, endingAt: $0) == last + 1
    }
  }

  private var isNameWithMark: Bool {
    tokens[last].text == "!" && last > first && tokens[last - 1].folded == "yahoo"
      && next.shape == .lower
  }

  /// Who spoke follows what was said: `Lavrov said`.
  private var isSaying: Bool {
    guard tokens[end].text != "." else { return false }
    return tokens[(last + 1)...].prefix(4).prefix { $0.isWord }.dropFirst()
      .contains { Self.saying.contains($0.text) }
  }

  private var isEndAfterAbbreviation: Bool {
    let word = tokens[end].folded
    if Self.unfinished.contains(word) { return false }
    if end < last { return next.startsSentence }
    if Abbreviations.titles.contains(word) || Abbreviations.beforeNumbers.contains(word) {
      return false
    }
    if Self.finished.contains(word) { return next.shape == .capitalised && !isPartOfTime(next) }
    let isInitial = tokens[end].text.unicodeScalars.count == 2
    if isInitial, end > first, tokens[end - 1].isCapital { return false }
    return Self.starters.contains(next.text)
  }

  /// What may follow a time: `10 p.m. Monday`, `10 p.m. Eastern`.
  private func isPartOfTime(_ token: Token) -> Bool {
    EnglishCalendar.weekday(token.folded) != nil || EnglishCalendar.month(token.folded) != nil
      || Self.zones.contains(token.text)
  }

  /// Lines that end without a stop, by what stands beside the place.
  private var isEndOfLine: Bool {
    let token = tokens[end]
    if token.isRule || next.isRule { return true }
    if token.isOmission || token.isEmoticon { return next.isCapital || isAfterStop(end) }
    if end == last, token.isAddress {
      return next.isCapital || next.isAddress || isTimestamp(at: last + 1)
    }
    return isAfterGreeting || isAfterPlace || isBeforeListNumber || isBeforeLabel
      || isBeforeTimestamp
      || isAfterTimestamp || isBeforeDateline || isAfterDateline || isAfterFigureNumber
  }

  private func isAfterStop(_ index: Int) -> Bool { index > first && tokens[index - 1].isStop }

  /// Behind `Dear Mr. Shankman,` and `Regards,`.
  private var isAfterGreeting: Bool {
    guard tokens[last].text == ",", next.isCapital, last > first else { return false }
    return last <= first + 2 && Self.closings.contains(tokens[first].text)
      || (2...4).contains(last - first) && Self.salutations.contains(tokens[first].text)
  }

  /// The place of a report: `WASHINGTON (CNN) -- Gov. George Bush`, `ISLAMABAD: The army`.
  private var isAfterPlace: Bool {
    guard next.isCapital, (1...8).contains(last - first), tokens[first].shape == .upper,
      isMarkOfPlace
    else { return false }
    return tokens[first..<last].allSatisfy {
      $0.isCapital || $0.shape == .number || Self.placeMarks.contains($0.text)
    }
  }

  /// A hyphen or a colon only behind a whole word.
  private var isMarkOfPlace: Bool {
    let isWord = tokens[first].text.count > Self.longestAbbreviation
    switch tokens[last].text {
    case "--", "—", "–": return tokens[last].followsSpace
    case "-": return tokens[last].followsSpace && isWord
    case ":": return isWord
    default: return false
    }
  }

  /// Between `as follows:` and `1. The first`.
  private var isBeforeListNumber: Bool {
    guard tokens[last].text == ":", last + 3 < tokens.count, next.shape == .number else {
      return false
    }
    return next.text.count <= 2 && [".", ")"].contains(tokens[last + 2].text)
      && tokens[last + 3].isCapital
  }

  /// Before `Image: Nick Moreau`, `WHEN: today`.
  private var isBeforeLabel: Bool {
    guard last + 2 < tokens.count, tokens[last + 2].text == ":", next.isCapital,
      !Self.openers.contains(tokens[last].text), tokens[last].text != ","
    else { return false }
    return Self.labels.contains(next.folded)
  }

  /// The head of a letter: `01/12/2001 04:37 PM`.
  private var isBeforeTimestamp: Bool {
    isTimestamp(at: last + 1) && tokens[last].shape != .lower && tokens[last].text != ","
  }

  private var isAfterTimestamp: Bool {
    let start = ["am", "pm"].contains(tokens[last].folded) ? last - 2 : last - 1
    return start >= first && isTimestamp(at: start) && !["AM", "PM"].contains(next.text)
  }

  private func isTimestamp(at index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].text.split(separator: "/").count == 3
      && tokens[index].shape == .number && tokens[index + 1].shape == .number
      && tokens[index + 1].text.contains(":")
  }

  /// A headline's date in a line of its own: `Saturday, January 31, 2009`.
  private var isBeforeDateline: Bool {
    isDateline(at: last + 1) && (tokens[last].isCapital || tokens[last].shape == .lower)
      && !Self.openers.contains(tokens[last].text)
  }

  private var isAfterDateline: Bool {
    last - 5 == first && isDateline(at: first) && next.isCapital
  }

  private func isDateline(at index: Int) -> Bool {
    guard index + 5 < tokens.count, EnglishCalendar.weekday(tokens[index].folded) != nil else {
      return false
    }
    return tokens[index + 1].text == "," && tokens[index + 2].shape == .capitalised
      && tokens[index + 3].shape == .number && tokens[index + 4].text == ","
      && tokens[index + 5].shape == .number
  }

  /// A caption: `Figure 1.5 The fall of the Alamo`.
  private var isAfterFigureNumber: Bool {
    last == first + 1 && isFigureNumber(at: first) && (next.isCapital || next.text == "(")
  }

  /// Where a note ends here, such as `[12]` or `[citation needed]`, its first bracket.
  private static func startOfNote(_ tokens: [Token], endingAt end: Int) -> Int? {
    guard tokens[end].text == "]" else { return nil }
    var start = end - 1
    while start > 0, start > end - 5,
      tokens[start].shape == .number || tokens[start].shape == .lower
    {
      start -= 1
    }
    return start >= 0 && start < end - 1 && tokens[start].text == "[" ? start : nil
  }
}
