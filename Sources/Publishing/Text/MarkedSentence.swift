import GraphStore
import Knowledge
import Querying

/// The sentence of a claim with its subject and object marked.
struct MarkedSentence {
  private let evidence: Evidence

  init(_ evidence: Evidence) {
    self.evidence = evidence
  }

  /// In colours, or between [ ] and { } where there are none.
  func text(_ ink: Ink) -> StyledText {
    pieces.reduce(into: StyledText()) { text, piece in
      let words = printable(piece.text)
      switch (piece.style, ink) {
      case (.subject, .plain): text.append("[\(words)]", .subject)
      case (.object, .plain): text.append("{\(words)}", .object)
      default: text.append(words, piece.style)
      }
    }
  }

  /// As much of the sentence as fits, subject and object in it; "…" stands for what is left out.
  ///
  /// What stands between the two says most: it is shortened only when nothing is left around them.
  func excerpt(columns: Int) -> StyledText {
    let pieces = pieces.map { (text: printable($0.text), style: $0.style) }
    let widths = pieces.map(\.text.displayWidth)
    let places = pieces.indices.map { Place($0, in: pieces.map(\.style)) }
    func total(_ place: Place) -> Int {
      zip(places, widths).map { $0 == place ? $1 : 0 }.reduce(0, +)
    }
    let free = max(0, columns - total(.mention))
    let between = min(total(.between), free)
    let around = free - between
    let after = min(total(.after), max(around / 2, around - total(.before)))
    let rooms: [Place: Int] = [.before: around - after, .between: between, .after: after]
    return zip(pieces, places).reduce(into: StyledText()) { text, piece in
      let room = rooms[piece.1] ?? .max
      text.append(piece.1.shortened(piece.0.text, to: room), piece.0.style)
    }
  }

  static let legend = "[subject] {object}"

  /// The sentence in pieces; where the mentions overlap, the subject's style wins.
  private var pieces: [(text: String, style: Style)] {
    let claim = evidence.claim
    let whole = TextSpan(start: 0, end: evidence.sentenceText.utf8.count)
    let nowhere = TextSpan(start: 0, end: 0)
    let subject = claim.subject.span.moved(into: claim.sentence) ?? nowhere
    let object = claim.object.span.moved(into: claim.sentence) ?? nowhere
    let cuts = Set([whole, subject, object].flatMap { [$0.start, $0.end] }).sorted()
    return zip(cuts, cuts.dropFirst()).compactMap { start, end in
      let span = TextSpan(start: start, end: end)
      let style: Style =
        subject.contains(span) ? .subject : object.contains(span) ? .object : .plain
      return evidence.sentenceText.slice(span).map { ($0, style) }
    }
  }
}

/// Where a stretch of a sentence stands, which says what part of it is nearest to the mentions.
private enum Place {
  case mention, before, between, after

  init(_ index: Int, in styles: [Style]) {
    if styles[index] != .plain {
      self = .mention
    } else if index == styles.count - 1 {
      self = .after
    } else {
      self = index == 0 ? .before : .between
    }
  }

  /// At word boundaries; the last point of a sentence is not worth an ellipsis.
  func shortened(_ text: String, to width: Int) -> String {
    guard text.displayWidth > max(width, 2) else { return text }
    switch self {
    case .mention: return text
    case .before: return "…" + end(of: text, width - 1)
    case .after: return start(of: text, width - 1) + "…"
    case .between:
      let half = (width - 2) / 2
      return start(of: text, half) + "…" + end(of: text, half)
    }
  }

  private func start(of text: String, _ width: Int) -> String {
    var kept = ""
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      let longer = kept + part + " "
      if longer.displayWidth > width { break }
      kept = longer
    }
    return kept
  }

  private func end(of text: String, _ width: Int) -> String {
    String(start(of: String(text.reversed()), width).reversed())
  }
}
