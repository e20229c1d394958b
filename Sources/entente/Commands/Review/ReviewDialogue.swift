import Foundation
import GraphStore
import Knowledge
import Publishing
import Querying

/// A review by lines of JSON: an item goes out, an answer comes in, what came of it goes out.
struct ReviewDialogue {
  private var session: ReviewSession
  private var skipped = 0
  /// Answers that decided something and hold, the latest last.
  private var taken: [(item: ReviewItem, action: ReviewAnswer.Action, made: [Decision])] = []
  /// Items that come before those of the queue, the next one last.
  private var waiting: [ReviewItem] = []

  init(_ session: ReviewSession) {
    self.session = session
  }

  /// Goes on to the end of the input or of what is to be judged.
  mutating func run() throws {
    var isOpen = true
    while isOpen, let item = try waiting.popLast() ?? session.next() {
      isOpen = try settle(item)
    }
    try write(
      SummaryLine(
        decided: session.standing.count { !$0.isNote }, skipped: skipped))
  }

  /// Shows the item and reads answers until one can be taken; false where none will come any more.
  private mutating func settle(_ first: ReviewItem) throws -> Bool {
    var (item, seen) = try show(first)
    while let line = readLine() {
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        let answer = try ReviewAnswer(line: line)
        try take(answer, on: item, seen: seen)
        return answer.action != .quit
      } catch let meanwhile as Meanwhile {
        try write(ErrorLine(error: "\(meanwhile)"))
        (item, seen) = try show(item.again(in: session.graph))
      } catch let error where !(error is LostOutput) {
        try write(ErrorLine(error: "\(error)"))
      }
    }
    return false
  }

  /// The item with the decisions about it that hold.
  private func show(_ item: ReviewItem) throws -> (ReviewItem, seen: [Decision]) {
    let seen = try item.decisions(in: session.graph)
    try write(
      ReviewItemRecord(item, context: item.context(in: session.graph), decisions: seen))
    return (item, seen)
  }

  private mutating func take(
    _ answer: ReviewAnswer, on item: ReviewItem, seen: [Decision]
  ) throws {
    let action = try answer.decision(on: item, in: session.graph)
    if answer.action == .undo { return try undo(before: item) }
    if action != nil, let meanwhile = try Meanwhile(item, seen: seen, in: session.graph) {
      throw meanwhile
    }
    let former = session.made.count
    try note(answer.note, on: item)
    let logged = try action.map {
      try session.decide($0, because: answer.reason, answering: seen.map(\.name))
    }
    let made = session.made.dropFirst(former).map(\.decision)
    if !made.isEmpty { taken.append((item, answer.action, made)) }
    if answer.action == .skip { skipped += 1 }
    try write(
      ResultLine(
        decision: logged??.decision.name, result: answer.action.rawValue, state: logged??.state))
  }

  /// Takes back what the latest answer decided; its item comes again, then the one that is shown.
  private mutating func undo(before item: ReviewItem) throws {
    guard let latest = taken.last else { throw ReviewAnswerError.nothingToUndo }
    for decision in latest.made.reversed() { try session.undo(decision) }
    taken.removeLast()
    if latest.action == .skip { skipped -= 1 }
    waiting += [item, try latest.item.again(in: session.graph)]
    try write(
      ResultLine(
        decision: latest.made.last?.name, result: ReviewAnswer.Action.undo.rawValue,
        state: .undone))
  }

  private mutating func note(_ text: String?, on item: ReviewItem) throws {
    guard let text, !text.isEmpty, case .claim(let claim) = item else { return }
    _ = try session.decide(.note(.claim(claim.target.anchor), text: text))
  }

  private func write(_ record: some Encodable) throws {
    try writeResult(Json.line(record))
  }
}

/// What came of an answer.
private struct ResultLine: Encodable {
  @Nullable var decision: Decision.Name?
  var item = "result"
  var result: String
  @Nullable var state: DecisionState?

  init(decision: Decision.Name?, result: String, state: DecisionState?) {
    _decision = Nullable(wrappedValue: decision)
    self.result = result
    _state = Nullable(wrappedValue: state)
  }
}

/// Why an answer was not taken; the item stays.
private struct ErrorLine: Encodable {
  var error: String
  var item = "error"
}

/// How many items were decided and skipped.
private struct SummaryLine: Encodable {
  var decided: Int
  var item = "summary"
  var skipped: Int
}
