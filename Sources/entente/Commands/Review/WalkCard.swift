import GraphStore
import Knowledge
import Publishing
import Querying

/// A claim or a pair on its card, with what was decided about it in this run.
struct WalkCard {
  private(set) var item: ReviewItem
  /// Its place among all that came.
  let number: Int
  private let context: ClaimContext?
  /// What says the opposite, in words; empty where nothing does.
  private let opposite: String
  private var notes: [Decision]
  /// Those about it that held when it was shown last.
  private var seen: [Decision]
  /// Decisions of this run, each with the item as it was before; the latest last.
  private var made: [(decision: Decision, former: ReviewItem)] = []
  /// How often a person passed it over.
  var skips = 0

  init(_ item: ReviewItem, number: Int, in graph: Graph) throws {
    self.item = item
    self.number = number
    context = try item.context(in: graph)
    if case .claim(let claim) = item {
      opposite = words(contradicting: try claim.opponents(in: graph))
    } else {
      opposite = ""
    }
    notes = context?.notes ?? []
    seen = try item.decisions(in: graph)
  }

  var mode: WalkMode {
    if case .pair = item { return .pair }
    return .claim
  }

  var target: ClaimTarget? {
    if case .claim(let claim) = item { return claim.target }
    return nil
  }

  var pair: Duplicate? {
    if case .pair(let pair) = item { return pair }
    return nil
  }

  /// Whether something but notes was decided in this run.
  var isDecided: Bool { made.contains { !$0.decision.isNote } }

  /// Whether it shows what a person made of it.
  var isCorrected: Bool {
    made.last { !$0.decision.isNote }?.decision.judgement?.verdict == .relabel
  }

  /// The latest decision of this run.
  var latest: Decision? { made.last?.decision }

  func holds(_ decision: Decision) -> Bool { made.contains { $0.decision.name == decision.name } }

  /// Throws where others decided about it after it was shown, and shows it as it is now.
  mutating func checkIsSeen(in graph: Graph) throws {
    guard let meanwhile = try Meanwhile(item, seen: seen, in: graph) else { return }
    try look(in: graph)
    throw meanwhile
  }

  private mutating func look(in graph: Graph) throws {
    item = try item.again(in: graph)
    seen = try item.decisions(in: graph)
  }

  /// Shows what a decision made of it.
  mutating func take(_ decision: Decision, in graph: Graph) throws {
    made.append((decision, item))
    if decision.isNote { return notes.append(decision) }
    seen = try item.decisions(in: graph)
    guard case .claim(var claim) = item else { return }
    claim.target.content = decision.judgement?.stands ?? claim.target.content
    claim.target.decisions = [decision]
    item = .claim(claim)
  }

  /// Shows it as it was before its latest decision.
  mutating func dropLatest(in graph: Graph) throws {
    guard let last = made.popLast() else { return }
    item = last.former
    notes.removeAll { $0.name == last.decision.name }
    guard !last.decision.isNote else { return }
    try look(in: graph)
  }

  /// For a page.
  var shown: ReviewCard {
    switch item {
    case .claim(let claim):
      let again = skips > 0 ? "; skipped before" : ""
      return ReviewCard(
        .claim(claim.target, context ?? ClaimContext()),
        why: words(claim.causes) + again, opposite: opposite,
        decisions: claim.target.decisions + notes)
    case .pair(let pair):
      return ReviewCard(
        .pair(pair), why: pairCause + (skips > 0 ? "; skipped before" : ""),
        decisions: seen)
    }
  }
}

extension Decision {
  var isNote: Bool { action.isNote }
}

extension Decision.Action {
  var isNote: Bool {
    if case .note = self { return true }
    return false
  }
}
