package import Knowledge

/// One wording that stood for an actor in the texts, for one reason.
package struct Usage: Hashable, Sendable {
  /// As the texts write it, white space made plain.
  package var wording: String
  /// `nil` where the text was read before reasons were kept.
  package var resolution: Resolution?
  package var mentions: Int
  package var documents: Int
  /// The first by date, source and place.
  package var examples: [Example]

  /// A mention in its sentence.
  package struct Example: Hashable, Sendable {
    package var document: Evidence.Origin
    package var sentenceText: String
    /// Within the sentence's text.
    package var span: TextSpan
  }
}
