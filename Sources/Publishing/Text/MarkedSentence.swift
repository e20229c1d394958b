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

  static let legend = "[subject] {object}"

  /// The sentence in pieces; where the mentions overlap, the subject's style wins.
  private var pieces: [(text: String, style: Style)] {
    let claim = evidence.claim
    let whole = TextSpan(start: 0, end: evidence.sentenceText.utf8.count)
    let subject = claim.subject.span.moved(into: claim.sentence, whole)
    let object = claim.object.span.moved(into: claim.sentence, whole)
    let cuts = Set([whole, subject, object].flatMap { [$0.start, $0.end] }).sorted()
    return zip(cuts, cuts.dropFirst()).compactMap { start, end in
      let span = TextSpan(start: start, end: end)
      let style: Style =
        subject.contains(span) ? .subject : object.contains(span) ? .object : .plain
      return evidence.sentenceText.slice(span).map { ($0, style) }
    }
  }
}

extension TextSpan {
  /// Counted from the start of a sentence; nothing where it does not lie in it.
  fileprivate func moved(into sentence: TextSpan, _ whole: TextSpan) -> TextSpan {
    guard sentence.contains(self), end - sentence.start <= whole.end else {
      return TextSpan(start: 0, end: 0)
    }
    return TextSpan(start: start - sentence.start, end: end - sentence.start)
  }
}
