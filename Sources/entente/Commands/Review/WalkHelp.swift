import Publishing

/// What every key does, at length.
enum WalkHelp {
  static func lines(on page: Page) -> [String] { page.lines(ofKeys: keys) }

  private static let keys = [
    (key: "y", does: "the claim is right as it is shown; the next one comes"),
    ("n", "the sentence does not say so; the next one comes"),
    ("r", "it is another relation: one more key says which"),
    ("t", "subject and object change places"),
    ("s", "it is another status: asserted, claimed, proposed or denied"),
    ("h", "somebody else says so, or the article itself"),
    ("d", "it is of another date"),
    ("o", "a note on the claim, which decides nothing"),
    ("m", "two actors are one: one more key says which name stays"),
    ("v", "two actors are never the same, whatever their names say"),
    ("space, Enter", "go on; what is not decided comes again at the end, and next time"),
    ("b", "the card before"),
    ("u", "take back what was decided about this card, else the latest decision"),
    ("w", "a reason for the latest decision"),
    ("e", "why the claim was made: its rule, the model's probabilities"),
    ("q", "quit; every decision is kept already"),
  ]
}
