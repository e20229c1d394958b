import Knowledge

/// How the names that a dictionary gives a state stand for it: the lists mix its own names with
/// those of its people and of its cities.
enum StateNames {
  static func use(of name: String, state: String) -> Alias.Use {
    if isDemonym(name, of: state) { return .adjective }
    let stem = foldedName(state).prefix(4)
    let words = foldedName(name).split { $0 == " " || $0 == "-" }
    return words.contains { $0.hasPrefix(stem) } || words.count > 2 ? .name : .metonym
  }

  /// Words for the people: `Afghan`, `Angolans`, `Lebanese`.
  private static func isDemonym(_ name: String, of state: String) -> Bool {
    let word = foldedName(name)
    guard word != foldedName(state), !word.contains(" ") else { return false }
    if endings.contains(where: word.hasSuffix) { return true }
    guard !word.hasSuffix("stan"), word.hasPrefix(foldedName(state).prefix(4)) else { return false }
    return ["an", "i", "is"].contains(where: word.hasSuffix)
  }

  private static let endings = [
    "ans", "ians", "ian", "ese", "ish", "iot", "ite", "ites", "egasque", "ander", "anders",
  ]
}
