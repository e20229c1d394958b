extension Decision {
  /// Throws where it holds what no graph could keep or show: lines may come from anywhere.
  package func checkSound() throws(DecisionFault) {
    try Sound.name(author, "the author")
    guard (1...40).contains(decided.utf8.count), decided.utf8.allSatisfy(Sound.isOfTime) else {
      throw DecisionFault("'decided' is no time like 2026-11-23T18:35:04.123Z")
    }
    for name in replaces + [undoes].compactMap({ $0 }) {
      guard Sound.isHexadecimal(name, digits: 16) else {
        throw DecisionFault("'\(printable(name))' is no name of a decision")
      }
    }
    for actor in actors { try actor.checkSound() }
    if let document, !Sound.isHexadecimal(document.hash, digits: 64) {
      throw DecisionFault("'\(printable(document.hash))' is no hash of an article")
    }
    if texts.contains(where: { $0.utf8.contains(0) }) { throw DecisionFault("a text holds a NUL") }
    try checkNames()
  }

  private func checkNames() throws(DecisionFault) {
    switch action {
    case .rename(_, let name): try Sound.name(name, "the new name")
    case .addAlias(_, let alias), .removeAlias(_, let alias):
      try Sound.name(alias.text, "the alias")
    default: return
    }
  }

  /// The name of the decision that it takes back.
  package var undoes: Name? {
    if case .undo(let name, _) = action { return name }
    return nil
  }

  /// Every actor that it speaks of.
  package var actors: [ActorAnchor] {
    switch action {
    case .judge(let judgement): judgement.anchor.actors + (judgement.stands?.actors ?? [])
    case .merge(let actor, let other), .keepApart(let actor, let other),
      .separate(let actor, _, let other):
      [actor, other]
    case .rename(let actor, _), .retype(let actor, _), .addAlias(let actor, _),
      .removeAlias(let actor, _), .note(.actor(let actor), _):
      [actor]
    case .note(.claim(let anchor), _): anchor.actors
    case .note(.document, _), .undo: []
    }
  }

  /// Those that are no names.
  private var texts: [String] {
    let own: [String?] =
      switch action {
      case .judge(let judgement): judgement.texts
      case .note(.claim(let anchor), let text): anchor.texts + [text]
      case .note(_, let text): [text]
      case .undo(_, let facet): [facet]
      default: []
      }
    return (own + [reason, document?.source, document?.title]).compactMap { $0 }
  }
}

extension Judgement {
  fileprivate var texts: [String?] {
    anchor.texts + [stands?.subject.text, stands?.object.text, read?.holder, read?.method]
  }
}

extension ClaimAnchor {
  fileprivate var actors: [ActorAnchor] { [subject.actor, object.actor] }

  fileprivate var texts: [String?] {
    [quote.exact, quote.prefix, quote.suffix, subject.text, object.text]
  }
}

extension AnchoredClaim {
  package var actors: [ActorAnchor] {
    [subject.actor, object.actor] + [holder].compactMap { $0 }
  }
}

extension ActorAnchor {
  /// How many characters a name may have.
  package static let longestName = 300

  fileprivate func checkSound() throws(DecisionFault) {
    for text in [identifier] + [country].compactMap({ $0 }) where !Sound.isIdentifier(text) {
      throw DecisionFault(
        "'\(printable(text))' is no identifier of an actor: only a to z, 0 to 9 and '-'")
    }
    try Sound.name(name, "the name of '\(identifier)'")
  }
}

/// What texts from outside may look like.
private enum Sound {
  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { isDigit($0) || (97...122).contains($0) || $0 == 45 }
  }

  static func isHexadecimal(_ text: String, digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { isDigit($0) || (97...102).contains($0) }
  }

  /// Digits and what stands between them in a date and its time.
  static func isOfTime(_ byte: UInt8) -> Bool {
    isDigit(byte) || "TZ:.+-".utf8.contains(byte)
  }

  static func name(_ text: String, _ what: String) throws(DecisionFault) {
    guard (1...ActorAnchor.longestName).contains(text.unicodeScalars.count) else {
      throw DecisionFault("\(what) has to have 1 to \(ActorAnchor.longestName) characters")
    }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw DecisionFault("\(what) holds a control character")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
