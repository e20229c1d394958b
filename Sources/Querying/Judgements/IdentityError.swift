import Knowledge

/// Why two actors cannot be made one, or one two.
package enum IdentityError: Error, Hashable, CustomStringConvertible {
  case alreadyOne(String, String)
  case notMerged(String, String)
  /// Other mergers join them; `steps` are those decisions in words.
  case joinedByOthers(String, String, steps: [String])
  case noAlias(String, actor: String, aliases: [String])
  case needsKind(String)

  package var description: String {
    switch self {
    case .alreadyOne(let one, let other):
      "'\(printable(one))' and '\(printable(other))' are one actor already"
    case .notMerged(let one, let other):
      "no decision makes '\(printable(one))' and '\(printable(other))' one; 'entente review log "
        + "--action merge' lists those that were merged"
    case .joinedByOthers(let one, let other, let steps):
      "'\(printable(one))' and '\(printable(other))' are one by several steps; undo one of them with "
        + "'entente review undo':\n" + steps.map { "  \(printable($0))" }.joined(separator: "\n")
    case .noAlias(let text, let actor, let aliases):
      "'\(printable(text))' is no name of \(printable(actor)); its names are "
        + aliases.prefix(20).map { "'\(printable($0))'" }.joined(separator: ", ")
    case .needsKind(let name):
      "nobody is named '\(printable(name))'; --kind says what it is: "
        + Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }
}
