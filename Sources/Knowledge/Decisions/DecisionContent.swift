import Foundation

/// All of a decision but its name, as a JSON object whose keys are sorted.
struct DecisionContent {
  var action: Decision.Action
  var author: String
  var decided: String
  var reason: String?
  var replaces: [Decision.Name]

  /// The first sixteen digits of the hash of what is written.
  var name: Decision.Name { String(ContentHash(of: text).description.prefix(16)) }

  private var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // strings, numbers and lists of them can always be encoded
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

extension Decision {
  /// The line of a log: JSON, keys sorted.
  package var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// Throws a `DecisionFault` where the line is no decision, or another one than its name says.
  package init(line: String) throws {
    do {
      self = try JSONDecoder().decode(Decision.self, from: Data(line.utf8))
    } catch let error as DecodingError {
      throw DecisionFault(error)
    }
  }
}

// MARK: - JSON

extension Decision: Codable {
  package func encode(to encoder: any Encoder) throws {
    try content.encode(to: encoder)
    var container = encoder.container(keyedBy: DecisionKey.self)
    try container.encode(name, forKey: .decision)
  }

  package init(from decoder: any Decoder) throws {
    let content = try DecisionContent(from: decoder)
    let container = try decoder.container(keyedBy: DecisionKey.self)
    let name = try container.decodeIfPresent(String.self, forKey: .decision)
    self.init(
      content.action, by: content.author, decided: content.decided, reason: content.reason,
      replaces: content.replaces)
    guard name == nil || name == self.name else {
      throw DecodingError.dataCorruptedError(
        forKey: .decision, in: container,
        debugDescription: "its content was changed: it is not the decision that it is called")
    }
    try checkSound()
  }

  private var content: DecisionContent {
    DecisionContent(
      action: action, author: author, decided: decided, reason: reason, replaces: replaces)
  }
}

enum DecisionKey: String, CodingKey {
  case decision, action, author, decided, reason, replaces
  case claim, stands, read
  case actor, other, document, name, kind, alias, use, text, undoes, facet
}

/// The word of an action.
enum ActionWord: String, Codable {
  case accept, reject, relabel, add
  case merge, apart, separate, rename, retype
  case addAlias = "add-alias"
  case removeAlias = "remove-alias"
  case note, undo
}

extension DecisionContent: Codable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: DecisionKey.self)
    try container.encode(author, forKey: .author)
    try container.encode(decided, forKey: .decided)
    try container.encodeIfPresent(reason, forKey: .reason)
    if !replaces.isEmpty { try container.encode(replaces, forKey: .replaces) }
    try container.encode(action.word, forKey: .action)
    try action.encode(to: &container)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: DecisionKey.self)
    author = try container.decode(String.self, forKey: .author)
    decided = try container.decode(String.self, forKey: .decided)
    reason = try container.decodeIfPresent(String.self, forKey: .reason)
    replaces = try (container.decodeIfPresent([String].self, forKey: .replaces) ?? []).sorted()
    action = try Decision.Action(
      container.decode(ActionWord.self, forKey: .action), from: container)
  }
}

extension Decision.Action {
  /// As the log and the commands call it.
  package var name: String { word.rawValue }

  var word: ActionWord {
    switch self {
    case .judge(let judgement):
      switch judgement.verdict {
      case .accept: .accept
      case .reject: .reject
      case .relabel: .relabel
      case .add: .add
      }
    case .merge: .merge
    case .keepApart: .apart
    case .separate: .separate
    case .rename: .rename
    case .retype: .retype
    case .addAlias: .addAlias
    case .removeAlias: .removeAlias
    case .note: .note
    case .undo: .undo
    }
  }

  fileprivate func encode(to container: inout KeyedEncodingContainer<DecisionKey>) throws {
    switch self {
    case .judge(let judgement):
      try container.encode(judgement.anchor, forKey: .claim)
      try container.encodeIfPresent(judgement.stands, forKey: .stands)
      try container.encodeIfPresent(judgement.read, forKey: .read)
    case .merge(let actor, let other), .keepApart(let actor, let other):
      try container.encode(actor, forKey: .actor)
      try container.encode(other, forKey: .other)
    case .separate(let actor, let document, let other):
      try container.encode(actor, forKey: .actor)
      try container.encode(document, forKey: .document)
      try container.encode(other, forKey: .other)
    case .rename(let actor, let name):
      try container.encode(actor, forKey: .actor)
      try container.encode(name, forKey: .name)
    case .retype(let actor, let kind):
      try container.encode(actor, forKey: .actor)
      try container.encode(kind, forKey: .kind)
    case .addAlias(let actor, let alias), .removeAlias(let actor, let alias):
      try container.encode(actor, forKey: .actor)
      try container.encode(alias.text, forKey: .alias)
      try container.encode(alias.use, forKey: .use)
    case .note(let target, let text):
      switch target {
      case .claim(let anchor): try container.encode(anchor, forKey: .claim)
      case .actor(let actor): try container.encode(actor, forKey: .actor)
      case .document(let document): try container.encode(document, forKey: .document)
      }
      try container.encode(text, forKey: .text)
    case .undo(let name, let facet):
      try container.encode(name, forKey: .undoes)
      try container.encode(facet, forKey: .facet)
    }
  }

  fileprivate init(
    _ word: ActionWord, from container: KeyedDecodingContainer<DecisionKey>
  ) throws {
    func actor(_ key: DecisionKey = .actor) throws -> ActorAnchor {
      try container.decode(ActorAnchor.self, forKey: key)
    }
    switch word {
    case .accept: self = .judge(try Judgement(.accept, from: container))
    case .reject: self = .judge(try Judgement(.reject, from: container))
    case .relabel: self = .judge(try Judgement(.relabel, from: container))
    case .add: self = .judge(try Judgement(.add, from: container))
    case .merge: self = .merge(try actor(), into: try actor(.other))
    case .apart: self = .keepApart(try actor(), try actor(.other))
    case .separate:
      self = .separate(
        try actor(), in: try container.decode(DocumentAnchor.self, forKey: .document),
        as: try actor(.other))
    case .rename: self = .rename(try actor(), name: try container.decode(forKey: .name))
    case .retype:
      self = .retype(try actor(), kind: try container.decode(Actor.Kind.self, forKey: .kind))
    case .addAlias: self = .addAlias(try actor(), try Alias(from: container))
    case .removeAlias: self = .removeAlias(try actor(), try Alias(from: container))
    case .note:
      self = .note(
        try Decision.NoteTarget(from: container), text: try container.decode(forKey: .text))
    case .undo:
      self = .undo(
        try container.decode(forKey: .undoes), facet: try container.decode(forKey: .facet))
    }
  }
}

extension KeyedDecodingContainer<DecisionKey> {
  fileprivate func decode(forKey key: DecisionKey) throws -> String {
    try decode(String.self, forKey: key)
  }
}

extension Judgement {
  /// A rejection has nothing that stands, every other verdict has.
  fileprivate init(_ verdict: Verdict, from container: KeyedDecodingContainer<DecisionKey>) throws {
    let stands = try container.decodeIfPresent(AnchoredClaim.self, forKey: .stands)
    guard (stands == nil) == (verdict == .reject) else {
      throw DecodingError.dataCorruptedError(
        forKey: .stands, in: container,
        debugDescription: "\(verdict.rawValue) says wrongly what stands")
    }
    try self.init(
      verdict, container.decode(ClaimAnchor.self, forKey: .claim), stands: stands,
      read: container.decodeIfPresent(ReadClaim.self, forKey: .read))
  }
}

extension Alias {
  fileprivate init(from container: KeyedDecodingContainer<DecisionKey>) throws {
    try self.init(
      container.decode(forKey: .alias), container.decode(Use.self, forKey: .use))
  }
}

extension Decision.NoteTarget {
  fileprivate init(from container: KeyedDecodingContainer<DecisionKey>) throws {
    if let anchor = try container.decodeIfPresent(ClaimAnchor.self, forKey: .claim) {
      self = .claim(anchor)
    } else if let actor = try container.decodeIfPresent(ActorAnchor.self, forKey: .actor) {
      self = .actor(actor)
    } else {
      self = .document(try container.decode(DocumentAnchor.self, forKey: .document))
    }
  }
}
