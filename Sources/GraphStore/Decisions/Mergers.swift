import GRDB
package import Knowledge

/// Who is one with whom, by the decisions that hold.
struct Mergers {
  private let table: DecisionTable
  private let identities: ActorIdentities

  init(_ db: Database, _ table: DecisionTable) throws {
    self.table = table
    identities = try ActorIdentities(db)
  }

  private struct Pair {
    let kept: KeptDecision
    let actor: Int64
    let other: Int64
  }

  /// Of each actor that goes by another one, that other one.
  ///
  /// Where actors are joined, by one step or several, that are to be kept apart, or where the steps end at
  /// two actors or go round, none of these decisions applies: a person has to say which is wrong.
  func survivors() throws -> [Int64: Int64] {
    let (merges, aparts) = try pairs()
    var groups = Groups()
    for merge in merges { groups.join(merge.actor, merge.other) }
    let joined = Set(merges.flatMap { [$0.actor, $0.other] })
    let disputes = Dictionary(grouping: aparts) { apart -> Int64? in
      guard joined.contains(apart.actor), joined.contains(apart.other) else { return nil }
      let root = groups.root(of: apart.actor)
      return root == groups.root(of: apart.other) ? root : nil
    }
    var survivors: [Int64: Int64] = [:]
    for (root, members) in Dictionary(grouping: merges, by: { groups.root(of: $0.actor) }) {
      let names = Set(members.flatMap { [$0.actor, $0.other] })
      let ends = names.subtracting(members.map(\.actor))
      let disputed = disputes[root] ?? []
      let isConflict = ends.count != 1 || !disputed.isEmpty
      for pair in members + disputed {
        try table.set(isConflict ? .conflicting : .applied, of: pair.kept)
      }
      guard !isConflict, let survivor = ends.first else { continue }
      for name in names where name != survivor { survivors[name] = survivor }
    }
    for apart in disputes[nil] ?? [] { try table.set(.applied, of: apart.kept) }
    return survivors
  }

  /// Those whose actors are known; the others are orphaned.
  private func pairs() throws -> (merges: [Pair], aparts: [Pair]) {
    var (merges, aparts): ([Pair], [Pair]) = ([], [])
    for kept in try table.settledHeads(ofActions: ["merge", "apart"]) {
      guard let (first, second) = kept.decision.pair, let actor = try identities.number(of: first),
        let other = try identities.number(of: second), actor != other
      else {
        try table.set(.orphaned, of: kept)
        continue
      }
      let pair = Pair(kept: kept, actor: actor, other: other)
      if case .merge = kept.decision.action { merges.append(pair) } else { aparts.append(pair) }
    }
    return (merges, aparts)
  }
}

extension Decision {
  /// The two actors that it makes one or keeps apart.
  package var pair: (ActorAnchor, ActorAnchor)? {
    switch action {
    case .merge(let actor, let other), .keepApart(let actor, let other): (actor, other)
    default: nil
    }
  }
}

/// Sets of numbers that grow together.
private struct Groups {
  private var parents: [Int64: Int64] = [:]

  mutating func root(of number: Int64) -> Int64 {
    var root = number
    while let parent = parents[root], parent != root { root = parent }
    parents[number] = root
    return root
  }

  mutating func join(_ one: Int64, _ other: Int64) {
    let (root, second) = (root(of: one), root(of: other))
    parents[max(root, second)] = min(root, second)
    parents[min(root, second)] = min(root, second)
  }
}
