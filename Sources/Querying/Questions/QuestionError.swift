import Knowledge

/// Why a question has no answer, and what to ask instead.
package enum QuestionError: Error, Hashable, CustomStringConvertible {
  case unparsable(String)
  case negated
  case unknownActor(String, suggestions: [String])
  /// Two names of the same actor, where two actors are needed.
  case oneActor(String, String, name: String)
  /// A word of a pattern that names no relation.
  case unknownStep(String)

  package var description: String {
    switch self {
    case .unparsable(let question):
      return "cannot read the question '\(question)'; ask like this:\n"
        + Grammar.examples.map { "  \($0)" }.joined(separator: "\n")
    case .negated:
      return "articles say who does something, hardly ever who does not; ask who opposes, or "
        + "take some away: 'who supports Assad but not Russia'"
    case .unknownActor(let name, let suggestions):
      let known = suggestions.map { "'\(printable($0))'" }.joined(separator: ", ")
      return suggestions.isEmpty
        ? "no actor is named '\(name)', nor anything near it"
        : "no actor is named '\(name)'; did you mean \(known)?"
    case .oneActor(let first, let second, let name):
      return "'\(printable(first))' and '\(printable(second))' are both \(printable(name)); "
        + "name two actors"
    case .unknownStep(let word):
      return "'\(printable(word))' names no relation; write opposes, opposed-by, supports, "
        + "supported-by, allied-with, meets, leads, led-by, represents, represented-by, member-of, "
        + "joined-by"
    }
  }
}
