extension SentenceBoundary {
  static let brackets: Set<String> = [")", "]"]
  static let closing: Set<String> = ["\"", "”", "’", "'", ")", "]", "''", "’’", "»"]
  static let opening: Set<String> = ["\"", "“", "‘", "'", "``", "(", "[", "«"]

  /// Abbreviations that something must follow.
  static let unfinished: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "mt", "vs", "eg", "ie", "cf", "approx", "ca", "attn", "mlle",
    "mme", "messrs", "vol", "vols", "dept",
  ]

  /// Abbreviations that end a sentence before a capital more often than not.
  static let finished: Set<String> = ["etc", "pm", "am"]

  /// Words that start sentences and seldom go on with a name.
  static let starters: Set<String> = [
    "The", "He", "She", "It", "They", "We", "I", "A", "An", "In", "On", "At", "But", "And", "This",
    "That", "These", "Those", "There", "His", "Her", "Their", "However", "Meanwhile", "After",
    "Before", "When", "While", "As", "If", "For", "According", "Some", "Many", "Although", "So",
    "Our", "My", "You", "What", "Who", "Since", "With", "From", "Its", "One", "No", "Then",
  ]

  /// Words behind which a date or a label is no line of its own.
  static let openers: Set<String> = [
    "on", "On", "of", "since", "Since", "until", "Until", "from", "From", "by", "By", "to", "the",
    "The", "and", "for", "last", "next", "this", "through",
  ]

  static let saying: Set<String> = [
    "said", "says", "asked", "asks", "told", "added", "wrote", "replied", "shouted", "cried",
  ]

  static let labels: Set<String> = [
    "from", "subject", "sent", "date", "time", "location", "where", "when", "what", "who", "image",
    "images", "video", "photo", "edit",
  ]

  /// First words of what stands above a letter and below it.
  static let salutations: Set<String> = ["Dear", "Hi", "Hello"]
  static let closings: Set<String> = [
    "Thanks", "Regards", "Best", "Sincerely", "Respectfully", "Cheers", "Yours", "Kind",
  ]

  static let placeMarks: Set<String> = [",", "(", ")", "/", "-"]

  static let zones: Set<String> = [
    "Eastern", "Central", "Pacific", "Greenwich", "Moscow", "Local", "Beijing",
  ]
}

extension Token {
  /// `.`, `!`, `?!`, but no ellipsis.
  var isStop: Bool {
    text == "." || shape == .mark && !isEllipsis && text.unicodeScalars.allSatisfy(isStopMark)
  }

  var isEllipsis: Bool { text.hasPrefix("..") || text.hasPrefix("…") }

  /// What was left out of a quotation: `[...]`.
  var isOmission: Bool { text == "[...]" || text == "[…]" }

  /// A line of strokes that parts what is above from what is below.
  var isRule: Bool {
    guard shape == .mark, text.utf8.count >= 4, let first = text.unicodeScalars.first else {
      return false
    }
    return ["-", "=", "*"].contains(first) && text.unicodeScalars.allSatisfy { $0 == first }
  }

  var isEmoticon: Bool {
    shape == .mark && text.utf8.count > 1 && [":", ";", "=", "^"].contains(text.first)
  }

  /// Of a page or of mail.
  var isAddress: Bool {
    shape != .mark && (text.contains("://") || text.hasPrefix("www.") || isMail)
  }

  private var isMail: Bool { text.contains("@") && text.contains(".") }

  /// Whether a sentence may begin with it after a quotation.
  var startsSentence: Bool {
    isCapital || shape == .number || SentenceBoundary.opening.contains(text)
      || ["—", "–", "-", "•"].contains(text)
  }
}

private func isStopMark(_ scalar: Unicode.Scalar) -> Bool {
  [".", "!", "?"].contains(scalar)
}
