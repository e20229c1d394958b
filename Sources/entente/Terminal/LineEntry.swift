import Publishing

/// A line of text that a person types key by key.
struct LineEntry: Equatable {
  private(set) var text = ""

  enum Outcome: Equatable {
    case going, done, cancelled
  }

  mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .character(let character): text.append(character)
    case .backspace: _ = text.popLast()
    case .control("u"): text = ""
    case .control("w"):
      while text.last == " " { text.removeLast() }
      while let last = text.last, last != " " { text.removeLast() }
    case .enter: return .done
    case .escape, .control("c"), .control("d"): return .cancelled
    case .control, .left, .right, .unknown: break
    }
    return .going
  }
}

extension LineEntry {
  /// The end of the text that fits, with "…" for what is before it.
  func tail(columns: Int) -> String {
    var tail = Substring(text)
    while tail.displayWidth >= columns { tail.removeFirst() }
    return tail.count == text.count ? text : "…" + tail
  }
}
