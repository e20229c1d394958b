import Foundation
import GraphStore
import Knowledge
import Querying

/// What a tool answers about an item: a line of JSON.
struct ReviewAnswer: Decodable {
  var action: Action
  var reason: String?
  var note: String?
  var relation: RelationType?
  var status: Status?
  /// A name; an empty one for the article itself.
  var holder: String?
  /// As dates are written; an empty one for none.
  var date: String?
  var turn: Bool?
  /// Whose name stays where two actors are one.
  var keep: Name?

  enum Action: String, Decodable, CaseIterable {
    case accept, reject, relabel, merge, never, skip, undo, quit
  }

  enum Name: String, Decodable, CaseIterable {
    case first, second
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case action, reason, note, relation, status, holder, date, turn, keep
  }

  /// Throws where the line is no answer, and says what is wrong with it.
  init(line: String) throws {
    do {
      let keys = try JSONDecoder().decode(JsonKeys.self, from: Data(line.utf8)).all
      if let key = keys.first(where: { CodingKeys(stringValue: $0) == nil }) {
        throw ReviewAnswerError.unknownKey(key, known: CodingKeys.allCases.map(\.rawValue))
      }
      self = try JSONDecoder().decode(ReviewAnswer.self, from: Data(line.utf8))
    } catch let error as DecodingError {
      throw ReviewAnswerError.unreadable(Self.words(error))
    }
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "'\(key.stringValue)' is missing" + hint(key.stringValue)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      context.codingPath.isEmpty
        ? "it is no JSON object" + hint("")
        : "'\(path(context))' is of the wrong kind" + hint(path(context))
    case .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "it is no JSON object" + hint("")
        : "'\(path(context))' is none of the known words" + hint(path(context))
    @unknown default: "it is no answer" + hint("")
    }
  }

  /// What may stand at a key.
  private static func hint(_ key: String) -> String {
    switch CodingKeys(stringValue: key) {
    case .relation: "; write one of " + listed(RelationType.allCases)
    case .status: "; write one of " + listed(Status.allCases)
    case .keep: "; write one of " + listed(Name.allCases)
    case .turn: "; write true or false"
    case .reason, .note, .holder, .date: "; write a text"
    case .action, nil: "; write {\"action\":\"accept\"} with one of " + listed(Action.allCases)
    }
  }

  private static func listed(_ words: [some RawRepresentable<String>]) -> String {
    words.map(\.rawValue).joined(separator: ", ")
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map(\.stringValue).joined(separator: ".")
  }
}

/// The keys of an object of JSON, in the order of their letters.
private struct JsonKeys: Decodable {
  let all: [String]

  init(from decoder: any Decoder) throws {
    all = try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue).sorted()
  }

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

/// Why an answer decides nothing.
enum ReviewAnswerError: Error, CustomStringConvertible {
  case unreadable(String)
  case unknownKey(String, known: [String])
  case notOfClaims(ReviewAnswer.Action)
  case notOfPairs(ReviewAnswer.Action)
  case noName
  case noDate(String)
  case stray(ReviewAnswer.Action)
  case strayName(ReviewAnswer.Action)
  case nothingToUndo

  var description: String {
    switch self {
    case .unreadable(let fault): "cannot read the answer: \(fault)"
    case .unknownKey(let key, let known):
      "an answer has no '\(key)'; it may have " + known.joined(separator: ", ")
    case .notOfClaims(let action): "'\(action.rawValue)' is about two actors, this is a claim"
    case .notOfPairs(let action): "'\(action.rawValue)' is about a claim, these are two actors"
    case .noName: "say whose name stays: \"keep\":\"first\" or \"keep\":\"second\""
    case .noDate(let text): "'\(text)' is no date; write 2015, 2015-08 or 2015-08-04"
    case .stray(let action):
      "relation, status, holder, date and turn go with 'relabel', not with '\(action.rawValue)'"
    case .strayName(let action): "keep goes with 'merge', not with '\(action.rawValue)'"
    case .nothingToUndo: "nothing was decided in this run that could be taken back"
    }
  }
}

extension ReviewAnswer {
  /// What it decides about the item; `nil` where nothing.
  func decision(on item: ReviewItem, in graph: Graph) throws -> Decision.Action? {
    let changes: [Any?] = [relation, status, holder, date, turn]
    if action != .relabel, changes.contains(where: { $0 != nil }) {
      throw ReviewAnswerError.stray(action)
    }
    if action != .merge, keep != nil { throw ReviewAnswerError.strayName(action) }
    switch item {
    case .claim(let claim): return try decision(on: claim.target, in: graph)
    case .pair(let pair): return try decision(on: pair)
    }
  }

  private func decision(on target: ClaimTarget, in graph: Graph) throws -> Decision.Action? {
    switch action {
    case .accept: target.acceptance
    case .reject: target.rejection
    case .relabel: try target.correction(relabelling(in: graph).content(of: target))
    case .merge, .never: throw ReviewAnswerError.notOfClaims(action)
    case .skip, .undo, .quit: nil
    }
  }

  private func decision(on pair: Duplicate) throws -> Decision.Action? {
    let (first, second) = (ActorAnchor(pair.first.actor), ActorAnchor(pair.second.actor))
    switch action {
    case .merge:
      guard let keep else { throw ReviewAnswerError.noName }
      return keep == .first ? .merge(second, into: first) : .merge(first, into: second)
    case .never: return .keepApart(first, second)
    case .skip, .undo, .quit: return nil
    case .accept, .reject, .relabel: throw ReviewAnswerError.notOfPairs(action)
    }
  }

  private func relabelling(in graph: Graph) throws -> Relabelling {
    var relabelling = Relabelling()
    relabelling.relation = relation
    relabelling.status = status
    relabelling.isTurned = turn ?? false
    var resolver = ActorResolver(graph: graph)
    relabelling.holder =
      try holder.map { $0.isEmpty ? .away : .to(try resolver.actor(named: $0)) } ?? .none
    relabelling.date =
      try date.map { text in
        guard !text.isEmpty else { return .away }
        guard let date = PartialDate(text) else { throw ReviewAnswerError.noDate(text) }
        return .to(date)
      } ?? .none
    return relabelling
  }
}
