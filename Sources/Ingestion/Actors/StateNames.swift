import Knowledge

/// How the names that a dictionary gives a state stand for it: the lists mix its own names with
/// those of its people and of whatever lies in it.
enum StateNames {
  /// `nil` for places of the state, which do not act for it: `Ohio River`.
  static func use(of name: String, state: String) -> Alias.Use? {
    if isDemonym(name, of: state) { return .adjective }
    let words = words(of: name)
    func holds(_ stem: Substring) -> Bool { words.contains { $0.hasPrefix(stem) } }
    let (telling, others) = stems(of: state)
    let isOwn = telling.isEmpty ? others.allSatisfy(holds) : telling.contains(where: holds)
    return isOwn ? .name : nil
  }

  /// How the words begin that tell a state from others, and how those that do not.
  private static func stems(of state: String) -> (telling: [Substring], others: [Substring]) {
    let words = words(of: state)
    let telling = words.filter { $0.count >= 4 && !shared.contains($0) }
    return (telling.map { $0.prefix(4) }, words.map { $0.prefix(4) })
  }

  private static func words(of name: String) -> [String] {
    foldedName(name).split { $0 == " " || $0 == "-" }.map(String.init)
  }

  private static let shared: Set<String> = [
    "republic", "democratic", "people's", "kingdom", "islands", "island", "federation", "islamic",
    "state", "states", "united", "south", "north", "east", "west", "saint", "new",
  ]

  /// Words for the people: `Afghan`, `Angolans`, `Lebanese`.
  private static func isDemonym(_ name: String, of state: String) -> Bool {
    let word = foldedName(name)
    guard word != foldedName(state), !word.contains(" ") else { return false }
    if endings.contains(where: word.hasSuffix) { return true }
    let stems = stems(of: state).telling
    guard !word.hasSuffix("stan"), stems.contains(where: { word.hasPrefix($0) }) else {
      return false
    }
    return ["an", "i", "is"].contains(where: word.hasSuffix)
  }

  private static let endings = [
    "ans", "ians", "ian", "ese", "ish", "iot", "ite", "ites", "egasque", "ander", "anders",
  ]
}
