package import Knowledge

/// Which of the decisions about one thing hold: those that are neither undone nor replaced.
///
/// It follows from the decisions alone, whatever order they came in. Several that disagree are a
/// conflict, which only a further decision ends.
package struct Heads {
  /// By name, without undos.
  package let holding: [Decision]
  /// Those that an undo took back, undos that were undone among them.
  package let undone: Set<Decision.Name>

  /// `decisions`: All of one facet, undos too.
  package init(_ decisions: [Decision]) {
    let undone = Self.undone(decisions)
    let known = Dictionary(decisions.map { ($0.name, $0) }) { first, _ in first }
    var replaced: Set<Decision.Name> = []
    var next = decisions.filter { !undone.contains($0.name) }.flatMap(\.replaces)
    while let name = next.popLast() {
      if replaced.insert(name).inserted { next += known[name]?.replaces ?? [] }
    }
    self.undone = undone
    holding = known.values.filter {
      $0.undoes == nil && !undone.contains($0.name) && !replaced.contains($0.name)
    }.sorted { $0.name < $1.name }
  }

  /// An undo names the one it takes back by its content, so that none can lead back to itself.
  private static func undone(_ decisions: [Decision]) -> Set<Decision.Name> {
    let undos = Dictionary(grouping: decisions.filter { $0.undoes != nil }) { $0.undoes ?? "" }
    var isUndone: [Decision.Name: Bool] = [:]
    // a list, for undoes of undoes may be too many to call oneself for each
    var open = decisions.map(\.name)
    while let name = open.last {
      let takers = (undos[name] ?? []).map(\.name)
      let unsettled = takers.filter { isUndone[$0] == nil }
      if isUndone[name] == nil, !unsettled.isEmpty {
        isUndone[name] = false
        open += unsettled
      } else {
        isUndone[name] = takers.contains { isUndone[$0] == false }
        open.removeLast()
      }
    }
    return Set(isUndone.filter(\.value).keys)
  }
}
