import Knowledge

/// What a key does on a card.
enum WalkAction: Hashable {
  case accept, reject, turn
  case chooseRelation, chooseStatus
  case relation(RelationType)
  case status(Status)
  case ask(WalkQuestion)
  case chooseName
  /// Two actors become one, under the name of the first or of the second.
  case merge(intoFirst: Bool)
  case keepApart
  case skip, back, undo
  case explain, help
  /// Away with what is shown over the card, or with the choice.
  case cancel
  case suspend, quit
  case unknown(Key)
}

/// What a person is asked for in words.
enum WalkQuestion: Hashable {
  case holder, date, note, reason

  /// Shown before what is typed.
  var prompt: String {
    switch self {
    case .holder: "Who says so (nothing: the article itself): "
    case .date: "When (2015, 2015-08 or 2015-08-04; nothing: no date): "
    case .note: "Note: "
    case .reason: "Why: "
    }
  }
}

/// What a person is asked for, what is typed of it, and why that cannot be taken.
struct WalkEntry: Equatable {
  let question: WalkQuestion
  var line = LineEntry()
  /// Empty until Enter was pressed on something that cannot be taken.
  var fault = ""

  init(_ question: WalkQuestion) { self.question = question }
}

/// What keys mean at the moment.
enum WalkMode: Hashable {
  case claim, pair
  /// Behind the last card.
  case end
  case relation, status, name
  /// Help or an explanation lies over the card.
  case over
}

extension WalkMode {
  /// What the key does; capital letters are as good as small ones.
  func action(for key: Key) -> WalkAction {
    switch key {
    case .control("c"), .control("d"): return self == .over || isChoice ? .cancel : .quit
    case .control("z"): return .suspend
    case .escape where isChoice: return .cancel
    case _ where self == .over: return .cancel
    default: return action(for: key.letter, key)
    }
  }

  /// The keys of the mode, in the order in which they are shown.
  var keys: [(key: String, does: String)] {
    switch self {
    case .claim: Self.claimKeys + Self.walkKeys + [("e", "explain")] + Self.lastKeys
    case .pair: [("m", "merge"), ("v", "never the same")] + Self.walkKeys + Self.lastKeys
    case .end: [("space", "end"), ("b", "back"), ("u", "undo"), ("?", "help"), ("q", "quit")]
    case .relation:
      RelationType.allCases.map { (String($0.key), $0.rawValue) } + [("Escape", "leave it")]
    case .status: Status.allCases.map { (String($0.key), $0.rawValue) } + [("Escape", "leave it")]
    case .name: [("1", "the first name stays"), ("2", "the second"), ("Escape", "leave it")]
    case .over: [("any key", "back to the card")]
    }
  }

  private static let claimKeys = [
    ("y", "accept"), ("n", "reject"), ("r", "relation"), ("t", "turn round"), ("s", "status"),
    ("h", "holder"), ("d", "date"), ("o", "note"),
  ]
  private static let walkKeys = [
    ("space", "skip"), ("b", "back"), ("u", "undo"), ("w", "why"),
  ]
  private static let lastKeys = [("?", "help"), ("q", "quit")]

  private var isChoice: Bool { [.relation, .status, .name].contains(self) }

  private func action(for letter: Character?, _ key: Key) -> WalkAction {
    let action: WalkAction? =
      switch self {
      case .claim: Self.claimAction(letter) ?? Self.walkAction(letter)
      case .pair: Self.pairAction(letter) ?? Self.walkAction(letter)
      case .end: [" ", "b", "u", "?", "q"].contains(letter) ? Self.walkAction(letter) : nil
      case .relation: RelationType.allCases.first { $0.key == letter }.map(WalkAction.relation)
      case .status: Status.allCases.first { $0.key == letter }.map(WalkAction.status)
      case .name: letter == "1" || letter == "2" ? .merge(intoFirst: letter == "1") : nil
      case .over: .cancel
      }
    return action ?? .unknown(key)
  }

  private static func claimAction(_ letter: Character?) -> WalkAction? {
    switch letter {
    case "y": .accept
    case "n": .reject
    case "r": .chooseRelation
    case "t": .turn
    case "s": .chooseStatus
    case "h": .ask(.holder)
    case "d": .ask(.date)
    case "o": .ask(.note)
    case "e": .explain
    default: nil
    }
  }

  private static func pairAction(_ letter: Character?) -> WalkAction? {
    switch letter {
    case "m": .chooseName
    case "v": .keepApart
    default: nil
    }
  }

  private static func walkAction(_ letter: Character?) -> WalkAction? {
    switch letter {
    case " ": .skip
    case "b": .back
    case "u": .undo
    case "w": .ask(.reason)
    case "?": .help
    case "q": .quit
    default: nil
    }
  }
}

extension Key {
  /// Enter and the arrows go where space and b go.
  fileprivate var letter: Character? {
    switch self {
    case .character(let character): character.lowercased().first
    case .enter, .right: " "
    case .left: "b"
    default: nil
    }
  }
}

extension RelationType {
  /// By which it is chosen.
  fileprivate var key: Character {
    switch self {
    case .supports: "s"
    case .opposes: "o"
    case .alliedWith: "a"
    case .meets: "m"
    case .leads: "l"
    case .represents: "r"
    case .memberOf: "b"
    }
  }
}

extension Status {
  /// By which it is chosen.
  fileprivate var key: Character {
    switch self {
    case .asserted: "a"
    case .claimed: "c"
    case .proposed: "p"
    case .denied: "d"
    }
  }
}
