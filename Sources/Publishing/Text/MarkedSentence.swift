import GraphStore
import Knowledge
import Querying

/// The sentence of a claim with its subject and object marked, or that of a mention.
struct MarkedSentence {
  private let sentence: String
  /// Within the sentence, as is `object`.
  private let subject: TextSpan
  private let object: TextSpan

  private static let nowhere = TextSpan(start: 0, end: 0)

  init(_ evidence: Evidence) {
    let claim = evidence.claim
    sentence = evidence.sentenceText
    subject = claim.subject.span.moved(into: claim.sentence) ?? Self.nowhere
    object = claim.object.span.moved(into: claim.sentence) ?? Self.nowhere
  }

  /// As it stood where the claim was judged.
  init(_ claim: ClaimAnchor) {
    sentence = claim.quote.exact
    subject = claim.subject.span
    object = claim.object.span
  }

  /// The mention is marked as a subject is.
  init(_ example: Usage.Example) {
    sentence = example.sentenceText
    subject = example.span
    object = Self.nowhere
  }

  /// The spans are within the sentence.
  init(_ sentence: String, subject: TextSpan, object: TextSpan) {
    self.sentence = sentence
    self.subject = subject
    self.object = object
  }

  /// In colours, or between [ ] and { } where there are none.
  func text(_ ink: Ink) -> StyledText {
    shown(marked: ink == .plain).reduce(into: StyledText()) { $0.append($1.text, $1.style) }
  }

  /// As much of the sentence as fits, subject and object in it; "…" stands for what is left out.
  ///
  /// What stands between the two says most: it is shortened only when nothing is left around them.
  /// Brackets stand for colours where it is to be marked.
  func excerpt(columns: Int, marked: Bool = false) -> StyledText {
    let pieces = shown(marked: marked)
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

  private func shown(marked: Bool) -> [(text: String, style: Style)] {
    pieces.map { piece in
      let words = printable(piece.text)
      switch piece.style {
      case .subject where marked: return ("[\(words)]", .subject)
      case .object where marked: return ("{\(words)}", .object)
      default: return (words, piece.style)
      }
    }
  }

  /// The sentence in pieces; where the mentions overlap, the subject's style wins.
  private var pieces: [(text: String, style: Style)] {
    let whole = TextSpan(start: 0, end: sentence.utf8.count)
    let cuts = Set([whole, subject, object].flatMap { [$0.start, $0.end] }).sorted()
    return zip(cuts, cuts.dropFirst()).compactMap { start, end in
      let span = TextSpan(start: start, end: end)
      let style: Style =
        subject.contains(span) ? .subject : object.contains(span) ? .object : .plain
      return sentence.slice(span).map { ($0, style) }
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
