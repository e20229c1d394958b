/// A swing actor and the nodes that make it one, the strongest pairs first.
struct SwingNode {
  let measures: SwingActor
  let friendsOutside: [Int]
  let enemiesInside: [Int]
}

extension FactionParting {
  /// Those that swing most, in one group or in all; each friend and enemy that does not fit.
  func swing(in group: Int?, limit: Int) -> [SwingNode] {
    let actors = pairs.swingActors(among: grouping, limit: group == nil ? limit : .max)
    return actors.filter { group == nil || $0.bloc == group }.prefix(limit).map { actor in
      let misfits = pairs.entries(of: actor.node)
        .filter { pairs.isFrustrated($0, of: actor.node, in: grouping) }
        .sorted { (pairs.weights[$1], $0) < (pairs.weights[$0], $1) }
      func nodes(_ belongs: (Int) -> Bool) -> [Int] {
        misfits.filter(belongs).map { Int(pairs.neighbours[$0]) }
      }
      return SwingNode(
        measures: actor, friendsOutside: nodes { pairs.signs[$0] > 0 },
        enemiesInside: nodes { pairs.signs[$0] < 0 })
    }
  }
}
