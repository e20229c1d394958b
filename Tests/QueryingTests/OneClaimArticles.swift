import GraphStore
import TestSupport

extension Graph {
  /// Each claim, "turkey opposes isis claimed on 2015", in an article of its own.
  static func ofClaims(_ claims: [String], date: String) throws -> Graph {
    let names = ["turkey": "Turkey", "russia": "Russia", "isis": "ISIS"]
    let graph = try Graph.inMemory(catalogue: .small)
    for (number, claim) in claims.enumerated() {
      let words = claim.split(separator: " ").map(String.init)
      let ends = [words[0], words[2]].map { "[\($0) \(names[$0] ?? $0)]" }
      let story = Story(
        "\(number).txt", date: date, "\(ends[0]) and \(ends[1]) \(number). | \(claim)")
      try graph.add(story.reading)
    }
    return graph
  }
}
