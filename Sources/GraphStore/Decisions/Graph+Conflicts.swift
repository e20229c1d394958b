import GRDB
import Knowledge

extension Graph {
  /// Decisions that contradict each other, those about one matter together.
  package func conflicts() throws -> [[LoggedDecision]] {
    let kept = try read { db in
      try DecisionTable(db).decisions(where: "state = ?", [DecisionState.conflicting.rawValue])
    }
    var groups: [(matters: Set<String>, decisions: [KeptDecision])] = []
    for one in kept {
      var group = (matters: one.matters, decisions: [one])
      let met = groups.indices.filter { !groups[$0].matters.isDisjoint(with: one.matters) }
      for index in met.reversed() {
        let other = groups.remove(at: index)
        group.matters.formUnion(other.matters)
        group.decisions = other.decisions + group.decisions
      }
      groups.append(group)
    }
    // what came first here came later elsewhere
    let sides = groups.map { group in
      group.decisions.sorted { $0.decision.name < $1.decision.name }.map(LoggedDecision.init)
    }
    return sides.sorted { $0[0].decision.name < $1[0].decision.name }
  }
}

extension KeptDecision {
  /// By what it meets decisions that contradict it: the same thing, the same claim of the graph, an
  /// actor of the same group.
  fileprivate var matters: Set<String> {
    var matters: Set<String> = [decision.facet]
    if let reading { matters.insert("reading \(reading)") }
    if let (actor, other) = decision.pair {
      matters.formUnion([actor, other].map { "actor \($0.identifier)" })
    }
    return matters
  }
}
