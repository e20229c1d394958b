import GraphStore
import Knowledge
import TestSupport

extension Graph {
  /// A graph of states a to f, of lines such as `a opposes b 2 denied`: so many claims of a status,
  /// asserted where none is named.
  static func tied(_ lines: [String]) throws -> Graph {
    let names = ["a", "b", "c", "d", "e", "f"]
    let catalogue = ActorCatalogue(
      actors: names.map { Actor(identifier: $0, name: $0.uppercased(), kind: .state) }, roles: [])
    let sentences = lines.flatMap { line in
      let words = line.split(separator: " ").map(String.init)
      let status = words.dropFirst(4).first ?? "asserted"
      return (0..<(Int(words[3]) ?? 0)).map {
        "[\(words[0]) X] and [\(words[2]) Y] \($0). | "
          + "\(words[0]) \(words[1]) \(words[2]) \(status)"
      }
    }
    return try Graph.of(
      Story("a.txt", date: "2015-08-04", sentences.joined(separator: "\n")), catalogue: catalogue)
  }

  func named(_ identifier: Actor.Identifier) throws -> Actor {
    Actor(identifier: identifier, name: identifier.uppercased(), kind: .state)
  }
}
