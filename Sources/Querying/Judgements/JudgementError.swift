package import Knowledge

/// Why something cannot be decided so, and what to do instead.
package enum JudgementError: Error, Hashable, CustomStringConvertible {
  case notAClaim(String)
  case unknownClaim(String)
  /// `claims`: each with its digits and in words.
  case severalClaims(String, claims: [String])
  case notADecision(String)
  case unknownDecision(String)
  case severalDecisions(String, decisions: [String])
  case undoneAlready(Decision.Name)
  case nothingChanges(String)
  case otherEvent(EventClass, RelationType)
  case untilWithoutDate
  case untilBeforeDate(PartialDate, PartialDate)
  case oneActor(String)

  package var description: String {
    switch self {
    case .notAClaim(let text):
      "'\(printable(text))' names no claim; give 4 to 16 of its digits (0-9, a-f), as "
        + "'entente evidence' shows them"
    case .unknownClaim(let digits):
      "no claim of the graph begins with '\(digits)'; 'entente evidence ACTOR' shows those of an actor"
    case .severalClaims(let digits, let claims):
      Self.several(claims, "claims begin with '\(digits)'; give more of its digits")
    case .notADecision(let text):
      "'\(printable(text))' names no decision; give 4 to 16 of its digits (0-9, a-f), as "
        + "'entente review log' shows them"
    case .unknownDecision(let digits):
      "no decision of the graph begins with '\(digits)'; 'entente review log' lists them"
    case .severalDecisions(let digits, let decisions):
      Self.several(decisions, "decisions begin with '\(digits)'; give more of its digits")
    case .undoneAlready(let name):
      "the decision \(name) is undone already; 'entente review log \(name)' shows by whom"
    case .nothingChanges(let claim):
      "the claim \(claim) says so already; 'entente review accept \(claim)' confirms it"
    case .otherEvent(let event, let relation):
      "no event of the class \(event.rawValue) tells of '\(relation.rawValue)'; give "
        + EventClass.allCases.filter { $0.goes(with: relation) }.map(\.rawValue)
        .joined(separator: ", ") + ", or leave --event out"
    case .untilWithoutDate: "--until ends a stretch of time; give its first day with --date"
    case .untilBeforeDate(let until, let date):
      "--until \(until) lies before --date \(date); exchange them"
    case .oneActor(let name):
      "subject and object would both be \(printable(name)); name two actors"
    }
  }

  private static func several(_ listed: [String], _ remedy: String) -> String {
    let more = listed.count - mostListed
    return "\(listed.count) \(remedy):\n"
      + listed.prefix(mostListed).map { "  \(printable($0))" }.joined(separator: "\n")
      + (more > 0 ? "\n  and \(more) more" : "")
  }

  private static let mostListed = 20
}
