import Foundation
import GraphStore
import Knowledge
import Publishing
import Querying

/// A review by lines of JSON: an item goes out, an answer comes in, what came of it goes out.
struct ReviewDialogue {
  private var session: ReviewSession
  private var skipped = 0

  init(_ session: ReviewSession) {
    self.session = session
  }

  /// Goes on to the end of the input or of what is to be judged.
  mutating func run() throws {
    var isOpen = true
    while isOpen, let item = try session.next() {
      try write(ReviewItemRecord(item, context: item.context(in: session.graph)))
      isOpen = try settle(item)
    }
    try write(
      SummaryLine(
        decided: session.standing.count { !$0.isNote }, skipped: skipped))
  }

  /// Reads answers until one can be taken; false where none will come any more.
  private mutating func settle(_ item: ReviewItem) throws -> Bool {
    while let line = readLine() {
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        let answer = try ReviewAnswer(line: line)
        try take(answer, on: item)
        return answer.action != .quit
      } catch let error where !(error is LostOutput) {
        try write(ErrorLine(error: "\(error)"))
      }
    }
    return false
  }

  private mutating func take(_ answer: ReviewAnswer, on item: ReviewItem) throws {
    let action = try answer.decision(on: item, in: session.graph)
    try note(answer.note, on: item)
    guard let action else {
      if answer.action == .skip { skipped += 1 }
      return try write(ResultLine(decision: nil, result: answer.action.rawValue, state: nil))
    }
    var answering: [Decision.Name] = []
    if case .claim(let claim) = item { answering = claim.target.decisions.map(\.name) }
    let logged = try session.decide(action, because: answer.reason, answering: answering)
    try write(
      ResultLine(
        decision: logged?.decision.name, result: answer.action.rawValue, state: logged?.state))
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
