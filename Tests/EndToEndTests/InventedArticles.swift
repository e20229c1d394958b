import TestSupport

/// Articles that name real actors in invented sentences; the same number gives the same article.
struct InventedArticles {
  private var state: UInt64

  /// Writes so many articles into a new folder.
  static func folder(count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<count {
      var article = InventedArticles(number)
      try folder.write("\(number % 7)/\(number).txt", article.text(number))
    }
    return folder
  }

  private init(_ number: Int) { state = UInt64(number) }

  private mutating func text(_ number: Int) -> String {
    let paragraphs = (0..<4).map { _ in
      (0..<4).map { _ in sentence() }.joined(separator: " ")
    }
    let date = "2015-08-\(10 + next() % 19)"
    return (["Report \(number)", date] + paragraphs).joined(separator: "\n\n") + "\n"
  }

  private mutating func sentence() -> String {
    let first = next() % Self.actors.count
    let second = (first + 1 + next() % (Self.actors.count - 1)) % Self.actors.count
    let verb = Self.verbs[next() % Self.verbs.count]
    return "\(Self.actors[first]) \(verb) \(Self.actors[second]) in \(next() % 900 + 100) words."
  }

  /// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", SplitMix64.
  private mutating func next() -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 33)
  }

  private static let actors = [
    "Russia", "Turkey", "Iran", "Syria", "Iraq", "China", "Israel", "NATO", "ISIS", "Hezbollah",
    "Sergei Lavrov", "John Kerry", "Vladimir Putin", "Bashar al-Assad",
  ]
  private static let verbs = [
    "criticized", "met with", "supported", "attacked", "threatened", "praised", "condemned",
  ]
}
