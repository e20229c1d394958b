package import Knowledge

/// A word or mark of a text.
package struct Token: Hashable, Sendable {
  package var span: TextSpan
  package var text: String
  /// Without case, diacritics and the points of an abbreviation: `U.S.` is `us`.
  package var folded: String
  package var shape: Shape
  /// White space, or the start of the text, lies before it.
  package var followsSpace: Bool

  package enum Shape: Hashable, Sendable {
    /// First letter small.
    case lower
    /// First letter a capital, others small: `Moscow`.
    case capitalised
    /// Two letters or more, all capitals: `NATO`.
    case upper
    case number
    case mark
  }

  /// `'s`, or the bare apostrophe behind a plural.
  package var isPossessive: Bool { folded == "'s" || folded == "'" }
  package var isWord: Bool { shape != .mark }
  /// Whether it may be part of a name by its letters.
  package var isCapital: Bool { shape == .capitalised || shape == .upper }
}

/// A sentence and its words.
package struct Sentence: Sendable {
  package var span: TextSpan
  package var tokens: [Token]
  /// Counted from 0; blank lines part paragraphs.
  package var paragraph: Int

  package init(span: TextSpan, tokens: [Token], paragraph: Int) {
    self.span = span
    self.tokens = tokens
    self.paragraph = paragraph
  }
}
