import Knowledge

/// Whether every gold actor of an article was found, under one identifier that is its own.
struct ActorScore {
  /// What became of a gold actor in an article.
  enum Outcome: Hashable {
    case right
    case missed
    /// Under several identifiers.
    case split([Actor.Identifier])
    /// Under the identifier of other gold actors too.
    case merged(Actor.Identifier, with: [String])
  }

  private(set) var outcomes: [(article: String, actor: String, outcome: Outcome)] = []

  /// Scores the mentions of one article, each a gold actor's or `nil`.
  mutating func add(
    _ mentions: [(actor: Actor.Identifier, gold: String?)], wanted: Set<String>, article: String
  ) {
    var found: [String: Set<Actor.Identifier>] = [:]
    var owners: [Actor.Identifier: Set<String>] = [:]
    for case (let actor, let gold?) in mentions {
      found[gold, default: []].insert(actor)
      owners[actor, default: []].insert(gold)
    }
    for gold in wanted.sorted() {
      let identifiers = found[gold, default: []].sorted()
      let outcome: Outcome
      if identifiers.isEmpty {
        outcome = .missed
      } else if identifiers.count > 1 {
        outcome = .split(identifiers)
      } else if let others = owners[identifiers[0]]?.subtracting([gold]), !others.isEmpty {
        outcome = .merged(identifiers[0], with: others.sorted())
      } else {
        outcome = .right
      }
      outcomes.append((article, gold, outcome))
    }
  }

  private func count(_ isCounted: (Outcome) -> Bool) -> Int {
    outcomes.count { isCounted($0.outcome) }
  }

  private var right: Int { count { $0 == .right } }
  private var missed: Int { count { $0 == .missed } }
  private var share: Double {
    outcomes.isEmpty ? 0 : Double(right) / Double(outcomes.count)
  }

  var table: String {
    let split = count { if case .split = $0 { true } else { false } }
    return aligned([
      ["", "gold actors", "share"], ["right", "\(right)", percent(share)],
      ["missed", "\(missed)", ""], ["split", "\(split)", ""],
      ["merged", "\(outcomes.count - right - missed - split)", ""],
      ["all", "\(outcomes.count)", ""],
    ])
  }

  var json: String {
    get throws {
      try jsonObject(["resolved": share, "actors": Double(outcomes.count), "right": Double(right)])
    }
  }

  /// A line for each gold actor: article, actor, outcome, identifiers.
  var lines: [String] {
    outcomes.map { article, actor, outcome in
      let (word, rest) =
        switch outcome {
        case .right: ("right", "")
        case .missed: ("missed", "")
        case .split(let identifiers): ("split", identifiers.joined(separator: " "))
        case .merged(let identifier, let others):
          ("merged", ([identifier] + others).joined(separator: " "))
        }
      return [article, actor, word, rest].joined(separator: "\t")
    }
  }
}
