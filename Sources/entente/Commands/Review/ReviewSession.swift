import GraphStore
import Knowledge
import Publishing
import Querying

/// One run of a review: what comes, what is decided, and how it is taken back.
///
/// Every decision is in the graph when the call that makes it returns.
struct ReviewSession {
  let graph: Graph
  private let author: String
  private let reason: String?
  private let limit: Int
  private var queue: ReviewQueue
  private var served = 0
  /// What was decided and not taken back, the latest last.
  private(set) var made: [LoggedDecision] = []

  init(_ options: ReviewOptions, by author: AuthorOptions, in graph: Graph) throws {
    self.graph = graph
    self.author = author.name
    reason = author.reason
    limit = options.limit ?? .max
    queue = try ReviewQueue(options.request(in: graph), in: graph)
  }

  /// About how many items there are in all.
  var count: Int { min(limit, queue.count) }

  mutating func next() throws -> ReviewItem? {
    guard served < limit, let item = try queue.next() else { return nil }
    served += 1
    return item
  }

  /// `nil` where it was decided so in this run already.
  mutating func decide(
    _ action: Decision.Action, because reason: String? = nil, answering: [Decision.Name] = []
  ) throws -> LoggedDecision? {
    let logged = try graph.decide(
      action, by: author, decided: Decision.timestamp(), reason: reason ?? self.reason,
      answering: answering)
    guard !made.contains(where: { $0.decision.name == logged.decision.name }) else { return nil }
    made.append(logged)
    if action.changesWhoIsWho { try queue.scan() }
    return logged
  }

  /// Takes a decision of this run back.
  mutating func undo(_ decision: Decision) throws {
    _ = try graph.undo(decision, by: author, decided: Decision.timestamp())
    made.removeAll { $0.decision.name == decision.name }
    if decision.action.changesWhoIsWho { try queue.scan() }
  }

  /// What was decided and holds: no later decision of the run replaced it.
  var standing: [Decision] {
    let replaced = Set(made.flatMap(\.decision.replaces))
    return made.map(\.decision).filter { !replaced.contains($0.name) }
  }

  /// How many decisions of each kind hold, as "8 accepted, 3 rejected".
  var counts: String {
    var counts: [(word: String, count: Int)] = []
    for word in standing.map(\.pastWord) {
      if let place = counts.firstIndex(where: { $0.word == word }) {
        counts[place].count += 1
      } else {
        counts.append((word, 1))
      }
    }
    return counts.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
  }
}

extension Decision.Action {
  /// Whether claims have other actors afterwards.
  fileprivate var changesWhoIsWho: Bool {
    if case .merge = self { return true }
    return false
  }
}
