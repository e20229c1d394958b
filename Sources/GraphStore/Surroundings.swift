package import Knowledge

/// Which articles name actors, and whom these have relations with.
package struct Surroundings: Sendable {
  private let documents: [Actor.Identifier: Set<Int64>]
  private let numbers: [Actor.Identifier: Int64]
  private let neighbours: [Int64: Set<Int64>]

  init(
    documents: [Actor.Identifier: Set<Int64>], numbers: [Actor.Identifier: Int64],
    neighbours: [Int64: Set<Int64>]
  ) {
    self.documents = documents
    self.numbers = numbers
    self.neighbours = neighbours
  }

  /// How many articles name both.
  package func documents(of first: Actor.Identifier, and second: Actor.Identifier) -> Int {
    guard let one = documents[first], let other = documents[second] else { return 0 }
    return one.count < other.count
      ? one.count(where: other.contains) : other.count(where: one.contains)
  }

  /// How many articles name the actor.
  package func documents(of actor: Actor.Identifier) -> Int { documents[actor]?.count ?? 0 }

  /// The actors that both have relations with: of each, with how many it has any; ascending.
  package func neighbours(of first: Actor.Identifier, and second: Actor.Identifier) -> [Int] {
    let (one, other) = (neighbours(of: first), neighbours(of: second))
    return one.intersection(other).map { neighbours[$0]?.count ?? 0 }.sorted()
  }

  package func areRelated(_ first: Actor.Identifier, _ second: Actor.Identifier) -> Bool {
    numbers[second].map(neighbours(of: first).contains) ?? false
  }

  private func neighbours(of actor: Actor.Identifier) -> Set<Int64> {
    numbers[actor].flatMap { neighbours[$0] } ?? []
  }
}
