import Knowledge

/// A stretch of a sentence that stands for an actor.
struct ActorPhrase: Hashable, Sendable {
  /// What names the actor: a claim's span covers it.
  var tokens: Range<Int>
  var actor: Actor.Identifier
  var kind: Actor.Kind
  var form: Form
  /// Why it was taken for the actor.
  var resolution: Resolution

  enum Form: Hashable, Sendable {
    case name
    /// A capital or building that may be just a place.
    case metonym
    /// `the Syrian government`, `the terrorist group`
    case description
    case pronoun
    /// `his`, `their`
    case possessivePronoun
    /// A word that only qualifies what follows: `Turkish` in `Turkish lira`.
    case attribute
  }

  /// Whether it can be subject or object of a verb.
  var isArgument: Bool { form != .attribute && form != .possessivePronoun }
}

/// A title found in a sentence.
struct TitlePhrase: Hashable, Sendable {
  var tokens: Range<Int>
  var title: Title
}
