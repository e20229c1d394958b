import GraphStore

/// Hands out relations as often as they have claims, those first whose next claim is worth most.
struct RelationHeap {
  let relations: OpenRelations
  private var heap = Heap()
  /// How often a relation was handed out, by its place.
  private var turns: [Int: Int] = [:]

  init(_ relations: OpenRelations) {
    self.relations = relations
    for place in relations.all.indices {
      heap.push(place) { Self.precedes($0, $1, relations, [:]) }
    }
  }

  /// The place of the next relation, and how often it was handed out before.
  mutating func pop() -> (place: Int, turn: Int)? {
    let (relations, turns) = (relations, turns)
    return heap.pop { Self.precedes($0, $1, relations, turns) }.map { ($0, turns[$0] ?? 0) }
  }

  /// Has a relation that was handed out come again.
  mutating func pushAgain(_ place: Int) {
    turns[place, default: 0] += 1
    let (relations, turns) = (relations, turns)
    heap.push(place) { Self.precedes($0, $1, relations, turns) }
  }

  private static func precedes(
    _ one: Int, _ other: Int, _ relations: OpenRelations, _ turns: [Int: Int]
  ) -> Bool {
    let first = relations.worth(one, turn: turns[one] ?? 0)
    let second = relations.worth(other, turn: turns[other] ?? 0)
    return first == second ? relations.rank(one) < relations.rank(other) : first > second
  }
}
